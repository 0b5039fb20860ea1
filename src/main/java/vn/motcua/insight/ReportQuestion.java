package vn.motcua.insight;

import org.jspecify.annotations.Nullable;
import vn.motcua.organization.UnitId;

/**
 * What is asked of the figures of a period.
 *
 * @param unit      null for every unit within the officer's rights
 * @param field     only this field, or null
 * @param procedure only this procedure, or null
 */
public record ReportQuestion(
        Period period,
        @Nullable UnitId unit,
        @Nullable String field,
        @Nullable String procedure) {}
