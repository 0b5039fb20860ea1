package vn.motcua.operation;

import java.time.Duration;

/**
 * What one look at this node's surroundings found.
 *
 * @param nanos        when, by {@link System#nanoTime}
 * @param clockAhead   this node's clock against the database's; negative when it is behind; zero while the database is silent
 * @param horizonLag   how long the oldest transaction that holds readers back has been running
 * @param freeBytes    the least free space of the directories this node writes to
 */
record Measured(long nanos, boolean databaseAnswers, Duration clockAhead, Duration horizonLag, long freeBytes) {

    boolean isClockWithin(Duration tolerance) {
        return clockAhead.abs().compareTo(tolerance) <= 0;
    }
}
