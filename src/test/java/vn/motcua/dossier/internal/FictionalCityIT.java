package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.Procedures;
import vn.motcua.clock.Deadlines;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.internal.FictionalDossier.Planned;
import vn.motcua.identity.Officers;
import vn.motcua.operation.Settings;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.ConsistencyCheck;
import vn.motcua.testing.ApplicationTest;

@ApplicationTest
class FictionalCityIT {

    private static final Instant UNTIL = CivilTime.instant(LocalDateTime.parse("2026-11-20T15:30"));

    @Autowired
    ApplicationContext product;

    @Autowired
    Units units;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Procedures procedures;

    @Autowired
    JdbcDossiers dossiers;

    @Autowired
    Officers officers;

    @Autowired
    JdbcClient db;

    @Autowired
    Settings settings;

    @Test
    void theSameSeedTellsTheSameCityAndEachDossierByItself() {
        assertThat(city(7, 300).dossier(217)).isEqualTo(city(7, 300).dossier(217));
        assertThat(city(8, 300).dossier(217)).isNotEqualTo(city(7, 300).dossier(217));
    }

    @Test
    void everyActFollowsTheOneBeforeInOfficeHoursAndNoneComesAfterTheEnd() {
        var city = city(7, 2_000);
        for (int i = 0; i < city.size(); i++) {
            var acts = city.dossier(i).acts();
            assertThat(acts).extracting(Planned::at).isSorted().doesNotHaveDuplicates();
            assertThat(acts).allSatisfy(act -> assertThat(act.at()).isBefore(UNTIL));
            assertThat(acts)
                    .allSatisfy(act -> assertThat(deadlines.calendarOf("26506").isWorkingDay(CivilTime.day(act.at())))
                            .isTrue());
        }
    }

    @Test
    void almostHalfAreCertifiedCopiesAndLargeUnitsGetMore() {
        var city = city(7, 2_000);
        var told = IntStream.range(0, city.size()).mapToObj(city::dossier).toList();
        assertThat(told.stream()
                        .filter(it -> it.procedure().code().value().equals(FictionalCity.CERTIFIED_COPY))
                        .count())
                .isCloseTo(960, within(60L));
        var bySize = told.stream()
                .collect(Collectors.groupingBy(it -> it.application().resolving(), Collectors.counting()));
        assertThat(bySize.get(unit("26506"))).isGreaterThan(bySize.get(unit("27664")));
    }

    @Test
    void aCopiedCityIsAsTheGateWouldHaveMadeIt() throws SQLException {
        try (var store = CopiedStore.of(product, CopiedCity.Wanted.of(7, 1_000, units.listCommunes(), UNTIL))) {
            var copied = store.db();
            assertThat(one(copied, "select count(*) from dossier.dossier")).isEqualTo(1_000);
            assertThat(one(copied, """
                    select count(*) from dossier.dossier where state not in ('REFUSED', 'STOPPED', 'RETURNED')
                    """)).isEqualTo(20);
            assertThat(one(copied, "select count(*) from dossier.dossier where late"))
                    .isBetween(5L, 60L);
            assertThat(one(copied, """
                    select count(*) from dossier.event e, dossier.reader r where (e.xid, e.position) > (r.xid, r.position)
                    """)).isZero();
            assertThat(checks(copied))
                    .allSatisfy(it -> assertThat(it.findings()).as(it.name()).isEmpty());
        }
    }

    @Test
    void anActAfterTheCopyTakesTheNextNumberNotOneGivenAlready() throws SQLException {
        try (var store = CopiedStore.of(product, CopiedCity.Wanted.of(7, 200, units.listCommunes(), UNTIL))) {
            assertThat(one(store.db(), """
                    select count(*) from numbering.counter c
                     where book = 'KQ-UBND'
                       and value <> (select count(*) from dossier.event e join dossier.dossier d using (unit_id, year, serial)
                                      where e.action = 'ISSUE' and d.resolving_unit || '/2026' = c.scope)
                    """)).isZero();
            assertThat(one(store.db(), "select count(*) from numbering.counter where book = 'KQ-UBND'"))
                    .isPositive();
        }
    }

    @Test
    void aDemoThatWasCutOffGoesOnWhereItStoodAndTellsEveryActOnce() {
        var city = city(11, 60);
        var acts = IntStream.range(0, city.size())
                .mapToObj(city::dossier)
                .mapToInt(it -> it.acts().size())
                .sum();
        var left = new AtomicInteger(100);
        try (var story = new GateInStory(product, List.of(Gate.class, TermWatch.class), Map.of())) {
            int first = demo(story, Map.of()).tell(city, () -> left.getAndDecrement() > 0);
            int second = demo(story, told()).tell(city, () -> true);
            assertThat(first).isEqualTo(100);
            assertThat(first + second).isEqualTo(acts);
            assertThat(demo(story, told()).tell(city, () -> true)).isZero();
        }
        assertThat(dossiers.findByKey(DemoStory.lastKey("cutoff"))).isPresent();
    }

    private DemoStory demo(GateInStory story, Map<String, DossierId> told) {
        return new DemoStory(story, dossiers, new DemoOfficers(officers), "cutoff", told);
    }

    private Map<String, DossierId> told() {
        var told = new HashMap<String, DossierId>();
        db.sql("select key, unit_id, year, serial from dossier.event where key like 'cutoff:%'")
                .query(row -> {
                    told.put(row.getString(1), new DossierId(row.getInt(2), row.getInt(3), row.getLong(4)));
                });
        return told;
    }

    private List<ConsistencyCheck> checks(JdbcClient on) {
        var checks = new DossierChecks();
        return List.of(
                checks.lastEventIsTheRow(on),
                checks.eventsHaveNoGap(on),
                checks.pausedMeansAnOpenSuspension(on),
                checks.listsFollowThePromise(on),
                checks.statesHoldWhatTheyNeed(on),
                checks.numbersAreIssuedOnce(on),
                checks.filesAreThere(on, settings));
    }

    private FictionalCity city(long seed, int many) {
        var places = List.of("26506", "27664").stream()
                .map(code -> new FictionalCity.Place(unit(code), deadlines.calendarOf(code)))
                .toList();
        return new FictionalCity(
                new FictionalCity.Shape(seed, many, 0.12, 0.48, LocalDate.of(2026, 7, 1), UNTIL),
                places,
                code -> procedures
                        .findInForce(new ProcedureCode(code), CivilTime.day(UNTIL))
                        .orElseThrow());
    }

    private vn.motcua.organization.UnitId unit(String code) {
        return units.findByCode(code).orElseThrow().id();
    }

    private static long one(JdbcClient on, String sql) {
        return on.sql(sql).query(Long.class).single();
    }
}
