package vn.motcua.insight.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.motcua.insight.ClosedReport;
import vn.motcua.insight.Figure;
import vn.motcua.insight.Period;
import vn.motcua.insight.Periods;
import vn.motcua.insight.Report;
import vn.motcua.insight.Span;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.paper.Column;
import vn.motcua.paper.Letterhead;
import vn.motcua.paper.PageSetup;
import vn.motcua.paper.Sheet;
import vn.motcua.paper.Signature;
import vn.motcua.shared.CivilTime;

/** The report as a paper: landscape, columns numbered as on the form, signed and sealed by hand. */
@Component
class ReportPaper {

    private final Periods periods;
    private final Units units;
    private final PeriodWords words;
    private final Clock clock;

    ReportPaper(Periods periods, Units units, PeriodWords words, Clock clock) {
        this.periods = periods;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    ResponseEntity<byte[]> running(ReportAsked asked, Report report) {
        var now = clock.instant();
        var note = words.say("paper.provisional", CivilTime.moment(now));
        return answer(
                print(
                        asked.unit(),
                        asked.period(),
                        periods.span(asked.period()),
                        asked.by(),
                        report,
                        now,
                        List.of(note)),
                asked.period());
    }

    ResponseEntity<byte[]> closed(ClosedReport closed, Report.By by, Report report) {
        var notes = new ArrayList<String>();
        if (closed.isCorrection()) {
            notes.add(words.say("correction-of", closed.reason()));
        }
        notes.add(
                words.say("closed-by", CivilTime.moment(closed.closedAt()), closed.closerName(), closed.closerTitle()));
        notes.add(words.say("hash", closed.hash()));
        return answer(
                print(closed.unit(), closed.period(), closed.span(), by, report, closed.closedAt(), notes),
                closed.period());
    }

    private byte[] print(
            @Nullable UnitId unit,
            Period period,
            Span span,
            Report.By by,
            Report report,
            Instant at,
            List<String> notes) {
        var title = words.say("paper.title");
        var name = words.name(period);
        return Sheet.print(PageSetup.landscape(title + ", " + name, name), sheet -> {
            sheet.letterhead(head(unit, at));
            sheet.title(title);
            sheet.subtitle(name + " (" + words.days(span) + ")");
            sheet.table(columns(by), rows(report));
            sheet.note(words.say("paper.how"));
            notes.forEach(sheet::note);
            sheet.signatures(
                    Signature.byHand(words.say("paper.compiled"), ""), Signature.sealed(words.say("paper.signed"), ""));
        });
    }

    private Letterhead head(@Nullable UnitId of, Instant at) {
        var unit = of == null ? units.home() : units.get(of);
        var issuer = of == null ? words.say("every-unit") : words.say("paper.issuer");
        return new Letterhead(committee(unit), issuer, words.say("paper.number"), unit.name(), CivilTime.day(at));
    }

    private String committee(Unit unit) {
        return switch (unit.kind()) {
            case WARD, COMMUNE, TOWNSHIP, SPECIAL_ZONE, DISTRICT, PROVINCE ->
                words.say("paper.committee", unit.fullName());
            case DEPARTMENT, VERTICAL_AGENCY, CITY_CENTRE -> unit.fullName();
        };
    }

    private List<Column> columns(Report.By by) {
        var columns = new ArrayList<Column>();
        columns.add(Column.centred(words.say("paper.place") + "\n(1)", 4));
        columns.add(Column.text(words.say("line." + by) + "\n(2)", 22));
        for (var figure : Figure.values()) {
            var heading = words.say("column." + figure) + "\n(" + figure.column() + ")";
            columns.add(Column.centred(heading, 7).under(group(figure)));
        }
        return columns;
    }

    private String group(Figure figure) {
        return switch (figure) {
            case RECEIVED, FROM_BEFORE, BY_NET, AT_COUNTER, BY_POST -> words.say("group.received");
            case SOLVED, SOLVED_EARLY, SOLVED_ON_TIME, SOLVED_LATE -> words.say("group.solved");
            case IN_PROGRESS, IN_TIME, IN_PROGRESS_LATE -> words.say("group.in-progress");
            case ON_HOLD, ENDED_WITHOUT_RESULT -> "";
        };
    }

    private Stream<List<String>> rows(Report report) {
        var place = new AtomicInteger();
        return Stream.concat(
                report.lines().stream().map(it -> row(String.valueOf(place.incrementAndGet()), it.name(), it::count)),
                Stream.of(row("", words.say("total"), report::total)));
    }

    private static List<String> row(String place, String name, ToLongFunction<Figure> count) {
        return Stream.concat(
                        Stream.of(place, name),
                        Arrays.stream(Figure.values()).map(it -> Numbers.write(count.applyAsLong(it))))
                .toList();
    }

    private static ResponseEntity<byte[]> answer(byte[] pdf, Period period) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("bao-cao-" + period + ".pdf")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(pdf);
    }
}
