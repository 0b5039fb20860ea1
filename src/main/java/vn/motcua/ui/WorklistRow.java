package vn.motcua.ui;

import org.jspecify.annotations.Nullable;

/**
 * One dossier in a list; the whole row is a link.
 *
 * @param href      where the row leads
 * @param code      dossier code as printed
 * @param applicant name as written on the person's papers
 * @param procedure short name of the procedure
 * @param clock     small clock, null before it starts
 * @param holder    who has it on the desk, null for nobody yet
 */
public record WorklistRow(
        String href,
        String code,
        String applicant,
        String procedure,
        StateTag state,
        @Nullable ClockView clock,
        @Nullable String holder) {}
