/**
 * The heart: admission, steps, outcome and return of a dossier (hồ sơ), through one gate that writes the row and one event.
 * Owns the schema {@code dossier}. Never reads another module's tables; never keeps a step that is not in the step table.
 */
@NullMarked
@ApplicationModule(
        displayName = "Dossier",
        allowedDependencies = {
            "shared",
            "operation",
            "ui",
            "audit",
            "clock",
            "numbering",
            "paper",
            "tables",
            "organization",
            "identity",
            "catalogue"
        })
package vn.motcua.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
