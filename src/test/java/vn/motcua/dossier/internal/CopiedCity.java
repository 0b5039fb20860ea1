package vn.motcua.dossier.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.clock.Deadlines;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Grant;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Rights;
import vn.motcua.identity.Role;
import vn.motcua.numbering.Numbers;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.CivilTime;

/**
 * Stores a fictional city by COPY, a million dossiers in a few minutes: each is led through the gate in memory, one after the
 * other, and what the gate would have written is copied into the tables. So rows, events, versions and numbers are as the gate
 * makes them. The audit's reader is moved behind: made-up acts are no news to it.
 */
public final class CopiedCity {

    private static final Duration LOOKING_BACK = Duration.ofDays(130);
    private static final List<Class<?>> AGAIN = List.of(
            Gate.class, TermWatch.class, EntryChecks.class, Policies.class, FormNumbers.class, CircularCodes.class);

    private final ApplicationContext product;
    private final Map<String, ProcedureVersion> known = new HashMap<>();
    private final Map<String, Officer> staff = new HashMap<>();

    /** @param product where rules, calendars and procedures are read; dossiers go wherever the connection leads */
    public CopiedCity(ApplicationContext product) {
        this.product = product;
    }

    /**
     * @param units  from the largest to the smallest
     * @param open   share of open dossiers
     * @param until  the end of the story
     * @param seed   another seed makes another city; the same makes the same
     */
    public record Wanted(long seed, int many, double open, List<Unit> units, Instant until) {

        /** 2 % open. */
        public static Wanted of(long seed, int many, List<Unit> units, Instant until) {
            return new Wanted(seed, many, 0.02, units, until);
        }
    }

    /** Adds that many dossiers to what is stored, and brings statistics up to date. */
    public void store(Connection connection, Wanted wanted, Consumer<String> progress) throws SQLException {
        var city = city(wanted);
        var copy = new CopyDossiers(connection, wanted.many());
        try (var story = story(copy)) {
            for (int i = 0; i < city.size(); i++) {
                lead(city.dossier(i), "copy:" + wanted.seed() + ":" + i, story, copy, wanted.until());
                if (i % 100_000 == 99_999) {
                    progress.accept("%,d".formatted(i + 1));
                }
            }
        }
        copy.end();
    }

    private GateInStory story(CopyDossiers copy) {
        return new GateInStory(
                product,
                AGAIN,
                Map.of(
                        JdbcDossiers.class,
                        copy,
                        Numbers.class,
                        copy.numbers(),
                        Procedures.class,
                        remembering(),
                        TransactionTemplate.class,
                        new WithoutTransaction()));
    }

    private Procedures remembering() {
        var real = product.getBean(Procedures.class);
        return (Procedures) java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Procedures.class}, (proxy, method, arguments) -> {
                    return switch (method.getName()) {
                        case "findInForce" -> Optional.of(version(((ProcedureCode) arguments[0]).value()));
                        case "getVersion" ->
                            known.values().stream()
                                    .filter(it -> arguments[0].equals(it.id()))
                                    .findFirst()
                                    .orElseThrow();
                        default -> method.invoke(real, arguments);
                    };
                });
    }

    private FictionalCity city(Wanted wanted) {
        var procedures = product.getBean(Procedures.class);
        var deadlines = product.getBean(Deadlines.class);
        for (var code : FictionalCity.PROCEDURES) {
            known.put(
                    code,
                    procedures
                            .findInForce(new ProcedureCode(code), CivilTime.day(wanted.until()))
                            .orElseThrow());
        }
        var from = known.values().stream()
                .map(ProcedureVersion::from)
                .reduce(CivilTime.day(wanted.until().minus(LOOKING_BACK)), (a, b) -> a.isAfter(b) ? a : b);
        var places = wanted.units().stream()
                .map(it -> new FictionalCity.Place(it.id(), deadlines.calendarOf(it.code())))
                .toList();
        return new FictionalCity(
                new FictionalCity.Shape(wanted.seed(), wanted.many(), wanted.open(), 0.48, from, wanted.until()),
                places,
                this::version);
    }

    private ProcedureVersion version(String code) {
        return Objects.requireNonNull(known.get(code), code);
    }

    private void lead(FictionalDossier dossier, String key, GateInStory story, CopyDossiers copy, Instant until) {
        DossierId id = null;
        int place = 0;
        for (var act : dossier.acts()) {
            watchUntil(act.at(), story, copy);
            story.at(act.at());
            var officer = officer(act.action(), dossier);
            var actKey = key + "-" + place++;
            var acted = id != null
                    ? story.gate().act(id, act.action(), act.details(), copy.version(), officer, actKey)
                    : act.details() instanceof Details.Reason(var reason)
                            ? story.gate().proposeRefusal(dossier.application(), reason, officer, actKey)
                            : story.gate().enter(act.action(), dossier.application(), officer, actKey);
            id = acted.orThrow().dossier();
        }
        watchUntil(until, story, copy);
        copy.finished();
    }

    private static void watchUntil(Instant moment, GateInStory story, CopyDossiers copy) {
        for (var due = copy.watchAt(); due != null && due.isBefore(moment); due = copy.watchAt()) {
            story.at(due.plusSeconds(30));
            if (!story.watch().look(copy.id())) {
                return;
            }
        }
    }

    /** One made-up person for each role of each unit. */
    private Officer officer(Action action, FictionalDossier dossier) {
        var desk = action.desk();
        var unit = Desks.unitOf(
                desk, dossier.application().receiving(), dossier.application().resolving());
        var role = Desks.roleOf(desk, dossier.procedure().decidedBy());
        return staff.computeIfAbsent(role + "/" + unit.value(), it -> officer(role, unit, it));
    }

    private static Officer officer(Role role, UnitId unit, String seat) {
        var account = UUID.nameUUIDFromBytes(seat.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Officer(
                new AccountId(account),
                "Mây Thử Nghiệm",
                "Cán bộ",
                unit,
                new Rights(List.of(new Grant(unit, role, java.util.Set.of()))));
    }

    /** Nothing is stored by the act itself, so there is nothing to roll back. */
    private static final class WithoutTransaction extends TransactionTemplate {
        private final TransactionStatus status = new SimpleTransactionStatus();

        @Override
        public <T> T execute(TransactionCallback<T> act) {
            return act.doInTransaction(status);
        }

        @Override
        public void afterPropertiesSet() {
            // no manager is needed
        }
    }
}
