/**
 * Addresses as people write them: which unit answers today for a place named by its old or new words, what would decide where an old
 * unit was divided, and lists of addresses turned in one go. Owns schema "address" with the rules kept by wards and the lists sent in.
 * Never knows a unit by itself: units and their successions are the organization's.
 */
@NullMarked
@ApplicationModule(
        displayName = "Address",
        allowedDependencies = {"shared", "operation", "ui", "tables", "audit", "paper", "organization", "identity"})
package vn.motcua.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
