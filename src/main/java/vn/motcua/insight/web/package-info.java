/** Pages and papers of the reports. */
@NullMarked
package vn.motcua.insight.web;

import org.jspecify.annotations.NullMarked;
