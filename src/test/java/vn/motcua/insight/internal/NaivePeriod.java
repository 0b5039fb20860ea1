package vn.motcua.insight.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.State;
import vn.motcua.insight.Outcome;
import vn.motcua.insight.Report;
import vn.motcua.insight.Source;
import vn.motcua.insight.Span;
import vn.motcua.shared.CivilTime;

/** The report as somebody would count it who reads every dossier's course from the beginning. Slow and obvious. */
final class NaivePeriod {

    private final Map<DossierId, List<DossierEvent>> courses = new LinkedHashMap<>();

    NaivePeriod(List<DossierEvent> events) {
        events.forEach(it ->
                courses.computeIfAbsent(it.dossier(), _ -> new ArrayList<>()).add(it));
        courses.values().forEach(it -> it.sort(Comparator.comparing(DossierEvent::version)));
    }

    Map<Report.Way, Long> count(Span span) {
        var counts = new HashMap<Report.Way, Long>();
        for (var course : courses.values()) {
            var way = way(course, span);
            if (way != null) {
                counts.merge(way, 1L, Long::sum);
            }
        }
        return counts;
    }

    Report.@Nullable Way way(DossierId dossier, Span span) {
        return way(courses.get(dossier), span);
    }

    private static Report.@Nullable Way way(List<DossierEvent> course, Span span) {
        var received = course.getFirst().receivedAt();
        if (received == null || !received.isBefore(span.until())) {
            return null;
        }
        var end = course.stream().filter(it -> isEnd(it.state())).findFirst();
        if (end.isPresent() && end.get().at().isBefore(span.since())) {
            return null;
        }
        var source = received.isBefore(span.since())
                ? Source.CARRIED
                : Source.valueOf(course.getFirst().channel().name());
        return new Report.Way(source, outcome(course, span.until()));
    }

    private static Outcome outcome(List<DossierEvent> course, Instant until) {
        var last = course.stream().filter(it -> it.at().isBefore(until)).toList();
        var end = last.stream().filter(it -> isEnd(it.state())).findFirst();
        if (end.isPresent()) {
            return end.get().state() == State.STOPPED ? Outcome.STOPPED : solved(end.get());
        }
        var standing = last.getLast();
        if (standing.state() == State.WAITING_SUPPLEMENT || standing.state() == State.WAITING_OBLIGATION) {
            return Outcome.PAUSED;
        }
        var promised = standing.promisedAt();
        return promised != null && promised.isBefore(until) ? Outcome.OVERDUE : Outcome.RUNNING;
    }

    private static Outcome solved(DossierEvent end) {
        var promised = end.promisedAt();
        if (promised == null) {
            return Outcome.ON_TIME;
        }
        if (end.at().isAfter(promised)) {
            return Outcome.LATE;
        }
        return CivilTime.day(end.at()).equals(CivilTime.day(promised)) ? Outcome.ON_TIME : Outcome.EARLY;
    }

    private static boolean isEnd(State state) {
        return switch (state) {
            case ISSUED, READY, RETURNED, STOPPED -> true;
            default -> false;
        };
    }
}
