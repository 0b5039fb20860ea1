/**
 * The waiting room of a centre: numbers by line, priority, booked slots, counters that call, the touch screen and the call screen.
 * Owns schema {@code queue}. Never knows a dossier; a counter leads to the desk by its address only.
 */
@NullMarked
@ApplicationModule(
        displayName = "Queue",
        allowedDependencies = {
            "shared",
            "operation",
            "ui",
            "tables",
            "audit",
            "clock",
            "numbering",
            "organization",
            "identity",
            "catalogue"
        })
package vn.motcua.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
