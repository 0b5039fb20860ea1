/**
 * Tables as files: written row by row as xlsx or csv, and read back row by row within bounds, whatever the file claims to be.
 * Owns no table of the database, knows no business word, and never evaluates a formula.
 */
@NullMarked
@ApplicationModule(displayName = "Tables", allowedDependencies = "shared")
package vn.motcua.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
