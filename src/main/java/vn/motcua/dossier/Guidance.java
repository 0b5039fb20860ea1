package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;

/** Guidance before admission: one written notice that lists everything at once (form 02). No dossier, no clock. */
public interface Guidance {

    /** A notice as given; {@code number} such as "07/PBS-TTPVHCC". */
    record Notice(
            UUID id,
            UnitId unit,
            String number,
            String procedureCode,
            String procedureName,
            Party person,
            Details.Supplement content,
            AccountId officer,
            Instant at) {}

    /** Records a notice and gives it a number; repeating the key returns the first one. */
    Result<Notice> give(
            UnitId unit,
            ProcedureCode procedure,
            Party person,
            Details.Supplement content,
            Officer officer,
            String key);

    /** The notice, when the officer receives in its unit. */
    Optional<Notice> find(UUID id, Officer officer);

    /** Notices of the officer's units, the newest first. */
    Slice<Notice> list(Officer officer, @Nullable String after, int limit);

    /** How many notices a unit gave in the days from {@code from} to {@code until}, both included. */
    long count(Officer officer, LocalDate from, LocalDate until);
}
