package vn.motcua.catalogue.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcessStep;
import vn.motcua.shared.Text;

/**
 * The steps of a process as typed, with the words of the change.
 *
 * @param base version they were edited from
 */
public record ProcessForm(String base, List<Line> lines, String from, String decision, String note) {

    private static final int MOST = 40;
    private static final Pattern HOURS = Pattern.compile("\\d{1,4}([.,]\\d{1,2})?");

    /** One step as typed. */
    public record Line(String name, String by, String hours) {}

    public ProcessForm {
        lines = List.copyOf(lines);
    }

    static ProcessForm of(ProcedureVersion version) {
        var lines = version.steps().stream()
                .map(it -> new Line(it.name(), it.by(), shown(it.hours())))
                .toList();
        return new ProcessForm(String.valueOf(version.id()), lines, "", "", "");
    }

    static String shown(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** Fields of one name in their order; shorter lists are filled up with nothing. */
    static ProcessForm typed(
            String base,
            @Nullable List<String> names,
            @Nullable List<String> posts,
            @Nullable List<String> hours,
            String from,
            String decision,
            String note) {
        var lines = new ArrayList<Line>();
        int count = names == null ? 0 : Math.min(names.size(), MOST);
        for (int i = 0; i < count; i++) {
            lines.add(new Line(at(names, i), at(posts, i), at(hours, i)));
        }
        return new ProcessForm(base, lines, from, decision, note);
    }

    private static String at(@Nullable List<String> values, int index) {
        return values == null || index >= values.size() ? "" : values.get(index);
    }

    /** After "add", "remove-2", "up-2" or "down-2", counted from 1; anything else changes nothing. */
    ProcessForm edited(String act) {
        var changed = new ArrayList<>(lines);
        int place = place(act) - 1;
        if (act.equals("add") && changed.size() < MOST) {
            changed.add(new Line("", "", ""));
        } else if (place < 0 || place >= changed.size()) {
            return this;
        } else if (act.startsWith("remove-")) {
            changed.remove(place);
        } else if (act.startsWith("up-") && place > 0) {
            Collections.swap(changed, place, place - 1);
        } else if (act.startsWith("down-") && place < changed.size() - 1) {
            Collections.swap(changed, place, place + 1);
        }
        return new ProcessForm(base, changed, from, decision, note);
    }

    private static int place(String act) {
        var number = act.substring(act.indexOf('-') + 1);
        return number.matches("\\d{1,3}") ? Integer.parseInt(number) : 0;
    }

    /** What cannot be read has no hours and is refused as incomplete. */
    List<ProcessStep> steps() {
        return lines.stream()
                .map(it -> new ProcessStep(Text.clean(it.name()), it.by(), hours(it.hours())))
                .toList();
    }

    static BigDecimal hours(String typed) {
        var text = typed.strip();
        return HOURS.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : BigDecimal.ZERO;
    }

    /** What the steps come to, as typed so far. */
    public String sum() {
        return shown(lines.stream().map(it -> hours(it.hours())).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    long baseId() {
        return base.matches("\\d{1,18}") ? Long.parseLong(base) : -1;
    }
}
