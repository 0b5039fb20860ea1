package vn.motcua.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Slice;

/** Reading the trail back. Asks no rights: callers do, and they record who looked. */
public interface AuditLog {

    /**
     * The newest first.
     *
     * @param after cursor of the page before, null for the first; one that cannot be read is taken for the first
     */
    Slice<Seen> list(Question question, @Nullable String after, int limit);

    /** Every kind of act there has been, in the order of the alphabet. */
    List<String> listActions();

    /**
     * What is looked for; each part narrows.
     *
     * @param until    the first moment that is no longer looked at
     * @param actor    id of an account, null for anybody
     * @param subjects any of them; empty for anything
     * @param action   null for every kind
     */
    record Question(
            Instant from,
            Instant until,
            @Nullable String actor,
            List<String> subjects,
            @Nullable String action) {

        public Question {
            subjects = List.copyOf(subjects);
        }
    }

    /**
     * An entry as it was recorded.
     *
     * @param origin network address, id of the request and of the token used, as far as there were any
     */
    record Seen(
            UUID id,
            Instant at,
            String action,
            @Nullable String actor,
            String subject,
            Map<String, String> details,
            @Nullable String origin) {

        public Seen {
            details = Map.copyOf(details);
        }
    }
}
