package vn.motcua.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.identity.Role;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.TestClock;

/** Every caller at every address, with things of the own unit, of another field, and of a foreign unit. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsMatrixIT {

    /** What an address answers when the thing it names is not there; said only to those who may ask. */
    private static final Set<String> NOT_THERE = Set.of(
            "CAT_121_NO_SUCH_VERSION",
            "CAT_133_NO_SUCH_FIELD",
            "CAT_177_NO_SUCH_ENTRY",
            "ADM_102_NO_SUCH_CHANGE",
            "ORG_111_NO_SUCH_NOTICE",
            "DOS_140_TRACK_NO_MATCH",
            "DOS_144_FORM_NOT_ISSUED",
            "DOS_160_NO_SUCH_CALENDAR_CHANGE",
            "DOS_161_NO_SUCH_VERSION",
            "PUB_113_NO_SUCH_POSTING",
            "IDN_145_NO_SUCH_PROPOSAL",
            "IDN_151_NO_SUCH_TOKEN",
            "QUE_100_NO_TICKET",
            "QUE_103_NO_DEVICE_LINK",
            "QUE_135_NO_BOOKING",
            "TER_104_NO_BOUNDARIES",
            "TER_105_OUTSIDE");

    /** A rule in the eyes of the desk, a right in ours. */
    private static final String NOT_RECEIVED_HERE = "DOS_143_NOT_RECEIVED_HERE";

    @Autowired
    ApplicationContext application;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Places places;
    Samples samples;
    List<Endpoint> endpoints;

    @BeforeAll
    void peopleArrive() {
        clock.set("2026-11-02T08:00");
        places = Places.open(application, port, MARITAL_STATUS);
        samples = new Samples(application, places);
        endpoints = Endpoint.listAll(application);
    }

    @Test
    void everyAddressStandsInTheTableAndTheTableHoldsNoOther() {
        assertThat(endpoints)
                .extracting(Endpoint::name)
                .containsExactlyInAnyOrderElementsOf(EndpointTable.ROWS.keySet());
    }

    @Test
    void everyAddressAnswersThoseItShouldAndNobodyElse() {
        var surprises = new ArrayList<String>();
        int tried = 0;
        for (var endpoint : endpoints) {
            var row = EndpointTable.ROWS.get(endpoint.name());
            if (row == null) {
                continue;
            }
            for (var knock : knocks(row)) {
                surprise(endpoint, knock).ifPresent(surprises::add);
                tried++;
            }
        }
        System.out.println("Rights matrix, addresses: " + tried + " combinations of caller, address and place on "
                + endpoints.size() + " addresses");
        assertThat(surprises).isEmpty();
    }

    private record Knock(String place, Caller caller, Target target, EndpointTable.May may) {}

    private List<Knock> knocks(EndpointTable.Row row) {
        return Stream.of(
                        knocks("own unit", places.here().callers(), places.own(), row.own()),
                        knocks("other field", places.otherField().callers(), places.own(), row.otherField()),
                        knocks("foreign unit", places.here().callers(), places.foreign(), row.foreign()),
                        knocks("not signed in", List.of(Caller.ANONYMOUS), places.own(), row.own()),
                        knocks("no role at all", List.of(places.nobody()), places.own(), signedInOnly(row.own())))
                .flatMap(it -> it)
                .toList();
    }

    private static Stream<Knock> knocks(String place, List<Caller> callers, Target target, EndpointTable.May may) {
        return callers.stream().map(it -> new Knock(place, it, target, may));
    }

    /** Somebody with an account and no position may do what everybody signed in may, and sees nothing in lists. */
    private static EndpointTable.May signedInOnly(EndpointTable.May may) {
        boolean open = !may.list() && !may.act() && may.roles().size() == Role.values().length;
        return new EndpointTable.May(Set.of(), open, may.list(), may.act());
    }

    private Optional<String> surprise(Endpoint endpoint, Knock knock) {
        boolean may = knock.may().includes(knock.caller());
        if (knock.may().act() && !may) {
            return happened(endpoint, knock);
        }
        var answer = samples.ask(endpoint, knock.caller(), knock.target());
        boolean got = isOpen(endpoint, knock.caller(), answer);
        if (knock.may().list()) {
            boolean signedIn = knock.caller().token() != null;
            boolean shown = got && answer.body().contains(knock.target().code());
            return got == signedIn && shown == may
                    ? Optional.empty()
                    : Optional.of(describe(endpoint, knock, may ? "should find it" : "should not find it", answer));
        }
        return got == may && answer.status() > 0 && answer.status() < 500
                ? Optional.empty()
                : Optional.of(describe(endpoint, knock, may ? "should be let in" : "should be refused", answer));
    }

    private Optional<String> happened(Endpoint endpoint, Knock knock) {
        var target = samples.freshFor(endpoint, knock.target());
        var before = Footprint.now(application);
        var answer = samples.askAsIs(endpoint, knock.caller(), target);
        boolean refused = (answer.status() >= 400 && answer.status() < 500) || answer.leadsToLogIn();
        return refused && Footprint.now(application).equals(before)
                ? Optional.empty()
                : Optional.of(describe(endpoint, knock, "should be refused", answer));
    }

    private static boolean isOpen(Endpoint endpoint, Caller caller, Reply answer) {
        var code = answer.code().orElse("");
        return switch (answer.status()) {
            case 401, 403 -> false;
            case 404 -> NOT_THERE.contains(code) || endpoint.name().equals("POST /track");
            default ->
                !(answer.leadsToLogIn() && !(isLogOut(endpoint) && caller.token() != null))
                        && !code.equals(NOT_RECEIVED_HERE);
        };
    }

    private static boolean isLogOut(Endpoint endpoint) {
        return endpoint.name().equals("POST /logout");
    }

    private static String describe(Endpoint endpoint, Knock knock, String expected, Reply answer) {
        return endpoint.name() + " by " + knock.caller() + ", " + knock.place() + ": " + expected + ": " + answer;
    }
}
