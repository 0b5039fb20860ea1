package vn.motcua.queue.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.queue.RoomRule;
import vn.motcua.queue.RoomRules;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;

/** In {@code queue.rule}, one row for each stretch of days; the stretches of a rule never overlap. */
@Service
class KeptRules implements RoomRules {

    private static final int LONGEST_BASIS = 500;
    private static final int MOST_YEARS_AHEAD = 5;

    private final JdbcClient db;
    private final QueueRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    KeptRules(JdbcClient db, QueueRules rules, AuditTrail audit, Clock clock) {
        this.db = db;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Dated> list() {
        return db.sql("""
                select r.name, r.value, r.from_day, r.until_day, r.basis
                  from queue.rule r
                  join unnest(:names::text[]) with ordinality as n (name, place) on n.name = r.name
                 where r.until_day is null or r.until_day > :today
                 order by n.place, r.from_day
                """)
                .param(
                        "names",
                        Arrays.stream(RoomRule.values()).map(RoomRule::key).toArray(String[]::new))
                .param("today", today())
                .query((row, _) -> new Dated(
                        rule(row.getString("name")),
                        Integer.parseInt(row.getString("value")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("basis")))
                .list();
    }

    private static RoomRule rule(String key) {
        return Arrays.stream(RoomRule.values())
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Override
    @Transactional
    public Result<LocalDate> lay(Change change, Officer officer) {
        var basis = Text.clean(change.basis());
        var hindrance = hindrance(change, basis, officer);
        if (hindrance.isPresent()) {
            return new Result.Refused<>(hindrance.get());
        }
        var name = change.rule().key();
        lock(name);
        end(name, change.from());
        if (change.value() != null) {
            begin(name, change.value(), change.from(), basis);
        }
        rules.forget();
        audit.record(entry(change, basis, officer));
        return Result.done(change.from());
    }

    private Optional<Refusal> hindrance(Change change, String basis, Officer officer) {
        if (!officer.rights().hasAnywhere(Role.CITY_ADMINISTRATOR)) {
            return Optional.of(Refusal.of(IdentityRefusal.IDN_403_NOT_ALLOWED));
        }
        if (!makesSense(change.rule(), change.value())) {
            return Optional.of(Refusal.of(
                    QueueRefusal.QUE_143_RULE_NUMBER,
                    change.rule().least(),
                    change.rule().most()));
        }
        if (change.from().isBefore(today()) || change.from().isAfter(today().plusYears(MOST_YEARS_AHEAD))) {
            return Optional.of(Refusal.of(QueueRefusal.QUE_144_RULE_DAY));
        }
        return basis.isEmpty() || basis.length() > LONGEST_BASIS
                ? Optional.of(Refusal.of(QueueRefusal.QUE_145_RULE_BASIS, LONGEST_BASIS))
                : Optional.empty();
    }

    private static boolean makesSense(RoomRule rule, @Nullable Integer value) {
        return value == null ? rule.isEndable() : value >= rule.least() && value <= rule.most();
    }

    /** Two administrators at once lay down one after the other; the lock ends with the transaction. */
    private void lock(String name) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('queue.rule.' || :name, 0))")
                .param("name", name)
                .query((_, _) -> name)
                .single();
    }

    /** What began on the very day makes way as if it had not been; the audit keeps that it was. */
    private void end(String name, LocalDate from) {
        db.sql("delete from queue.rule where name = :name and from_day = :from")
                .param("name", name)
                .param("from", from)
                .update();
        db.sql("""
                update queue.rule
                   set until_day = :from
                 where name = :name and from_day < :from and (until_day is null or until_day > :from)
                """).param("name", name).param("from", from).update();
    }

    private void begin(String name, int value, LocalDate from, String basis) {
        db.sql("""
                insert into queue.rule (name, value, from_day, until_day, basis)
                select :name, :value, :from, (select min(from_day) from queue.rule where name = :name and from_day > :from), :basis
                """)
                .param("name", name)
                .param("value", String.valueOf(value))
                .param("from", from)
                .param("basis", basis)
                .update();
    }

    private static AuditEntry entry(Change change, String basis, Officer officer) {
        return new AuditEntry(
                "queue.rule-laid-down",
                officer.account().toString(),
                "queue-rule:" + change.rule().key(),
                Map.of(
                        "value",
                        change.value() == null ? "" : String.valueOf(change.value()),
                        "from",
                        change.from().toString(),
                        "basis",
                        basis));
    }

    private LocalDate today() {
        return CivilTime.day(clock.instant());
    }
}
