/**
 * Figures of how dossiers are handled: what is due today, periods, and reports that stay as they were closed.
 * Owns the schema {@code insight}. Hears the dossier module's events and never asks it about a dossier; names no person.
 */
@NullMarked
@ApplicationModule(
        displayName = "Insight",
        allowedDependencies = {
            "shared",
            "operation",
            "ui",
            "audit",
            "paper",
            "tables",
            "organization",
            "identity",
            "catalogue",
            "dossier",
            "territory"
        })
package vn.motcua.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
