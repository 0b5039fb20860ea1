/**
 * The few types every module speaks: results, refusals, pages, folded text, civil time, money.
 * Owns no table and no business word. Depends on nothing.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Shared",
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package vn.motcua.shared;

import org.jspecify.annotations.NullMarked;
