package vn.motcua.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.insight.Figure;
import vn.motcua.insight.Period;
import vn.motcua.insight.Report;
import vn.motcua.insight.ReportQuestion;
import vn.motcua.insight.Span;
import vn.motcua.organization.UnitId;
import vn.motcua.testing.ApplicationTest;

/** What the database counts for any stretch of time equals what a slow reader of every course counts. */
@ApplicationTest
class PeriodsCountedIT {

    private static final UnitId NOWHERE = new UnitId(990_001);
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Scope SCOPE = new Scope(new Integer[] {NOWHERE.value()}, new String[1]);
    private static final ReportQuestion EVERYTHING =
            new ReportQuestion(Period.parse("2026").orElseThrow(), NOWHERE, null, null);

    @Autowired
    StoredFacts stored;

    @Autowired
    JdbcReports reports;

    @Autowired
    JdbcClient db;

    @AfterEach
    void forget() {
        for (var table : List.of("past_standing", "fact")) {
            db.sql("delete from insight." + table + " where unit_id = :unit")
                    .param("unit", NOWHERE.value())
                    .update();
        }
    }

    @RepeatedTest(3)
    void anyStretchIsCountedAsIfEveryCourseWereRead() {
        long seed = System.nanoTime();
        var events = new AnyCourses(NOWHERE, seed).events(200);
        hear(events, new Random(seed));
        var naive = new NaivePeriod(events);
        var random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            var span = stretch(random);
            assertThat(counted(span)).as("seed " + seed + ", " + span).isEqualTo(naive.count(span));
        }
    }

    @Test
    void everyNumberOpensAsManyRowsAsItSaysAndTheseOnly() {
        var events = new AnyCourses(NOWHERE, 7).events(150);
        hear(events, new Random(7));
        var naive = new NaivePeriod(events);
        var span = new Span(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-10T00:00:00Z"));
        var report = reports.count(SCOPE, span, EVERYTHING, Report.By.FIELD);
        assertThat(report.total(Figure.RECEIVED)).isPositive();
        for (var figure : Figure.values()) {
            var rows = reports.list(SCOPE, span, EVERYTHING, figure, Place.parse(null), 1_000);
            assertThat(rows).as(figure.name()).hasSize((int) report.total(figure));
            assertThat(rows).allSatisfy(it -> assertThat(naive.way(it.dossier(), span))
                    .isEqualTo(new Report.Way(it.source(), it.outcome())));
        }
    }

    @Test
    void hearingTheSameEventsAgainChangesNothing() {
        var events = new AnyCourses(NOWHERE, 11).events(60);
        hear(events, new Random(11));
        var span = new Span(BEGIN, BEGIN.plus(Duration.ofDays(120)));
        var once = counted(span);
        hear(events, new Random(12));
        assertThat(counted(span)).isEqualTo(once);
    }

    private static Span stretch(Random random) {
        var since = BEGIN.plus(Duration.ofMinutes(random.nextInt(300 * 24 * 60)));
        return new Span(since, since.plus(Duration.ofMinutes(1 + random.nextInt(120 * 24 * 60))));
    }

    /** In batches of any size, as rounds of the reader would be. */
    private void hear(List<DossierEvent> events, Random random) {
        int from = 0;
        while (from < events.size()) {
            int until = Math.min(events.size(), from + 1 + random.nextInt(80));
            var batch = events.subList(from, until);
            var facts = new Facts(stored.list(
                    batch.stream().map(DossierEvent::dossier).distinct().toList()));
            batch.forEach(it -> facts.hear(it, Early.DAY));
            stored.nameProcedures(batch);
            stored.write(facts.current());
            stored.writePast(facts.past());
            from = until;
        }
    }

    private Map<Report.Way, Long> counted(Span span) {
        var counts = new HashMap<Report.Way, Long>();
        reports.count(SCOPE, span, EVERYTHING, Report.By.FIELD).lines().forEach(line -> line.dossiers()
                .forEach((way, n) -> counts.merge(way, n, Long::sum)));
        return counts;
    }
}
