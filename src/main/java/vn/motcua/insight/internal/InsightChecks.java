package vn.motcua.insight.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.DossierEvents;
import vn.motcua.shared.ConsistencyCheck;

/** What must be true of the figures: they agree with the dossiers one by one counted, and closed reports are as they were. */
@Configuration(proxyBeanMethods = false)
class InsightChecks {

    private static final int TRIES = 3;
    private static final int MOST = 20;

    @Bean
    ConsistencyCheck figuresAgreeWithDossiers(HearDossiers hearing, DossierEvents events, JdbcClient db) {
        return check("insight.figures-agree-with-dossiers", () -> {
            List<String> findings = List.of();
            // work goes on while it is counted: only what differs again and again is wrong
            for (int i = 0; i < TRIES; i++) {
                hearing.hear();
                findings = differences(facts(db), dossiers(events));
                if (findings.isEmpty()) {
                    break;
                }
            }
            return findings;
        });
    }

    private static Map<String, Long> dossiers(DossierEvents events) {
        var counts = new HashMap<String, Long>();
        events.countReceived().forEach(it -> counts.put(it.unit().value() + " " + it.state(), it.dossiers()));
        return counts;
    }

    private static Map<String, Long> facts(JdbcClient db) {
        var counts = new HashMap<String, Long>();
        db.sql("select resolving_unit, state, count(*) as n from insight.fact group by resolving_unit, state")
                .query(row -> {
                    counts.put(row.getInt("resolving_unit") + " " + row.getString("state"), row.getLong("n"));
                });
        return counts;
    }

    private static List<String> differences(Map<String, Long> facts, Map<String, Long> dossiers) {
        var keys = new TreeSet<>(facts.keySet());
        keys.addAll(dossiers.keySet());
        return keys.stream()
                .filter(it -> !facts.getOrDefault(it, 0L).equals(dossiers.getOrDefault(it, 0L)))
                .limit(MOST)
                .map(it -> "unit and state " + it + ": " + facts.getOrDefault(it, 0L) + " in the figures, "
                        + dossiers.getOrDefault(it, 0L) + " dossiers; ./motcua rebuild insight counts anew")
                .toList();
    }

    @Bean
    ConsistencyCheck closedReportsAreAsTheyWere(JdbcClient db) {
        return check(
                "insight.closed-reports-are-as-they-were",
                () -> db.sql("""
                select r.unit_id || ' ' || r.period || ' ' || r.sequence || ': rows or numbers changed after closing'
                  from insight.closed_report r
                 where r.hash <> insight.hash_of(r.id, r.unit_id, r.period, r.since, r.until, r.sequence)
                    or exists (
                       select 1
                         from (select field, procedure_code, source, outcome, count(*) as n
                                 from insight.closed_row where report_id = r.id group by 1, 2, 3, 4) k
                         full join (select field, procedure_code, source, outcome, dossiers as n
                                      from insight.closed_line where report_id = r.id) l
                        using (field, procedure_code, source, outcome)
                        where k.n is distinct from l.n)
                    or r.unit_id = 0 and exists (
                       select 1
                         from (select resolving_unit, source, outcome, count(*) as n
                                 from insight.closed_row where report_id = r.id group by 1, 2, 3) k
                         full join (select resolving_unit, source, outcome, dossiers as n
                                      from insight.closed_unit_line where report_id = r.id) l
                        using (resolving_unit, source, outcome)
                        where k.n is distinct from l.n)
                 limit 20
                """).query(String.class).list());
    }

    @Bean
    ConsistencyCheck standingsFollowEachOther(JdbcClient db) {
        return check(
                "insight.standings-follow-each-other",
                () -> db.sql("""
                select f.code || ': how it stood before ends at another moment than it began to stand as now'
                  from insight.fact f
                 where (f.standing_since > f.received_at or exists (
                           select 1 from insight.past_standing p
                            where p.unit_id = f.unit_id and p.year = f.year and p.serial = f.serial))
                   and f.standing_since is distinct from (
                           select max(p.until_at) from insight.past_standing p
                            where p.unit_id = f.unit_id and p.year = f.year and p.serial = f.serial)
                 limit 20
                """).query(String.class).list());
    }

    private static ConsistencyCheck check(String name, java.util.function.Supplier<List<String>> findings) {
        return new ConsistencyCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<String> findings() {
                return findings.get();
            }
        };
    }
}
