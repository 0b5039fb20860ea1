package vn.motcua.organization;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;

/**
 * Lists of units and successions that were brought in, and what was found in them that nobody may use before an official has looked
 * at it. Who may, and the entry in the audit, are the caller's.
 */
public interface LandReview {

    /** The newest first. */
    List<Import> listImports(int limit);

    /** What waits, in the order in which it was found. */
    Slice<Finding> listOpen(@Nullable String after, int limit);

    /** What was decided, the newest first. */
    List<Finding> listDecided(int limit);

    int countOpen();

    /**
     * From now on what the list says is a fact.
     *
     * @param reason the text it was held against
     * @return refused with ORG_105, ORG_127, ORG_128, ORG_129
     */
    Result<Integer> confirm(int finding, String reason, UUID officer, String officerName);

    /** What the list says is not used. Refused with ORG_105, ORG_127, ORG_128. */
    Result<Integer> dismiss(int finding, String reason, UUID officer, String officerName);

    /** A list that came in and changed something, or in which something new was found. */
    record Import(
            String layout,
            String fileName,
            Instant takenAt,
            int rowsRead,
            int unitsAdded,
            int unitsChanged,
            int linksAdded,
            int unchanged,
            int noted,
            int open) {}

    /**
     * Something found.
     *
     * @param kind        what it is, key of the words {@code organization.finding.KIND}
     * @param subject     which unit, or which succession
     * @param stored      what is stored, empty for nothing
     * @param given       what the list says
     * @param confirmable whether a confirmation brings something in
     * @param decision    {@code CONFIRMED} or {@code DISMISSED}, null while it waits
     */
    record Finding(
            int id,
            String fileName,
            int line,
            String kind,
            String subject,
            String stored,
            String given,
            boolean confirmable,
            @Nullable String decision,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason) {}
}
