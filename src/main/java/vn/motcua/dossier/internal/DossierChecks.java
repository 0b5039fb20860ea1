package vn.motcua.dossier.internal;

import java.nio.file.Files;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.operation.Settings;
import vn.motcua.shared.ConsistencyCheck;

/** What must be true of the stored dossiers after any crash, restore or change: {@code ./motcua check} asks all of it. */
@Configuration(proxyBeanMethods = false)
class DossierChecks {

    @Bean
    ConsistencyCheck lastEventIsTheRow(JdbcClient db) {
        return query(db, "dossier.last-event-is-the-row", """
                select d.code || ': version ' || d.version || ' state ' || d.state || ', event says ' ||
                       coalesce(e.version || ' ' || e.to_state, 'nothing')
                  from dossier.dossier d
                  left join lateral (
                       select version, to_state, promised_at from dossier.event e
                        where e.unit_id = d.unit_id and e.year = d.year and e.serial = d.serial
                        order by version desc limit 1) e on true
                 where e.version is distinct from d.version or e.to_state is distinct from d.state
                    or e.promised_at is distinct from d.promised_at
                 limit 20
                """);
    }

    @Bean
    ConsistencyCheck eventsHaveNoGap(JdbcClient db) {
        return query(db, "dossier.events-have-no-gap", """
                select d.code || ': ' || n || ' events, version ' || d.version
                  from dossier.dossier d
                  join (select unit_id, year, serial, count(*) as n from dossier.event group by unit_id, year, serial) e
                    on e.unit_id = d.unit_id and e.year = d.year and e.serial = d.serial
                 where n <> d.version
                 limit 20
                """);
    }

    @Bean
    ConsistencyCheck pausedMeansAnOpenSuspension(JdbcClient db) {
        return query(db, "dossier.paused-means-an-open-suspension", """
                select code || ': ' || state
                  from dossier.dossier
                 where (state in ('WAITING_SUPPLEMENT', 'WAITING_OBLIGATION'))
                    <> jsonb_path_exists(suspensions, '$[*] ? (@.until == null)')
                   and state <> 'WITHDRAWAL_REQUESTED'
                 limit 20
                """);
    }

    /** Counters and reports go by the promise, so lists must as well. */
    @Bean
    ConsistencyCheck listsFollowThePromise(JdbcClient db) {
        return query(db, "dossier.lists-follow-the-promise", """
                select code || ': listed by ' || sort_at || ', promised for ' || promised_at
                  from dossier.dossier
                 where promised_at is not null and sort_at is distinct from promised_at
                 limit 20
                """);
    }

    @Bean
    ConsistencyCheck statesHoldWhatTheyNeed(JdbcClient db) {
        return query(db, "dossier.states-hold-what-they-need", """
                select code || ': ' || state
                  from dossier.dossier
                 where (state in ('ISSUED', 'READY', 'RETURNED', 'STOPPED', 'REFUSED')) <> (finished_at is not null)
                    or (state = 'RETURNED') <> (returned_at is not null)
                    or (state in ('ISSUED', 'READY', 'RETURNED') and result_number is null)
                    or (state in ('WAITING_APPROVAL', 'APPROVED', 'SIGNED', 'ISSUED', 'READY', 'RETURNED') and draft is null)
                    or (state not in ('SUBMITTED', 'REFUSAL_PROPOSED', 'REFUSED') and received_at is null)
                    or (state in ('EXAMINING', 'DRAFTED', 'WAITING_APPROVAL', 'APPROVED', 'SIGNED') and promised_at is null)
                 limit 20
                """);
    }

    @Bean
    ConsistencyCheck numbersAreIssuedOnce(JdbcClient db) {
        return query(db, "dossier.numbers-are-issued-once", """
                select e.number || ' of unit ' || (case when e.action in ('ADMIT', 'ISSUE_REFUSAL', 'STOP') then e.unit_id
                                                    else d.resolving_unit end) || ': ' || count(*) || ' times'
                  from dossier.event e
                  join dossier.dossier d on d.unit_id = e.unit_id and d.year = e.year and d.serial = e.serial
                 where e.number is not null
                 group by e.number, (case when e.action in ('ADMIT', 'ISSUE_REFUSAL', 'STOP') then e.unit_id else d.resolving_unit end),
                          extract(year from e.at at time zone 'Asia/Ho_Chi_Minh')
                having count(*) > 1
                 limit 20
                """);
    }

    @Bean
    ConsistencyCheck filesAreThere(JdbcClient db, Settings settings) {
        return new ConsistencyCheck() {
            @Override
            public String name() {
                return "dossier.files-are-there";
            }

            @Override
            public List<String> findings() {
                try (var hashes =
                        db.sql("select distinct hash from dossier.file").query((row, n) -> row.getString(1)).stream()) {
                    return hashes.filter(hash -> !Files.exists(settings.filesDirectory()
                                    .resolve(hash.substring(0, 2))
                                    .resolve(hash)))
                            .limit(20)
                            .map(hash -> "missing on disk: " + hash)
                            .toList();
                }
            }
        };
    }

    private static ConsistencyCheck query(JdbcClient db, String name, String sql) {
        return new ConsistencyCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<String> findings() {
                return db.sql(sql).query((row, n) -> row.getString(1)).list();
            }
        };
    }
}
