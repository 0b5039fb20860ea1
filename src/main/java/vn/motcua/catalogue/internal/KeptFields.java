package vn.motcua.catalogue.internal;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.catalogue.CatalogueRefusal;
import vn.motcua.catalogue.Field;
import vn.motcua.catalogue.Fields;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;

/** Fields added, renamed, ended. */
@Service
class KeptFields implements Fields {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 50;
    private static final int LONGEST_NAME = 100;

    private final JdbcFields fields;
    private final JdbcProcedures procedures;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeptFields(
            JdbcFields fields,
            JdbcProcedures procedures,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.fields = fields;
        this.procedures = procedures;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Field> list() {
        var used = procedures.listInForce(today()).stream()
                .collect(Collectors.groupingBy(ProcedureVersion::field, Collectors.counting()));
        return fields.listNamed().stream()
                .map(it -> new Field(
                        it.code(),
                        it.name(),
                        it.nameEn(),
                        it.endedOn(),
                        used.getOrDefault(it.code(), 0L).intValue()))
                .sorted(Comparator.comparing((Field it) -> it.endedOn() != null)
                        .thenComparing(Field::name, Collator.getInstance(Locale.of("vi"))))
                .toList();
    }

    private LocalDate today() {
        return CivilTime.day(clock.instant());
    }

    @Override
    @Transactional
    public Result<Field> add(String typedCode, String name, String nameEn, Officer officer) {
        var code = typedCode.strip();
        if (!may(officer)) {
            return Result.refused(CatalogueRefusal.CAT_130_CITY_ADMINISTRATOR_ONLY);
        }
        if (code.length() > LONGEST_CODE || !CODE.matcher(code).matches() || !named(name, nameEn)) {
            return Result.refused(CatalogueRefusal.CAT_132_FIELD_WORDS, LONGEST_NAME);
        }
        return fields.insert(code, Text.clean(name), Text.clean(nameEn), clock.instant())
                ? done("catalogue.field-added", code, officer)
                : Result.refused(CatalogueRefusal.CAT_131_FIELD_TAKEN);
    }

    private static boolean may(Officer officer) {
        return officer.rights().hasAnywhere(Role.CITY_ADMINISTRATOR);
    }

    private static boolean named(String name, String nameEn) {
        return !name.isBlank() && name.length() <= LONGEST_NAME && nameEn.length() <= LONGEST_NAME;
    }

    @Override
    @Transactional
    public Result<Field> rename(String code, String name, String nameEn, Officer officer) {
        if (!may(officer)) {
            return Result.refused(CatalogueRefusal.CAT_130_CITY_ADMINISTRATOR_ONLY);
        }
        if (!named(name, nameEn)) {
            return Result.refused(CatalogueRefusal.CAT_132_FIELD_WORDS, LONGEST_NAME);
        }
        return fields.rename(code, Text.clean(name), Text.clean(nameEn), clock.instant())
                ? done("catalogue.field-renamed", code, officer)
                : Result.refused(CatalogueRefusal.CAT_133_NO_SUCH_FIELD);
    }

    @Override
    @Transactional
    public Result<Field> end(String code, LocalDate from, Officer officer) {
        if (!may(officer)) {
            return Result.refused(CatalogueRefusal.CAT_130_CITY_ADMINISTRATOR_ONLY);
        }
        boolean used =
                procedures.listInForce(from).stream().anyMatch(it -> it.field().equals(code));
        if (used) {
            return Result.refused(CatalogueRefusal.CAT_134_FIELD_IN_USE);
        }
        return fields.end(code, from, clock.instant())
                ? done("catalogue.field-ended", code, officer)
                : Result.refused(CatalogueRefusal.CAT_133_NO_SUCH_FIELD);
    }

    private Result<Field> done(String action, String code, Officer officer) {
        audit.record(new AuditEntry(action, officer.account().value().toString(), "field:" + code, Map.of()));
        events.publishEvent(new CatalogueChanged());
        return Result.done(fields.find(code).orElseThrow());
    }
}
