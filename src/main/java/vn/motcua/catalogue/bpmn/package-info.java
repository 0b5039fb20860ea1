/**
 * Processes as BPMN 2.0 files (OMG formal/2011-01-03, ISO/IEC 19510): written whole with their drawing, read as far as a table of
 * steps can hold them. Interchange only: nothing is ever run from such a file.
 */
@NullMarked
package vn.motcua.catalogue.bpmn;

import org.jspecify.annotations.NullMarked;
