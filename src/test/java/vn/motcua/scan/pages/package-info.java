@org.jspecify.annotations.NullMarked
package vn.motcua.scan.pages;
