/** The process of its own that opens a scanned file: only the JDK, the PDF library and the reader of codes, no part of the product. */
@NullMarked
package vn.motcua.scan.pages;

import org.jspecify.annotations.NullMarked;
