package vn.motcua.scan.internal;

import java.time.Duration;

/**
 * What one scanned file may take.
 *
 * @param bytes   largest file
 * @param pages   most pages
 * @param time    longest reading of it
 * @param memory  of the process that reads it, in megabytes
 */
record ScanLimits(long bytes, int pages, Duration time, int memory) {

    /** A pile that a copier takes in one go, at 300 dots to the inch, on a slow machine. */
    static final ScanLimits USUAL = new ScanLimits(200L * 1024 * 1024, 500, Duration.ofMinutes(10), 512);
}
