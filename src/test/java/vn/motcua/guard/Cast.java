package vn.motcua.guard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.Grant;
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
        for (var role : Role.values()) {
            var called = name + " " + role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            cast.callers.put(role, caller(called, role, List.of(role), unit, application, wire, fields));
        }
        return cast;
    }

    private static Caller caller(
            String called,
            @Nullable Role known,
            List<Role> roles,
            UnitId unit,
            ApplicationContext application,
            Wire wire,
            String... fields) {
        var accounts = application.getBean(Accounts.class);
        var loginName = "canh." + UUID.randomUUID().toString().substring(0, 13);
        var account = accounts.open(
                        new Accounts.NewAccount(loginName, "Mây Thử Nghiệm", "Chuyên viên", unit),
                        IdentityScenario.PASSWORD,
                        null)
                .orThrow();
        application
                .getBean(JdbcClient.class)
                .sql("update identity.account set password_temporary = false where id = :id")
                .param("id", account.value())
                .update();
        for (var role : roles) {
            var grant = new Grant(unit, role, Set.of(fields));
            accounts.giveRole(new Accounts.NewPosition(account, grant, LocalDate.parse("2026-01-01"), null), null)
                    .orThrow();
        }
        var officer = application.getBean(Officers.class).find(account).orElseThrow();
        return new Caller(called, known, unit, loginName, officer, token(wire, loginName));
    }

    /** Signed in, and no position at all. */
    static Caller nobody(UnitId unit, ApplicationContext application, Wire wire) {
        return caller("nobody", null, List.of(), unit, application, wire);
    }

    /** Somebody whom no right stops, so that what he sends is read to the end. */
    static Caller omnipotent(UnitId unit, ApplicationContext application, Wire wire) {
        return caller("omnipotent", null, List.of(Role.values()), unit, application, wire);
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
