/**
 * The opening inventory: what a unit had in work, where its books stood and who works there, from one spreadsheet, checked cell by
 * cell and then taken over whole or not at all. Owns the schema {@code rollout}. Never writes elsewhere but through the doors of
 * dossier, numbering books and identity; knows no rule of its own about a dossier.
 */
@NullMarked
@ApplicationModule(
        displayName = "Rollout",
        allowedDependencies = {"shared", "ui", "tables", "audit", "organization", "identity", "catalogue", "dossier"})
package vn.motcua.rollout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
