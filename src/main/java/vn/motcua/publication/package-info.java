/**
 * What the public is told of the catalogue: counts of a day, the whole of it as files, and the sheets on notice boards with their
 * days. Owns the schema {@code publication}. Never changes a procedure.
 */
@NullMarked
@ApplicationModule(
        displayName = "Publication",
        allowedDependencies = {
            "shared",
            "operation",
            "ui",
            "tables",
            "paper",
            "audit",
            "clock",
            "organization",
            "identity",
            "catalogue"
        })
package vn.motcua.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
