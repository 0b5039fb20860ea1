/**
 * The scan inbox: files that office copiers drop into a watched folder are cut at their cover sheets, and each part goes to the
 * dossier that its cover names, or waits for somebody of the unit. Owns the schema {@code scan}. Never writes a dossier but through
 * its door; never opens a scanned file in the product's own process.
 */
@NullMarked
@ApplicationModule(
        displayName = "Scan",
        allowedDependencies = {"shared", "operation", "ui", "audit", "paper", "organization", "identity", "dossier"})
package vn.motcua.scan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
