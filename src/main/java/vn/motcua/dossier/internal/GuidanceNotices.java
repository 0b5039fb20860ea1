package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.Guidance;
import vn.motcua.dossier.Party;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;
import vn.motcua.shared.TimeOrderedId;

/** One insert and one number for each notice. */
@Service
class GuidanceNotices implements Guidance {

    private static final String COLUMNS = """
            select id, unit_id, number, procedure_code, procedure_name, person, items, reason, contact_name, contact_phone,
                   officer, at, body_hash
              from dossier.guidance
            """;

    private final JdbcClient db;
    private final Procedures procedures;
    private final FormNumbers numbers;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GuidanceNotices(
            JdbcClient db,
            Procedures procedures,
            FormNumbers numbers,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.procedures = procedures;
        this.numbers = numbers;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Result<Notice> give(
            UnitId unit, ProcedureCode code, Party person, Details.Supplement content, Officer officer, String key) {
        var wrong = DetailsTexts.refusal(content).or(() -> EntryTexts.party(person));
        if (wrong.isPresent()) {
            return new Result.Refused<>(wrong.get());
        }
        if (!Gate.isKey(key)) {
            return Result.refused(DOS_131_KEY_MISSING);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var procedure = procedures.findInForce(code, CivilTime.day(now));
        if (procedure.isEmpty()) {
            return Result.refused(DOS_107_PROCEDURE_UNKNOWN, code.value());
        }
        if (!officer.rights().has(Role.RECEPTION_OFFICER, unit, procedure.get().field())) {
            return Result.refused(DOS_143_NOT_RECEIVED_HERE);
        }
        var hash = Json.hash(
                unit.toString(),
                code.value(),
                Json.write(person),
                Json.write(content),
                officer.account().toString());
        try {
            return Result.done(java.util.Objects.requireNonNull(transaction.execute(
                    status -> insert(unit, procedure.get(), person, content, officer, key, hash, now))));
        } catch (DuplicateKeyException e) {
            return kept(key, hash);
        }
    }

    private Result<Notice> kept(String key, String hash) {
        var kept = db.sql(COLUMNS + " where key = :key")
                .param("key", key)
                .query((row, n) -> new Kept(read(row, n), row.getString("body_hash")))
                .single();
        return kept.hash().equals(hash) ? Result.done(kept.notice()) : Result.refused(DOS_111_KEY_REUSED);
    }

    private Notice insert(
            UnitId unit,
            ProcedureVersion procedure,
            Party person,
            Details.Supplement content,
            Officer officer,
            String key,
            String hash,
            Instant now) {
        var number = numbers.nextGuidance(unit, CivilTime.day(now));
        var notice = new Notice(
                TimeOrderedId.next(clock),
                unit,
                number,
                procedure.code().value(),
                procedure.name(),
                person,
                content,
                officer.account(),
                now);
        db.sql("""
                insert into dossier.guidance (id, unit_id, number, procedure_code, procedure_name, person, items, reason,
                                              contact_name, contact_phone, officer, at, key, body_hash)
                values (:id, :unit, :number, :procedure, :procedureName, cast(:person as jsonb), cast(:items as jsonb), :reason,
                        :contactName, :contactPhone, :officer, :at, :key, :hash)
                """)
                .param("id", notice.id())
                .param("unit", unit.value())
                .param("number", number)
                .param("procedure", notice.procedureCode())
                .param("procedureName", notice.procedureName())
                .param("person", Json.write(person))
                .param("items", Json.write(content.items()))
                .param("reason", content.reason())
                .param("contactName", content.contactName())
                .param("contactPhone", content.contactPhone())
                .param("officer", officer.account().value())
                .param("at", Timestamp.from(now))
                .param("key", key)
                .param("hash", hash)
                .update();
        return notice;
    }

    @Override
    public Optional<Notice> find(UUID id, Officer officer) {
        var found = seen(id, officer);
        found.ifPresent(it -> audit.record(
                new AuditEntry("guidance.opened", officer.account().toString(), "guidance:" + it.id(), Map.of())));
        return found;
    }

    private Optional<Notice> seen(UUID id, Officer officer) {
        return db.sql(COLUMNS + " where id = :id and unit_id = any(:units)")
                .param("id", id)
                .param("units", units(officer))
                .query(GuidanceNotices::read)
                .optional();
    }

    @Override
    public Slice<Notice> list(Officer officer, @Nullable String after, int limit) {
        int most = Math.clamp(limit, 1, 100);
        var before = after == null || after.isEmpty() ? new UUID(-1, -1) : Ids.parse(after);
        List<Notice> rows = db.sql(COLUMNS + """
                 where unit_id = any(:units) and id < :before
                 order by id desc
                 limit :limit
                """)
                .param("units", units(officer))
                .param("before", before)
                .param("limit", most + 1)
                .query(GuidanceNotices::read)
                .list();
        return Slice.of(rows, most, it -> it.id().toString());
    }

    @Override
    public long count(Officer officer, LocalDate from, LocalDate until) {
        return db.sql("""
                select count(*) from dossier.guidance where unit_id = any(:units) and at >= :from and at < :until
                """)
                .param("units", units(officer))
                .param("from", Timestamp.from(CivilTime.instant(from.atStartOfDay())))
                .param(
                        "until",
                        Timestamp.from(CivilTime.instant(until.plusDays(1).atStartOfDay())))
                .query(Long.class)
                .single();
    }

    private static Integer[] units(Officer officer) {
        return Arrays.stream(officer.rights().units(Role.RECEPTION_OFFICER, Role.CENTRE_LEADER))
                .boxed()
                .toArray(Integer[]::new);
    }

    private static Notice read(ResultSet row, int n) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                new UnitId(row.getInt("unit_id")),
                row.getString("number"),
                row.getString("procedure_code"),
                row.getString("procedure_name"),
                Json.read(row.getString("person"), Party.class),
                new Details.Supplement(
                        Json.readList(row.getString("items"), String.class),
                        row.getString("reason"),
                        row.getString("contact_name"),
                        row.getString("contact_phone")),
                new AccountId(row.getObject("officer", UUID.class)),
                row.getTimestamp("at").toInstant());
    }

    private record Kept(Notice notice, String hash) {}
}
