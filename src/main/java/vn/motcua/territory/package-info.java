/**
 * Where units lie: boundaries imported as GeoJSON, the unit of a point, and the city's map with figures on it.
 * Owns the schema {@code territory}. Never says where a boundary legally runs, and ships none.
 */
@NullMarked
@ApplicationModule(
        displayName = "Territory",
        allowedDependencies = {"shared", "operation", "ui", "audit", "organization"})
package vn.motcua.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
