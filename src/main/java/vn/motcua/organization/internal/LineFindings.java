package vn.motcua.organization.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusalCode;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** What is wrong in a file, by line; the first of it is kept to be told, all of it is counted. */
final class LineFindings {

    private static final int TOLD = 50;
    /** These name their line themselves. */
    private static final Set<RefusalCode> WITH_LINE =
            Set.of(OrganizationRefusal.ORG_123_CELL, OrganizationRefusal.ORG_126_DAY);

    private final List<Finding> told = new ArrayList<>();
    private int count;

    private record Finding(int line, Refusal why) {}

    void add(int line, Refusal why) {
        count++;
        if (told.size() < TOLD) {
            told.add(new Finding(line, why));
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** A sentence with its code for each, by line, and one for all. */
    List<String> lines(Messages messages) {
        var lines = new ArrayList<String>();
        told.stream()
                .sorted(Comparator.comparingInt(Finding::line))
                .map(it -> line(it, messages))
                .forEach(lines::add);
        if (count > told.size()) {
            lines.add(
                    messages.text(Language.VI, "organization.report.more-lines", String.valueOf(count - told.size())));
        }
        lines.add(sentence(Refusal.of(OrganizationRefusal.ORG_141_LINES, String.valueOf(count)), messages));
        return lines;
    }

    private static String line(Finding it, Messages messages) {
        var sentence = sentence(it.why(), messages);
        return WITH_LINE.contains(it.why().code())
                ? sentence
                : messages.text(Language.VI, "organization.report.line", String.valueOf(it.line()), sentence);
    }

    static String sentence(Refusal why, Messages messages) {
        return messages.text(Language.VI, why) + " (" + why.code().name() + ")";
    }
}
