/**
 * The units of government through time: provinces, communes, departments, vertical agencies, and the centres where people are served.
 * Owns schema "organization" and the facts it is filled from. Never knows who works in a unit, nor what a unit is working on.
 */
@NullMarked
@ApplicationModule(
        displayName = "Organization",
        allowedDependencies = {"shared", "operation", "ui", "tables", "clock"})
package vn.motcua.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
