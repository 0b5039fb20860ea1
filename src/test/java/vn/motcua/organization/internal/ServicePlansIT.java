package vn.motcua.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.dossier.internal.CopiedCity;
import vn.motcua.dossier.internal.CopiedStore;
import vn.motcua.organization.PublicServiceUnits.Field;
import vn.motcua.organization.PublicServiceUnits.Scope;
import vn.motcua.organization.PublicServiceUnits.Wanted;
import vn.motcua.organization.Units;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.testing.ListPlans;

/** A page of public service units costs what it shows, however many are stored. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServicePlansIT {

    private static final LocalDate DAY = LocalDate.parse("2026-11-02");
    private static final int PAGE = 50;
    /** A page of each scope and field. */
    private static final long MOST_ROWS = 3 * 9 * (PAGE + 1) + PAGE;

    @Autowired
    ApplicationContext product;

    @Autowired
    Units units;

    private CopiedStore store;
    private ListPlans plans;
    private JdbcPublicServiceUnits list;

    @BeforeAll
    void storeManyUnits() throws SQLException {
        store = CopiedStore.of(
                product, CopiedCity.Wanted.of(11, 50, units.listCommunes(), Instant.parse("2026-11-02T01:00:00Z")));
        fill();
        plans = new ListPlans(store.dataSource());
        list = new JdbcPublicServiceUnits(plans.client(), units);
    }

    /** Twenty thousand units, one in a thousand of them reorganised. */
    private void fill() {
        store.db().sql("""
                insert into organization.public_service_unit (code)
                select 'P-' || lpad(n::text, 5, '0') from generate_series(1, 20000) n
                """).update();
        store.db()
                .sql("""
                insert into organization.public_service_edition
                       (code, valid_from, valid_until, name, field, scope, governing_name, confirmed, basis)
                select 'P-' || lpad(n::text, 5, '0'), date '2020-01-01', case when n % 1000 = 0 then date '2026-01-01' end,
                       'Đơn vị Mẫu ' || n, (cast(:fields as text[]))[1 + n % 9], (cast(:scopes as text[]))[1 + n % 3],
                       'Sở Mẫu', true, 'Số thử nghiệm'
                  from generate_series(1, 20000) n
                """)
                .param("fields", names(Field.values()))
                .param("scopes", names(Scope.PARTS.toArray(Scope[]::new)))
                .update();
        store.db().sql("""
                with told as (
                    insert into organization.public_service_reorganisation (day, form, decision, confirmed)
                    select date '2026-01-01', 'DISSOLVE', 'Quyết định ' || n, true from generate_series(1, 20) n
                 returning id, decision)
                insert into organization.public_service_reorganised (reorganisation_id, side, code)
                select id, 'BEFORE', 'P-' || lpad((1000 * split_part(decision, ' ', 3)::int)::text, 5, '0') from told
                """).update();
        for (var table : List.of("edition", "reorganisation", "reorganised")) {
            store.db()
                    .sql("vacuum analyze organization.public_service_" + table)
                    .update();
        }
    }

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }

    @AfterAll
    void leave() {
        store.close();
    }

    @Test
    void aPageIsReadFromItsScopesAndFields() {
        for (var wanted : List.of(
                new Wanted(DAY, null, null),
                new Wanted(DAY, Scope.UNDER_COMMUNES, null),
                new Wanted(DAY, null, Field.HEALTH),
                new Wanted(DAY, Scope.UNDER_CITY, Field.EDUCATION))) {
            demandSound(() -> list.list(wanted, null, PAGE));
            demandSound(() -> list.list(wanted, "P-10000", PAGE));
        }
    }

    @Test
    void aUnitIsReadByItsCode() {
        demandSound(() -> list.listEditions("P-01000"));
    }

    private void demandSound(Runnable asked) {
        var found = plans.of(asked);
        assertThat(found).as("statements").isNotEmpty();
        assertThat(found)
                .allSatisfy(plan ->
                        assertThat(plan.faults(MOST_ROWS)).as(plan.toString()).isEmpty());
    }
}
