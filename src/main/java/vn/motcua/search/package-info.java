/**
 * One box over procedures, units, forms and help, the words people use for them, life events, and passages of law. Owns the schema
 * {@code search}: the list of words and what was looked for in vain. Knows nothing of what it finds: other modules offer it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"shared", "operation", "ui", "tables", "audit", "organization", "identity"})
package vn.motcua.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
