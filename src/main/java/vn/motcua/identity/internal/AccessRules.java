package vn.motcua.identity.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.Role;

/** Dated values of {@code identity.access_rule}, each with its basis beside it in the table. */
@Repository
class AccessRules {

    private final JdbcClient db;

    AccessRules(JdbcClient db) {
        this.db = db;
    }

    /** Roles that are given and taken by two persons. */
    Set<Role> fourEyesRoles(LocalDate on) {
        return Arrays.stream(value("four-eyes.roles", on).split(","))
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** Days after which a proposal that nobody confirmed counts no longer. */
    int fourEyesDays(LocalDate on) {
        return Integer.parseInt(value("four-eyes.days", on));
    }

    /** Days a program's token may be valid at most. */
    int tokenDays(LocalDate on) {
        return Integer.parseInt(value("token.days", on));
    }

    /** Hours for which a password holds that an administrator has set. */
    int firstPasswordHours(LocalDate on) {
        return Integer.parseInt(value("first-password.hours", on));
    }

    private String value(String name, LocalDate on) {
        return db.sql("""
                select value
                  from identity.access_rule
                 where name = :name
                   and from_day <= :on
                   and (until_day is null or until_day > :on)
                 order by from_day desc
                 limit 1
                """)
                .param("name", name)
                .param("on", on)
                .query(String.class)
                .single();
    }
}
