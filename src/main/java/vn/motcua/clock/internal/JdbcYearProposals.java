package vn.motcua.clock.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.clock.CalendarLayer.Kind;
import vn.motcua.clock.CalendarYears.Day;
import vn.motcua.clock.CalendarYears.Proposal;

@Repository
class JdbcYearProposals {

    private final JdbcClient db;

    JdbcYearProposals(JdbcClient db) {
        this.db = db;
    }

    void insert(String calendar, Proposal it) {
        db.sql("""
                insert into clock.year_proposal (id, calendar, year, basis, proposed_by, proposer_name, proposed_at)
                values (:id, :calendar, :year, :basis, :by, :name, :at)
                """)
                .param("id", it.id())
                .param("calendar", calendar)
                .param("year", it.year())
                .param("basis", it.basis())
                .param("by", it.by())
                .param("name", it.byName())
                .param("at", Timestamp.from(it.at()))
                .update();
        it.days().forEach(day -> db.sql("""
                insert into clock.year_proposal_day (proposal, day, kind, pair_day, spoken)
                values (:proposal, :day, :kind, :pair, :spoken)
                """)
                .param("proposal", it.id())
                .param("day", day.day())
                .param("kind", day.kind().name())
                .param("pair", day.pair())
                .param("spoken", day.spoken())
                .update());
    }

    List<Integer> listWaiting() {
        return db.sql("select year from clock.year_proposal where state = 'WAITING' order by year")
                .query((row, _) -> row.getInt("year"))
                .list();
    }

    Optional<Proposal> findWaiting(int year) {
        return db.sql("""
                select id, year, basis, proposed_by, proposer_name, proposed_at
                  from clock.year_proposal
                 where state = 'WAITING' and year = :year
                 order by calendar
                 limit 1
                """)
                .param("year", year)
                .query((row, _) -> Head.of(row))
                .optional()
                .map(this::whole);
    }

    /** Whoever else decides waits until the transaction ends. */
    Optional<Proposal> lockWaiting(UUID id) {
        return db.sql("""
                select id, year, basis, proposed_by, proposer_name, proposed_at
                  from clock.year_proposal
                 where state = 'WAITING' and id = :id
                   for update
                """)
                .param("id", id)
                .query((row, _) -> Head.of(row))
                .optional()
                .map(this::whole);
    }

    private Proposal whole(Head it) {
        var days = db.sql("""
                select day, kind, pair_day, spoken
                  from clock.year_proposal_day
                 where proposal = :proposal
                 order by day
                """)
                .param("proposal", it.id())
                .query((row, _) -> new Day(
                        row.getObject("day", LocalDate.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("pair_day", LocalDate.class),
                        row.getString("spoken")))
                .list();
        return new Proposal(it.id(), it.year(), it.basis(), days, it.by(), it.byName(), it.at());
    }

    private record Head(UUID id, int year, String basis, UUID by, String byName, Instant at) {

        static Head of(ResultSet row) throws SQLException {
            return new Head(
                    row.getObject("id", UUID.class),
                    row.getInt("year"),
                    row.getString("basis"),
                    row.getObject("proposed_by", UUID.class),
                    row.getString("proposer_name"),
                    row.getTimestamp("proposed_at").toInstant());
        }
    }

    void decide(UUID id, String state, UUID officer, String officerName, Instant now) {
        db.sql("""
                update clock.year_proposal
                   set state = :state, decided_by = :by, decider_name = :name, decided_at = :now
                 where id = :id
                """)
                .param("id", id)
                .param("state", state)
                .param("by", officer)
                .param("name", officerName)
                .param("now", Timestamp.from(now))
                .update();
    }
}
