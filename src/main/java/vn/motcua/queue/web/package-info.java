/**
 * Screens of the waiting room: for those who wait, for the devices in the hall, for counters, leaders and administrators.
 */
@NullMarked
package vn.motcua.queue.web;

import org.jspecify.annotations.NullMarked;
