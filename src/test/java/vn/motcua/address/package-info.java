@org.jspecify.annotations.NullMarked
package vn.motcua.address;
