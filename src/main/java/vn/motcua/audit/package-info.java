/**
 * Who acted and who looked at personal data: an append-only trail, sealed into hash-chained blocks.
 * Owns the schema {@code audit}. Never changes or forgets an entry, and knows no business word.
 */
@NullMarked
@ApplicationModule(displayName = "Audit", allowedDependencies = "shared")
package vn.motcua.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
