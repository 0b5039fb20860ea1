package vn.motcua.rollout.internal;

import static vn.motcua.rollout.CellProblem.*;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.Adoptions;
import vn.motcua.dossier.Adoptions.Adopt;
import vn.motcua.dossier.Adoptions.IssuedResult;
import vn.motcua.dossier.Party;
import vn.motcua.dossier.State;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;
import vn.motcua.rollout.CellProblem;

/** One line being read: every rule says its own, and only a line without fault becomes a dossier. */
final class DossierLine {

    private static final Pattern NUMBER = Pattern.compile("\\d{9}|\\d{10}(-?\\d{3})?|\\d{12}|[A-Z]{1,2}\\d{6,9}");
    private static final Pattern TAX_CODE = Pattern.compile("\\d{10}(-?\\d{3})?");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d{9,14}");

    /** Beyond these a day is a slip of the pen. */
    private static final int YEARS_BACK = 5;

    private static final int YEARS_AHEAD = 2;

    private final Line line;
    private final Batch batch;
    private final @Nullable ProcedureVersion procedure;
    private final Set<String> taken;
    private final Holders.Known known;
    private final Adoptions adoptions;
    private final Units units;
    private final Words words;

    DossierLine(
            Line line,
            Batch batch,
            @Nullable ProcedureVersion procedure,
            Set<String> taken,
            Holders.Known known,
            Adoptions adoptions,
            Units units,
            Words words) {
        this.line = line;
        this.batch = batch;
        this.procedure = procedure;
        this.taken = taken;
        this.known = known;
        this.adoptions = adoptions;
        this.units = units;
        this.words = words;
    }

    private void no(Column column, CellProblem problem, Object... details) {
        batch.findings().add(line, column, problem, details);
    }

    Optional<Adopt> read() {
        code();
        person();
        if (procedure == null && line.has(Column.PROCEDURE)) {
            no(Column.PROCEDURE, RLO_212_PROCEDURE_UNKNOWN);
        }
        var resolving = resolving();
        var channel = chosen(Column.CHANNEL, words.channels()).or(() -> Optional.of(Channel.COUNTER));
        var state = chosen(Column.STATE, words.states());
        var received = past(Column.RECEIVED);
        var promised = promised(received);
        state.ifPresent(it -> standing(it, received, resolving));
        if (batch.findings().isFaulty(line)) {
            return Optional.empty();
        }
        return Optional.of(adopt(
                resolving.orElseThrow(),
                channel.orElseThrow(),
                state.orElseThrow(),
                received.orElseThrow(),
                promised.orElseThrow()));
    }

    private void code() {
        var code = line.text(Column.CODE);
        if (!code.isEmpty() && !adoptions.isCode(code)) {
            no(Column.CODE, RLO_210_CODE_SHAPE);
        } else if (taken.contains(code)) {
            no(Column.CODE, RLO_211_CODE_TAKEN);
        }
    }

    private void person() {
        var number = number();
        if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
            no(Column.NUMBER, RLO_220_NUMBER_SHAPE);
        }
        var phone = phone();
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            no(Column.PHONE, RLO_221_PHONE_SHAPE);
        }
    }

    private String number() {
        return line.text(Column.NUMBER).replace(" ", "").toUpperCase(Locale.ROOT);
    }

    private String phone() {
        return line.text(Column.PHONE).replaceAll("[ .]", "");
    }

    private Optional<Unit> resolving() {
        var code = line.text(Column.RESOLVING);
        var unit = code.isEmpty() ? units.find(batch.unit()) : units.findByCode(code);
        if (unit.isEmpty()) {
            no(Column.RESOLVING, RLO_213_UNIT_UNKNOWN);
        }
        return unit;
    }

    private <T> Optional<T> chosen(Column column, Map<T, String> labels) {
        var typed = line.text(column);
        var found = Words.find(labels, typed);
        if (!typed.isEmpty() && found.isEmpty()) {
            no(column, RLO_214_NOT_IN_LIST, Words.listed(labels));
        }
        return found;
    }

    /** A moment that has been. */
    private Optional<LocalDateTime> past(Column column) {
        var moment = readable(column);
        if (moment.filter(it -> it.toLocalDate().isAfter(batch.today())).isPresent()) {
            no(column, RLO_216_DAY_IN_FUTURE);
        } else if (moment.filter(it -> it.toLocalDate().isBefore(batch.today().minusYears(YEARS_BACK)))
                .isPresent()) {
            no(column, RLO_217_DAY_TOO_OLD);
        }
        return moment;
    }

    private Optional<LocalDateTime> readable(Column column) {
        var moment = line.moment(column);
        if (line.has(column) && moment.isEmpty()) {
            no(column, RLO_215_DAY_UNREADABLE);
        }
        return moment;
    }

    private Optional<LocalDateTime> promised(Optional<LocalDateTime> received) {
        var promised = readable(Column.PROMISED);
        promised.ifPresent(it -> {
            if (isBefore(it, received)) {
                no(Column.PROMISED, RLO_218_BEFORE_RECEPTION);
            } else if (it.toLocalDate().isAfter(batch.today().plusYears(YEARS_AHEAD))) {
                no(Column.PROMISED, RLO_219_TOO_FAR_AHEAD);
            } else if (it.toLocalDate().isBefore(batch.today())) {
                no(Column.PROMISED, RLO_303_LATE_ALREADY);
            }
        });
        return promised;
    }

    private static boolean isBefore(LocalDateTime moment, Optional<LocalDateTime> received) {
        return received.filter(it -> moment.toLocalDate().isBefore(it.toLocalDate()))
                .isPresent();
    }

    /** What the state demands in other columns. */
    private void standing(State state, Optional<LocalDateTime> received, Optional<Unit> resolving) {
        if (state.clock() == State.Clock.PAUSED) {
            demandAfter(Column.PAUSED, RLO_222_PAUSE_MISSING, received);
        }
        if (state == State.READY) {
            demandAfter(Column.RESULT_DAY, RLO_223_RESULT_MISSING, received);
            if (!line.has(Column.RESULT)) {
                no(Column.RESULT, RLO_223_RESULT_MISSING);
            }
        }
        if (state == State.EXAMINING && !line.has(Column.HOLDER)) {
            no(Column.HOLDER, RLO_304_NO_HOLDER);
        }
        if (line.has(Column.HOLDER)) {
            holder(resolving);
        }
    }

    private void demandAfter(Column column, CellProblem missing, Optional<LocalDateTime> received) {
        if (!line.has(column)) {
            no(column, missing);
            return;
        }
        past(column).filter(it -> isBefore(it, received)).ifPresent(it -> no(column, RLO_218_BEFORE_RECEPTION));
    }

    private void holder(Optional<Unit> resolving) {
        var login = line.text(Column.HOLDER).toLowerCase(Locale.ROOT);
        if (!known.isKnown(login)) {
            no(Column.HOLDER, RLO_224_HOLDER_UNKNOWN);
        } else if (procedure != null
                && resolving.isPresent()
                && !known.examines(login, resolving.get().id(), procedure.field())) {
            no(Column.HOLDER, RLO_225_HOLDER_MAY_NOT);
        }
    }

    private Adopt adopt(Unit resolving, Channel channel, State state, LocalDateTime received, LocalDateTime promised) {
        var version = Objects.requireNonNull(procedure);
        return new Adopt(
                line.row(),
                line.text(Column.CODE),
                version.code(),
                batch.unit(),
                resolving.id(),
                channel,
                submitter(),
                line.has(Column.REQUEST) ? line.text(Column.REQUEST) : version.name(),
                received,
                promised,
                state,
                line.has(Column.HOLDER) ? line.text(Column.HOLDER).toLowerCase(Locale.ROOT) : null,
                line.moment(Column.PAUSED).orElse(null),
                state == State.READY
                        ? new IssuedResult(
                                line.text(Column.RESULT),
                                line.moment(Column.RESULT_DAY).orElseThrow())
                        : null);
    }

    private Party submitter() {
        return new Party(
                Party.Role.SUBMITTER,
                TAX_CODE.matcher(number()).matches() ? Party.Kind.ORGANISATION : Party.Kind.CITIZEN,
                line.text(Column.APPLICANT),
                orNull(number()),
                orNull(birth()),
                null,
                null,
                orNull(line.text(Column.ADDRESS)),
                orNull(phone()),
                null,
                Party.Signing.SIGNS);
    }

    /** A date cell as "dd/MM/yyyy", otherwise as typed: on old papers the year alone. */
    private String birth() {
        return line.cell(Column.BIRTH)
                .map(it -> it.moment())
                .map(it -> "%02d/%02d/%d".formatted(it.getDayOfMonth(), it.getMonthValue(), it.getYear()))
                .orElseGet(() -> line.text(Column.BIRTH));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
