/**
 * Deadlines: when a term ends, why, and whether that may still change. Owns the working calendars (national, city, unit).
 * Pure arithmetic over calendars that are data; never reads a dossier and never decides whether a pause is lawful.
 */
@NullMarked
@ApplicationModule(
        displayName = "Clock",
        allowedDependencies = {"shared", "operation"})
package vn.motcua.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
