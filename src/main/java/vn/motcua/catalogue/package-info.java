/**
 * The procedures a commune receives: what to bring, how long, what it costs, who decides, and the search that finds them.
 * Owns schema {@code catalogue}; every change is a new version, and a dossier keeps the version it was received under.
 * Never knows a dossier.
 */
@NullMarked
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {
            "shared",
            "operation",
            "ui",
            "tables",
            "audit",
            "clock",
            "organization",
            "identity",
            "search"
        })
package vn.motcua.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
