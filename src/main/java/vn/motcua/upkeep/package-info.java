/**
 * How the nodes and the backups stand, for whoever looks after the installation.
 * Owns no schema and no door; only shows what operation knows. Never starts or stops anything.
 */
@NullMarked
@ApplicationModule(
        displayName = "Upkeep",
        allowedDependencies = {"shared", "operation", "ui", "identity"})
package vn.motcua.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
