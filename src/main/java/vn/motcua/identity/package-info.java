/**
 * Who is signed in and what they may do: accounts, positions, sessions, rights resolved once per request.
 * Owns the schema {@code identity} and the security of every HTTP answer. Never decides about a dossier.
 */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"shared", "operation", "ui", "tables", "audit", "organization", "paper"})
package vn.motcua.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
