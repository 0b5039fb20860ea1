package vn.motcua.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Level;
import vn.motcua.catalogue.OnlineLevel;
import vn.motcua.catalogue.ProcedureVersion;

/**
 * Which procedures of a day.
 *
 * @param level  only at this level, null for all
 * @param online only of this online level, null for all
 * @param field  only of this field, null for all
 */
public record PublishedFilter(
        LocalDate on,
        @Nullable Level level,
        @Nullable OnlineLevel online,
        @Nullable String field) {

    public static PublishedFilter everything(LocalDate on) {
        return new PublishedFilter(on, null, null, null);
    }

    public boolean takes(ProcedureVersion it) {
        return (level == null || it.levels().contains(level))
                && (online == null || it.content().onlineLevel() == online)
                && (field == null || it.field().equals(field));
    }
}
