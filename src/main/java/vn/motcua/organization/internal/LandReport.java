package vn.motcua.organization.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import vn.motcua.organization.internal.LandPlan.Finding;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** What came of a list, in words: the counts, then each finding by its line. */
final class LandReport {

    private final Messages messages;

    LandReport(Messages messages) {
        this.messages = messages;
    }

    List<String> lines(JdbcLand.Came came, LandPlan plan, int fresh) {
        var lines = new ArrayList<String>();
        lines.add(say("report.read", say("layout." + came.layout()), came.fileName(), number(came.rows())));
        lines.add(say(
                "report.written",
                number(plan.editions().size()),
                number(plan.changes().size()),
                number(plan.links().size()),
                number(plan.unchanged())));
        var byKind = plan.findings().stream().collect(groupingBy(Finding::kind, TreeMap::new, toList()));
        long review =
                plan.findings().stream().filter(it -> it.kind().needsReview()).count();
        byKind.forEach((kind, found) -> {
            if (!kind.needsReview()) {
                lines.add(say("report.noted", say("finding." + kind), number(found.size()), places(found)));
            }
        });
        lines.add(say("report.review", number((int) review)));
        byKind.forEach((kind, found) -> {
            if (kind.needsReview()) {
                lines.add(say("report.kind", say("finding." + kind), number(found.size())));
                found.forEach(it -> lines.add(line(it)));
            }
        });
        if (plan.changesNothing() && fresh == 0) {
            lines.add(say("report.nothing-new"));
        }
        return lines;
    }

    private static String places(List<Finding> found) {
        return found.stream().map(it -> String.valueOf(it.line())).collect(joining(", "));
    }

    private String line(Finding it) {
        return say(
                it.line() == 0 ? "report.finding.unlisted" : "report.finding",
                String.valueOf(it.line()),
                it.subject(),
                it.stored().isEmpty() ? "—" : it.stored(),
                it.given().isEmpty() ? "—" : it.given());
    }

    private static String number(int count) {
        return String.format(Locale.GERMANY, "%,d", count);
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, "organization." + key, values);
    }
}
