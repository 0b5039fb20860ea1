/**
 * Starting, stopping, configuring, backing up and checking the product: the verbs of {@code ./motcua}.
 * Owns the embedded PostgreSQL and the data directory. Never reads a business table by name.
 */
@NullMarked
@ApplicationModule(displayName = "Operation", allowedDependencies = "shared")
package vn.motcua.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
