/**
 * The look: layout, component fragments, error pages, the rendering of templates, home.
 * Owns no table and knows no business word; navigation and the signed-in person come in through its ports.
 */
@NullMarked
@ApplicationModule(
        displayName = "UI",
        allowedDependencies = {"shared", "operation"})
package vn.motcua.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
