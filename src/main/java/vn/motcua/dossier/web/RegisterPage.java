package vn.motcua.dossier.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.ui.Choice;
import vn.motcua.ui.TableView;

/**
 * The register as shown.
 *
 * @param everyField whether all fields together may be asked for
 * @param table     null when the days could not be read
 * @param printHref the same as PDF, null when there is nothing to print
 * @param tableHref the same as a file without its ending, null likewise
 */
public record RegisterPage(
        List<Choice> units,
        List<Choice> fields,
        boolean everyField,
        String unit,
        String field,
        String from,
        String until,
        @Nullable TableView table,
        @Nullable String printHref,
        @Nullable String tableHref,
        @Nullable String nextHref,
        @Nullable String firstHref) {}
