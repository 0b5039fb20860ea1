package vn.motcua.rollout.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.rollout.CellProblem;
import vn.motcua.rollout.internal.JdbcOpenings.Progress;
import vn.motcua.shared.CivilTime;

/**
 * Checks what has come in, some hundred lines a transaction. Progress is written with what was found, so that any node goes on
 * where the last one stopped, however it stopped.
 */
@Component
class CheckOpenings {

    private static final Logger LOG = LoggerFactory.getLogger(CheckOpenings.class);
    private static final int A_BATCH = 200;
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final JdbcOpenings openings;
    private final JdbcLines lines;
    private final Map<SheetKind, LineRules> rules = new EnumMap<>(SheetKind.class);
    private final Words words;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CheckOpenings(
            JdbcOpenings openings,
            JdbcLines lines,
            List<LineRules> rules,
            Words words,
            TransactionTemplate transaction,
            Clock clock) {
        this.openings = openings;
        this.lines = lines;
        rules.forEach(it -> this.rules.put(it.sheet(), it));
        this.words = words;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 1_000)
    void check() {
        while (goOn()) {
            LOG.debug("Checked a batch of lines");
        }
        forgetAbandoned();
    }

    /** One batch of one file; false when nothing is left to be checked by this node. */
    boolean goOn() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var next = openings.lockNext();
            next.ifPresent(this::batch);
            return next.isPresent();
        }));
    }

    private void batch(Progress at) {
        for (var sheet : fromSheet(at)) {
            int after = sheet.number() == at.sheet() ? at.row() : 0;
            var next = lines.list(at.id(), sheet, after, A_BATCH);
            if (!next.isEmpty()) {
                check(at, sheet, next);
                return;
            }
        }
        openings.endCheck(at.id());
    }

    private static List<SheetKind> fromSheet(Progress at) {
        return Arrays.stream(SheetKind.values())
                .filter(it -> it.number() >= at.sheet())
                .toList();
    }

    private void check(Progress at, SheetKind sheet, List<Line> next) {
        var staff = Staff.of(lines.list(at.id(), SheetKind.ACCOUNTS, 0, SheetKind.ACCOUNTS.mostLines()), words.roles());
        var findings = new Findings();
        var batch = new Batch(at.id(), at.unit(), at.fileName(), CivilTime.day(clock.instant()), next, staff, findings);
        CellRules.check(batch);
        repeated(at, sheet, next, findings);
        Objects.requireNonNull(rules.get(sheet)).check(batch);
        lines.insert(at.id(), findings);
        openings.advance(
                at.id(), sheet.number(), next.getLast().row(), next.size(), findings.problems(), findings.remarks());
    }

    private void repeated(Progress at, SheetKind sheet, List<Line> next, Findings findings) {
        var firsts = lines.findRepeated(at.id(), sheet, next);
        for (var line : next) {
            var first = firsts.get(line.row());
            if (first != null) {
                findings.add(line, sheet.columns().getFirst(), CellProblem.RLO_204_TWICE, first);
            }
        }
    }

    private void forgetAbandoned() {
        openings.listAbandoned(clock.instant().minus(ABANDONED))
                .forEach(it -> transaction.executeWithoutResult(status -> {
                    lines.forget(it);
                    openings.delete(it);
                }));
    }
}
