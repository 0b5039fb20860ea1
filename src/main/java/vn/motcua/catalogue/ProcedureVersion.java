package vn.motcua.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a procedure. A dossier keeps the id of the version it was received under, for ever.
 *
 * @param id           key
 * @param number       1, 2, 3 ... within the procedure
 * @param content      what it says
 * @param fieldName    what its field is called today
 * @param fieldNameEn  English gloss of that
 * @param from         first day of force
 * @param until        last day of force, the day before the next version; null when open
 * @param confirmation who confirmed limit and fee; null when nobody has
 * @param contentHash  SHA-256 over the content
 * @param recordedAt   when it was written
 */
public record ProcedureVersion(
        long id,
        int number,
        ProcedureContent content,
        String fieldName,
        String fieldNameEn,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Confirmation confirmation,
        String contentHash,
        Instant recordedAt) {

    /**
     * An official stands by limit and fee.
     *
     * @param by   name to show
     * @param note on what ground
     * @param at   when
     */
    public record Confirmation(String by, String note, Instant at) {}

    public ProcedureCode code() {
        return content.code();
    }

    public String name() {
        return content.name();
    }

    public String field() {
        return content.field();
    }

    public Set<Level> levels() {
        return content.levels();
    }

    public List<Limit> limits() {
        return content.limits();
    }

    /** The limit for a channel; empty when the channel is not open for this procedure. */
    public Optional<Limit> findLimit(Channel channel) {
        return content.limits().stream()
                .filter(limit -> limit.channel() == channel)
                .findFirst();
    }

    public List<Component> components() {
        return content.components();
    }

    /** Papers of one situation: its own and those of every situation; null asks for the latter only. */
    public List<Component> listComponents(@Nullable String situation) {
        return content.components().stream()
                .filter(it -> it.situation() == null || it.situation().equals(situation))
                .toList();
    }

    public List<FeeRule> fees() {
        return content.fees();
    }

    public String receives() {
        return content.receives();
    }

    public String decides() {
        return content.decides();
    }

    public DecidedBy decidedBy() {
        return content.decidedBy();
    }

    public boolean onTheSpot() {
        return content.onTheSpot();
    }

    public List<Outcome> results() {
        return content.outcomes();
    }

    public List<ProcessStep> steps() {
        return content.steps();
    }

    public List<LegalBasis> legalBasis() {
        return content.legalBasis();
    }

    public boolean confirmed() {
        return confirmation != null;
    }

    /** A dossier may be admitted on it: limit and fee are confirmed. */
    public boolean isAdmissible() {
        return confirmed();
    }
}
