package vn.motcua.guard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.IdentityScenario;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;

/** One fictional officer per role, each with that role alone, in one unit; all signed in as programs. */
final class Cast {

    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

    private final Map<Role, Caller> callers = new EnumMap<>(Role.class);

    private Cast() {}

    /** @param fields the fields of procedures the roles are limited to; none for all */
    static Cast of(String name, UnitId unit, ApplicationContext application, Wire wire, String... fields) {
        var cast = new Cast();
        var scenario = new IdentityScenario(application.getBean(Accounts.class), LocalDate.parse("2026-01-01"));
        var db = application.getBean(JdbcClient.class);
        for (var role : Role.values()) {
            var person = scenario.personWithOwnPassword(db);
            scenario.give(person, role, unit, fields);
            var officer = application.getBean(Officers.class).find(person.id()).orElseThrow();
            var called = name + " " + role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            cast.callers.put(
                    role, new Caller(called, role, unit, person.loginName(), officer, token(wire, person.loginName())));
        }
        return cast;
    }

    static String token(Wire wire, String loginName) {
        var body = "{\"loginName\":\"%s\",\"password\":\"%s\"}".formatted(loginName, IdentityScenario.PASSWORD);
        var answer = wire.json("POST", "/api/v1/sessions", body);
        var token = TOKEN.matcher(answer.body());
        if (!token.find()) {
            throw new AssertionError("No session: " + answer);
        }
        return token.group(1);
    }

    List<Caller> callers() {
        return Arrays.stream(Role.values()).map(this::caller).toList();
    }

    Caller caller(Role role) {
        return Objects.requireNonNull(callers.get(role));
    }

    Officer officer(Role role) {
        return Objects.requireNonNull(caller(role).officer());
    }

    UnitId unit() {
        return Objects.requireNonNull(caller(Role.AUDITOR).unit());
    }
}
