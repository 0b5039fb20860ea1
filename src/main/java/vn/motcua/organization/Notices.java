package vn.motcua.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;
import vn.motcua.ui.NoticeKind;

/** What the city or a unit tells everyone who opens its pages. Who may, and the entry in the audit, are the caller's. */
public interface Notices {

    /**
     * Writes a notice; it is shown from its first to its last day.
     *
     * @return its id; refused with ORG_106 (days), ORG_109 (text), ORG_110 (no such unit)
     */
    Result<UUID> write(Draft draft, UUID officer, String officerName);

    /** Takes a notice down at once. Refused with ORG_111 when it is not there or is down already. */
    Result<UUID> withdraw(UUID notice, String officerName);

    Optional<Notice> find(UUID notice);

    /** Notices of the city (null) or one unit, the newest first. */
    Slice<Notice> list(@Nullable UnitId unit, @Nullable String after, int limit);

    /**
     * What is to be said.
     *
     * @param unit    null for the whole city
     * @param kind    {@code NOTE} or {@code WARNING}
     * @param english empty when it is said in Vietnamese only
     * @param until   last day it is shown
     */
    record Draft(
            @Nullable UnitId unit,
            NoticeKind kind,
            String vietnamese,
            String english,
            LocalDate from,
            LocalDate until) {}

    /** A notice with who wrote it; {@code withdrawnBy} is null while it stands. */
    record Notice(
            UUID id,
            Draft draft,
            String writtenBy,
            Instant writtenAt,
            @Nullable String withdrawnBy) {}
}
