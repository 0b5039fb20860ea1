package vn.motcua.catalogue.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcessFlow;
import vn.motcua.catalogue.ProcessStep;
import vn.motcua.shared.Text;
import vn.motcua.ui.TypedDate;

/**
 * The steps of a process as typed, with the words of the change.
 *
 * @param base version they were edited from
 */
public record ProcessForm(String base, List<Line> lines, String from, DecisionForm decision, String note) {

    private static final int MOST = 40;
    private static final Pattern HOURS = Pattern.compile("\\d{1,4}([.,]\\d{1,2})?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final int NOWHERE = -1;

    /** One step as typed. */
    public record Line(String name, String by, String hours, String next) {}

    public ProcessForm {
        lines = List.copyOf(lines);
    }

    static ProcessForm of(ProcedureVersion version) {
        return of(String.valueOf(version.id()), version.steps());
    }

    static ProcessForm of(String base, List<ProcessStep> steps) {
        var lines = steps.stream()
                .map(it -> new Line(
                        it.name(), it.by(), it.hours().signum() == 0 ? "" : shown(it.hours()), ProcessFlow.written(it)))
                .toList();
        return new ProcessForm(base, lines, "", DecisionForm.EMPTY, "");
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
            @Nullable List<String> next,
            String from,
            DecisionForm decision,
            String note) {
        var lines = new ArrayList<Line>();
        int count = names == null ? 0 : Math.min(names.size(), MOST);
        for (int i = 0; i < count; i++) {
            lines.add(new Line(at(names, i), at(posts, i), at(hours, i), at(next, i)));
        }
        return new ProcessForm(base, lines, from, decision, note);
    }

    private static String at(@Nullable List<String> values, int index) {
        return values == null || index >= values.size() ? "" : values.get(index);
    }

    /** After "add", "remove-2", "up-2" or "down-2", counted from 1; anything else changes nothing. Written numbers stay as they are. */
    ProcessForm edited(String act) {
        var changed = new ArrayList<>(lines);
        int place = place(act) - 1;
        if (act.equals("add") && changed.size() < MOST) {
            changed.add(new Line("", "", "", ""));
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
        return NUMBER.matcher(number).matches() ? Integer.parseInt(number) : 0;
    }

    /** What cannot be read has no hours, or leads nowhere, and is refused. */
    List<ProcessStep> steps() {
        return lines.stream()
                .map(it -> new ProcessStep(Text.clean(it.name()), it.by(), hours(it.hours()), next(it.next())))
                .toList();
    }

    static BigDecimal hours(String typed) {
        var text = typed.strip();
        return HOURS.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : BigDecimal.ZERO;
    }

    /** "3; 5", "3, kết thúc". */
    static List<Integer> next(String typed) {
        return Arrays.stream(typed.split("[;,]"))
                .map(Text::fold)
                .filter(it -> !it.isEmpty())
                .limit(MOST)
                .map(ProcessForm::number)
                .toList();
    }

    private static int number(String folded) {
        if (folded.equals("ket thuc")) {
            return ProcessStep.END;
        }
        return NUMBER.matcher(folded).matches() && Integer.parseInt(folded) > 0 ? Integer.parseInt(folded) : NOWHERE;
    }

    /** The longest way through the steps, as typed so far. */
    public String sum() {
        return shown(new ProcessFlow(steps()).longest());
    }

    long baseId() {
        return base.matches("\\d{1,18}") ? Long.parseLong(base) : -1;
    }

    /** The day of force where it is readable and near enough for the calendars to count from, else the other one. */
    LocalDate countedFrom(LocalDate otherwise) {
        return TypedDate.find(from)
                .filter(it -> it.getYear() >= 2000 && it.getYear() <= 2100)
                .orElse(otherwise);
    }
}
