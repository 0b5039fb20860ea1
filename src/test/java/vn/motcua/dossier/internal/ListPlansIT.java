package vn.motcua.dossier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.State;
import vn.motcua.identity.Absences;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Grant;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Rights;
import vn.motcua.identity.Role;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.ListPlans;

/** What a list costs follows what it shows, not what is stored: seen in the plans of five officers over a stored city. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListPlansIT {

    private static final Instant UNTIL = CivilTime.instant(LocalDateTime.parse("2026-11-20T15:30"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 19);
    private static final int STORED = 20_000;
    private static final int PAGE = 50;
    /** A page of each queue there is, and some rows passed over; much less than the 3,000 that are open. */
    private static final long MOST_ROWS = 1_500;
    /** A page of each unit, the earliest of them, and the dossiers of one page. */
    private static final long MOST_ACTS = 170 * (PAGE + 1) + 2 * PAGE;
    /** A thousand in each state that is open. */
    private static final long MOST_COUNTED = 15_000;

    @Autowired
    ApplicationContext product;

    @Autowired
    Units units;

    private CopiedStore store;
    private ListPlans plans;
    private DossierLists lists;
    private JdbcWaiting waiting;
    private final Map<String, Officer> profiles = new LinkedHashMap<>();

    @BeforeAll
    void storeACity() throws SQLException {
        store = CopiedStore.of(product, new CopiedCity.Wanted(3, STORED, 0.15, units.listCommunes(), UNTIL));
        plans = new ListPlans(store.dataSource());
        lists = new OfficerLists(
                new JdbcLists(plans.client()),
                new JdbcActs(plans.client()),
                new JdbcWideLists(plans.client()),
                new JdbcDossiers(plans.client()),
                product.getBean(Policies.class),
                product.getBean(Absences.class),
                product.getBean(EndedPapers.class),
                _ -> {},
                Clock.systemUTC());
        waiting = new JdbcWaiting(plans.client());
        profiles.putAll(profiles(units.listCommunes()));
    }

    @AfterAll
    void leave() {
        store.close();
    }

    static Map<String, Officer> profiles(List<Unit> communes) {
        var first = communes.subList(0, 1);
        var profiles = new LinkedHashMap<String, Officer>();
        profiles.put("one field", officer(first, Set.of("ho-tich"), Role.EXAMINING_OFFICER));
        profiles.put("unit", officer(first, Set.of(), Role.RECEPTION_OFFICER, Role.EXAMINING_OFFICER));
        profiles.put("leader", officer(first, Set.of(), Role.UNIT_LEADER, Role.CENTRE_LEADER));
        profiles.put("department", officer(communes, Set.of(), Role.EXAMINING_OFFICER));
        profiles.put("city", officer(communes, Set.of(), Sight.WORKING));
        return profiles;
    }

    private static Officer officer(List<Unit> units, Set<String> fields, Role... roles) {
        var grants = new ArrayList<Grant>();
        units.forEach(unit -> Arrays.stream(roles).forEach(role -> grants.add(new Grant(unit.id(), role, fields))));
        var home = units.getFirst().id();
        return new Officer(new AccountId(UUID.randomUUID()), "Mây Thử Nghiệm", "Cán bộ", home, new Rights(grants));
    }

    /** Each list of the door by the name of its method, with how many rows it may look at. */
    private Map<String, Listed> listed() {
        var all = new LinkedHashMap<String, Listed>();
        all.put(
                "listMyWork",
                new Listed(me -> deep(after -> lists.listMyWork(me, after, PAGE).next()), MOST_ROWS));
        all.put(
                "search",
                new Listed(
                        me -> {
                            deep(after ->
                                    lists.search(me, null, null, after, PAGE).next());
                            deep(after -> lists.search(me, "", State.EXAMINING, after, PAGE)
                                    .next());
                        },
                        MOST_ROWS));
        all.put("listUncollected", new Listed(me -> lists.listUncollected(me, null, PAGE), MOST_ROWS));
        all.put("listDueBefore", new Listed(me -> lists.listDueBefore(me, UNTIL, null, PAGE), MOST_ROWS));
        all.put(
                "listDueBetween",
                new Listed(
                        me -> lists.listDueBetween(me, UNTIL, UNTIL.plus(Duration.ofDays(2)), null, PAGE), MOST_ROWS));
        all.put(
                "listRegister",
                new Listed(
                        me -> lists.listRegister(me, me.homeUnit(), field(me), DAY.minusDays(30), DAY, null, PAGE),
                        MOST_ROWS));
        all.put("countActs", new Listed(me -> lists.countActs(me, DAY), MOST_COUNTED));
        all.put("listActs", new Listed(me -> lists.listActs(me, DAY, Action.TAKE, null, PAGE), MOST_ACTS));
        all.put("countOpen", new Listed(lists::countOpen, MOST_COUNTED));
        return all;
    }

    private record Listed(Consumer<Officer> list, long mostRows) {}

    /** Follows one page by the next. */
    private interface Page {
        String next(String after);
    }

    private static void deep(Page page) {
        var second = page.next(null);
        if (second != null) {
            page.next(second);
        }
    }

    private static String field(Officer me) {
        return me.rights().grants().getFirst().fields().stream().findFirst().orElse(null);
    }

    @TestFactory
    List<DynamicTest> noListReadsATableThroughOrMoreRowsThanItShows() {
        var tests = new ArrayList<DynamicTest>();
        listed().forEach((name, listed) -> profiles.forEach((profile, me) -> tests.add(DynamicTest.dynamicTest(
                name + " of " + profile, () -> demandSound(() -> listed.list().accept(me), listed.mostRows())))));
        return tests;
    }

    @Test
    void closedDossiersOfARareStateAreNotLookedForThroughAllThatIsStored() {
        for (var me : profiles.values()) {
            demandSound(() -> lists.search(me, null, State.REFUSED, null, PAGE), MOST_ROWS);
        }
        demandSound(() -> lists.search(profiles.get("unit"), null, State.RETURNED, null, PAGE), MOST_ROWS);
    }

    @Test
    void aPersonIsFoundByTheWordsIndexWithinTheUnit() {
        for (var profile : List.of("one field", "unit", "leader")) {
            demandSound(() -> lists.search(profiles.get(profile), "truc thi", null, null, PAGE), MOST_ROWS);
        }
        demandSound(() -> lists.search(profiles.get("city"), "999190000001", null, null, PAGE), MOST_ROWS);
        var desk = profiles.get("unit");
        demandSound(() -> lists.listEarlierApplicants(desk, desk.homeUnit(), "999190000001"), MOST_ROWS);
    }

    @Test
    void whatWaitsForALeaderIsReadFromTheLeadersOwnQueue() {
        var me = profiles.get("leader");
        var deciding = Deciding.of(me);
        demandSound(() -> waiting.procedures(deciding, State.WAITING_APPROVAL), MOST_ROWS);
        demandSound(() -> waiting.drafts(deciding, State.WAITING_APPROVAL, "1.004873", Cursor.START, PAGE), MOST_ROWS);
    }

    @Test
    void everyListOfTheDoorIsAmongThem() {
        var elsewhere = Set.of("open", "listTimeline", "listActions", "whyNot", "whyGone", "listEarlierApplicants");
        var names = new TreeSet<String>();
        for (Method method : DossierLists.class.getMethods()) {
            if (!elsewhere.contains(method.getName())) {
                names.add(method.getName());
            }
        }
        assertThat(listed().keySet()).containsAll(names);
    }

    @Test
    void theDeskReadsWhatLiesThereAndNotAllThatEverHappened() {
        var me = profiles.get("unit");
        var reach = DeskReach.of(me);
        var transfers = new JdbcTransfers(plans.client());
        var from = CivilTime.instant(DAY.atStartOfDay());
        demandSound(() -> transfers.waiting(me.homeUnit(), reach, PAGE), MOST_ROWS);
        demandSound(() -> transfers.passedOn(me.homeUnit(), reach, from, UNTIL, PAGE), MOST_ROWS);
        var shifts = new JdbcShifts(plans.client());
        demandSound(() -> shifts.acts(me.homeUnit(), me.account(), me.homeUnit(), from), MOST_ROWS);
        demandSound(() -> new ShelvesInRow(plans.client(), _ -> {}).listUsed(me.homeUnit()), MOST_ROWS);
    }

    private void demandSound(Runnable list, long mostRows) {
        var found = plans.of(list);
        assertThat(found).as("statements").isNotEmpty();
        assertThat(found)
                .allSatisfy(plan ->
                        assertThat(plan.faults(mostRows)).as(plan.toString()).isEmpty());
    }
}
