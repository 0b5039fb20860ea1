/**
 * The house of the queue module: the gate over tickets, the order of calling, slots, and the only SQL on schema {@code queue}.
 */
@NullMarked
package vn.motcua.queue.internal;

import org.jspecify.annotations.NullMarked;
