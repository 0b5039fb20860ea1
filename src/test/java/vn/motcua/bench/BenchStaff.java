package vn.motcua.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.Grant;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Role;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;

/** Accounts of made-up officers in a bench's own database, each with a running session. */
final class BenchStaff {

    private static final LocalDate IN_OFFICE_SINCE = LocalDate.of(2025, 7, 1);

    private final BenchedProduct product;
    private final Connection admin;

    /** @param token for {@code Authorization: Bearer} */
    record SignedIn(Officer officer, String token) {}

    BenchStaff(BenchedProduct product, Connection admin) {
        this.product = product;
        this.admin = admin;
    }

    /** Who leads dossiers in one unit. */
    record Office(Unit unit, SignedIn desk, SignedIn examiner, SignedIn leader, SignedIn clerk) {}

    Office office(Unit unit) throws SQLException {
        var one = List.of(unit);
        return new Office(
                unit,
                signedIn("desk", one, Set.of(), Role.RECEPTION_OFFICER),
                signedIn("examiner", one, Set.of(), Role.EXAMINING_OFFICER),
                signedIn("leader", one, Set.of(), Role.UNIT_LEADER),
                signedIn("clerk", one, Set.of(), Role.CLERK));
    }

    /** The officer of that name in the first of the units; opened when there is none yet. */
    SignedIn signedIn(String name, List<Unit> units, Set<String> fields, Role... roles) throws SQLException {
        var login = "bench-" + name + "-" + units.getFirst().code() + "-" + units.size();
        var account = find(login);
        if (account == null) {
            account = open(login, units, fields, roles);
        }
        var officer = product.bean(Officers.class).find(account).orElseThrow();
        return new SignedIn(officer, session(account));
    }

    private AccountId find(String login) throws SQLException {
        try (var query = admin.prepareStatement("select id from identity.account where login_name = ?")) {
            query.setString(1, login);
            var rows = query.executeQuery();
            return rows.next() ? new AccountId(rows.getObject(1, UUID.class)) : null;
        }
    }

    private AccountId open(String login, List<Unit> units, Set<String> fields, Role... roles) throws SQLException {
        var accounts = product.bean(Accounts.class);
        var person = new Accounts.NewAccount(
                login, "Mây Thử Nghiệm", "Cán bộ", units.getFirst().id());
        var account =
                accounts.open(person, "Thu-nghiem-" + UUID.randomUUID(), null).orThrow();
        for (var unit : units) {
            Arrays.stream(roles)
                    .map(role -> new Accounts.NewPosition(
                            account, new Grant(unit.id(), role, fields), IN_OFFICE_SINCE, null))
                    .forEach(it -> accounts.giveRole(it, null).orThrow());
        }
        try (var update =
                admin.prepareStatement("update identity.account set password_temporary = false where id = ?")) {
            update.setObject(1, account.value());
            update.executeUpdate();
        }
        return account;
    }

    /** As if signed in a moment ago: how fast people sign in is no matter of these benches. */
    private String session(AccountId account) throws SQLException {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        try (var insert = admin.prepareStatement("""
                insert into identity.session (id, token_hash, account, started_at, last_seen_at, ends_at, address, browser)
                values (gen_random_uuid(), ?, ?, now(), now(), ?, '127.0.0.1', 'bench')
                """)) {
            insert.setBytes(1, sha256(token));
            insert.setObject(2, account.value());
            insert.setTimestamp(3, java.sql.Timestamp.from(Instant.now().plus(8, ChronoUnit.HOURS)));
            insert.executeUpdate();
        }
        return token;
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Unit> communes() {
        return product.bean(Units.class).listCommunes();
    }
}
