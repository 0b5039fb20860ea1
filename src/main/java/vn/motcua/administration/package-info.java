/**
 * What officials in charge keep in force: calendars, identification codes, opening hours, notices, lists of units. Screens and the rights to them.
 * Owns no table: each thing is written through the door of its own module, with an entry in the audit beside it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Administration",
        allowedDependencies = {"shared", "ui", "audit", "clock", "organization", "identity", "dossier"})
package vn.motcua.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
