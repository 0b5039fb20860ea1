package vn.motcua.dossier.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierId;
import vn.motcua.operation.Turns;

/**
 * A dossier never becomes late silently: two working days before the promise an apology is proposed to the leader, and what is
 * late is marked. One node at a time does this, a thousand dossiers a round; the rest waits for the next round. Keys made of the
 * promise keep a second look, by a node that was cut off, from saying anything twice.
 */
@Component
class TermWatch {

    private static final Logger LOG = LoggerFactory.getLogger(TermWatch.class);
    static final String TURN = "dossier.term-watch";
    private static final int A_ROUND = 1_000;

    private final JdbcClient db;
    private final JdbcDossiers dossiers;
    private final Gate gate;
    private final Turns turns;
    private final Clock clock;

    TermWatch(JdbcClient db, JdbcDossiers dossiers, Gate gate, Turns turns, Clock clock) {
        this.db = db;
        this.dossiers = dossiers;
        this.gate = gate;
        this.turns = turns;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 60_000)
    void watch() {
        turns.take(TURN, this::lookAtAll);
    }

    private void lookAtAll() {
        long acted = watchAlone();
        if (acted > 0) {
            LOG.info("Term watch: {} dossiers proposed for apology or marked late", acted);
        }
    }

    /** Looks at a round of what is due, whoever else may be watching. */
    long watchAlone() {
        return lookAt(listDue());
    }

    private long lookAt(List<DossierId> due) {
        return due.stream().filter(this::look).count();
    }

    private List<DossierId> listDue() {
        return db.sql("""
                select unit_id, year, serial
                  from dossier.dossier
                 where watch_at <= :now
                 order by watch_at
                 limit :limit
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", A_ROUND)
                .query((row, n) -> new DossierId(row.getInt("unit_id"), row.getInt("year"), row.getLong("serial")))
                .list();
    }

    /** True when something had to be said. */
    boolean look(DossierId id) {
        return dossiers.find(id).filter(it -> say(it, clock.instant())).isPresent();
    }

    private boolean say(Dossier dossier, Instant now) {
        var promised = dossier.promisedAt;
        if (promised == null || dossier.watchAt == null || dossier.watchAt.isAfter(now)) {
            return false;
        }
        return promised.isBefore(now)
                ? gate.actBySystem(
                        dossier.id,
                        Action.MARK_LATE,
                        new Details.Note(""),
                        dossier.version,
                        key("late", dossier, promised))
                : gate.actBySystem(
                        dossier.id,
                        Action.PROPOSE_APOLOGY,
                        new Details.Apology(null, "Hệ thống nhắc: sắp đến ngày hẹn trả mà hồ sơ chưa có kết quả."),
                        dossier.version,
                        key("apology", dossier, promised));
    }

    private static String key(String what, Dossier dossier, Instant promised) {
        return "watch:" + what + ":" + dossier.id + ":" + promised.getEpochSecond();
    }
}
