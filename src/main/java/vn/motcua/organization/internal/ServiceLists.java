package vn.motcua.organization.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.operation.FileImport.Answer;
import vn.motcua.organization.Country;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.organization.PublicServiceUnits.Edition;
import vn.motcua.organization.PublicServiceUnits.Field;
import vn.motcua.organization.PublicServiceUnits.Form;
import vn.motcua.organization.PublicServiceUnits.Scope;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitKind;
import vn.motcua.organization.Units;
import vn.motcua.organization.internal.ServiceFile.Line;
import vn.motcua.organization.internal.ServiceFile.Row;
import vn.motcua.organization.internal.ServicePlanner.Known;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** Lists of public service units and their reorganisations: each is laid beside what is stored, and taken in whole or not at all. */
@Service
class ServiceLists {

    private static final String CODE = "[0-9A-Za-z][0-9A-Za-z.-]{0,29}";
    private static final String CODES = "(" + CODE + "( ?\\| ?" + CODE + ")*)?";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private static final Map<String, String> UNIT_COLUMNS = columns(
            "code",
            CODE,
            "name",
            ".{1,300}",
            "field",
            oneOf(List.of(Field.values())),
            "scope",
            oneOf(Scope.PARTS),
            "governing_code",
            ".{0,30}",
            "governing_name",
            ".{0,300}",
            "autonomy",
            "[1-4]?",
            "from",
            DAY,
            "until",
            "(" + DAY + ")?",
            "basis",
            ".{1,500}");

    private static final Map<String, String> REORGANISATION_COLUMNS = columns(
            "day",
            DAY,
            "form",
            oneOf(List.of(Form.values())),
            "decision",
            ".{1,500}",
            "before",
            CODES.substring(0, CODES.length() - 1),
            "after",
            CODES);

    private final JdbcPublicServiceUnits stored;
    private final JdbcServiceLists lists;
    private final JdbcRevision revision;
    private final Units units;
    private final Country country;
    private final TransactionTemplate transaction;
    private final Messages messages;
    private final Clock clock;

    ServiceLists(
            JdbcPublicServiceUnits stored,
            JdbcServiceLists lists,
            JdbcRevision revision,
            Units units,
            Country country,
            TransactionTemplate transaction,
            Messages messages,
            Clock clock) {
        this.stored = stored;
        this.lists = lists;
        this.revision = revision;
        this.units = units;
        this.country = country;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
    }

    private static Map<String, String> columns(String... namesAndShapes) {
        var columns = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndShapes.length; i += 2) {
            columns.put(namesAndShapes[i], namesAndShapes[i + 1]);
        }
        return columns;
    }

    private static String oneOf(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining("|"));
    }

    Answer takeUnits(Path file, long limitBytes) {
        var findings = new LineFindings();
        return answer(
                ServiceFile.read(file, limitBytes, UNIT_COLUMNS, this::edition, findings),
                findings,
                lines -> writeUnits(lines, findings));
    }

    Answer takeReorganisations(Path file, long limitBytes) {
        var findings = new LineFindings();
        return answer(
                ServiceFile.read(file, limitBytes, REORGANISATION_COLUMNS, this::reorganisation, findings),
                findings,
                lines -> writeReorganisations(lines, findings));
    }

    private <T> Answer answer(
            Result<List<Line<T>>> read, LineFindings findings, Function<List<Line<T>>, Integer> write) {
        return switch (read) {
            case Result.Refused<List<Line<T>>>(var why) ->
                new Answer(false, List.of(LineFindings.sentence(why, messages)));
            case Result.Done<List<Line<T>>>(var lines) -> {
                int written = findings.isEmpty() ? write.apply(lines) : 0;
                yield findings.isEmpty()
                        ? new Answer(
                                true,
                                List.of(messages.text(
                                        Language.VI,
                                        "organization.report.kept",
                                        String.valueOf(lines.size()),
                                        String.valueOf(written))))
                        : new Answer(false, findings.lines(messages));
            }
        };
    }

    /** Answers with how much was written; nothing where there are findings. */
    int writeUnits(List<Line<Edition>> lines, LineFindings findings) {
        var codes = lines.stream().map(it -> it.said().code()).collect(Collectors.toSet());
        return write(codes, findings, it -> it.planUnits(lines));
    }

    /** Answers with how much was written; nothing where there are findings. */
    int writeReorganisations(List<Line<ServiceReorganisation>> lines, LineFindings findings) {
        var codes = lines.stream().flatMap(it -> it.said().codes()).collect(Collectors.toSet());
        return write(codes, findings, it -> it.planReorganisations(lines));
    }

    private int write(Set<String> codes, LineFindings findings, Consumer<ServicePlanner> plan) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            // lists follow one another: what a plan was laid beside is still so when it is written
            revision.lock();
            var known = stored.reorganisations(codes);
            var all = new HashSet<>(codes);
            known.stream()
                    .map(Known::what)
                    .flatMap(ServiceReorganisation::codes)
                    .forEach(all::add);
            var planner = new ServicePlanner(stored.editions(all), known, findings);
            plan.accept(planner);
            return findings.isEmpty() ? write(planner) : 0;
        }));
    }

    private int write(ServicePlanner plan) {
        var editions = plan.editions();
        lists.writeEditions(editions);
        plan.fresh().forEach(lists::add);
        plan.changed().forEach(it -> lists.replace(it.id(), it.what()));
        return editions.size() + plan.fresh().size() + plan.changed().size();
    }

    private Edition edition(Row row) {
        var scope = Scope.valueOf(row.text("scope"));
        var from = day(row, "from");
        var until = row.text("until").isEmpty() ? null : day(row, "until");
        if (until != null && !until.isAfter(from)) {
            throw new RefusedException(OrganizationRefusal.ORG_143_PERIOD, row.text("code"));
        }
        var governing = governing(row, scope, until);
        return new Edition(
                row.text("code"),
                row.text("name"),
                Field.valueOf(row.text("field")),
                scope,
                governing.map(Unit::office).orElse(row.text("governing_name")),
                governing.map(Unit::id).orElse(null),
                row.text("autonomy").isEmpty() ? null : Integer.valueOf(row.text("autonomy")),
                from,
                until,
                true,
                row.text("basis"));
    }

    /** Empty where it is known by name alone. */
    private Optional<Unit> governing(Row row, Scope scope, @Nullable LocalDate until) {
        var code = row.text("governing_code");
        if (code.isEmpty() == row.text("governing_name").isEmpty()) {
            throw new RefusedException(
                    OrganizationRefusal.ORG_142_GOVERNING, (code + " " + row.text("governing_name")).strip());
        }
        if (code.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(find(code, until)
                .filter(it -> fits(it, scope))
                .orElseThrow(() -> new RefusedException(OrganizationRefusal.ORG_142_GOVERNING, code)));
    }

    /** Codes pass on to other units: meant is who bears it on the last day, today where there is none. */
    private Optional<Unit> find(String code, @Nullable LocalDate until) {
        var today = CivilTime.day(clock.instant());
        return country.findByCode(code, until == null || until.isAfter(today) ? today : until.minusDays(1))
                .or(() -> country.findByCode(code, today));
    }

    private boolean fits(Unit it, Scope scope) {
        return switch (scope) {
            // the city of before the reform is another unit of the same code
            case UNDER_CITY ->
                it.kind() == UnitKind.PROVINCE && it.code().equals(units.home().code());
            case UNDER_DEPARTMENTS ->
                switch (it.kind()) {
                    case DEPARTMENT, VERTICAL_AGENCY, CITY_CENTRE -> true;
                    case PROVINCE, DISTRICT, WARD, COMMUNE, TOWNSHIP, SPECIAL_ZONE -> false;
                };
            case UNDER_COMMUNES -> it.kind().isCommuneLevel();
            case NATION, CITY -> false;
        };
    }

    private LocalDate day(Row row, String column) {
        return LandDays.read(
                row.line(), row.text(column), CivilTime.day(clock.instant()).plusYears(1));
    }

    private ServiceReorganisation reorganisation(Row row) {
        return new ServiceReorganisation(
                day(row, "day"),
                Form.valueOf(row.text("form")),
                row.text("decision"),
                true,
                codes(row, "before").toList(),
                codes(row, "after").toList());
    }

    private static Stream<String> codes(Row row, String column) {
        return Arrays.stream(row.text(column).split("\\|", -1))
                .map(String::strip)
                .filter(it -> !it.isEmpty());
    }
}
