package vn.motcua.dossier.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.ui.FieldErrors;
import vn.motcua.ui.TableView;

/**
 * Dossiers in flight on other versions, and the form by which a leader moves some of them.
 *
 * @param counts by unit, null behind the first page
 * @param notYet why nothing can be moved onto the version today, null when it can
 * @param typed  what stands in the form's fields
 * @param ticked values of the rows that were ticked
 */
public record VersionMovePage(
        ProcedureVersion version,
        @Nullable TableView counts,
        List<Row> rows,
        @Nullable String nextHref,
        @Nullable String firstHref,
        @Nullable String notYet,
        Map<String, String> typed,
        Set<String> ticked,
        FieldErrors errors,
        @Nullable String refused,
        String key) {

    /**
     * One dossier.
     *
     * @param value  dossier and version as the form sends them, null where it cannot be moved by this officer
     * @param ground why it cannot, null where it can or where it is not for this officer to know
     */
    public record Row(
            String href,
            String code,
            String unit,
            String state,
            String version,
            String promised,
            String effect,
            @Nullable String value,
            @Nullable String ground) {}

    /** What came of one of many. */
    public record Outcome(String href, String code, boolean done, String sentence) {}

    static String path(ProcedureVersion version) {
        return "/versions/" + version.id() + "/dossiers";
    }

    public String path() {
        return path(version);
    }

    /** Whether there is something that this officer can move. */
    public boolean isOpen() {
        return notYet == null && rows.stream().anyMatch(it -> it.value() != null);
    }

    public boolean isTicked(Row row) {
        return row.value() != null && ticked.contains(row.value());
    }

    public @Nullable String value(String field) {
        return typed.get(field);
    }

    public @Nullable String error(String field) {
        return errors.of(field);
    }
}
