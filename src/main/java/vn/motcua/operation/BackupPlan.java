package vn.motcua.operation;

import java.nio.file.Path;
import java.time.LocalTime;

/**
 * When backups are taken by themselves, and where they go.
 *
 * @param directory one directory for all nodes, best on another machine
 * @param at        Vietnamese time of day
 * @param keep      how many are kept; older ones are removed once a newer one has been read back
 */
public record BackupPlan(Path directory, LocalTime at, int keep) {}
