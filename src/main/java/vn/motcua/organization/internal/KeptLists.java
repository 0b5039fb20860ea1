package vn.motcua.organization.internal;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.operation.FileImport.Answer;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.organization.Unit;
import vn.motcua.organization.internal.LandTable.Layout;
import vn.motcua.organization.internal.LandTable.Row;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** Lists that a city keeps of itself: taken in whole or not at all, the same once more changes nothing. */
@Service
class KeptLists {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String FROM_A_LIST = "Nhập từ tệp";

    private final JdbcClient db;
    private final RememberedUnits units;
    private final JdbcRevision revision;
    private final TransactionTemplate transaction;
    private final Messages messages;
    private final Clock clock;

    KeptLists(
            JdbcClient db,
            RememberedUnits units,
            JdbcRevision revision,
            TransactionTemplate transaction,
            Messages messages,
            Clock clock) {
        this.db = db;
        this.units = units;
        this.revision = revision;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
    }

    Answer takeCounts(Path file, long limitBytes) {
        return take(file, limitBytes, Layout.COUNTS, rows -> sum(rows, this::writeCount));
    }

    private int writeCount(Row row) {
        return db.sql("""
                insert into organization.public_service_count as stored (scope, day, number, confirmed, source)
                values (:scope, :day, :number, false, :source)
                    on conflict (scope, day) do update
                   set number = excluded.number, source = excluded.source
                 where (stored.number, stored.source) is distinct from (excluded.number, excluded.source)
                """)
                .param("scope", row.text("scope"))
                .param("day", day(row, "day"))
                .param("number", Integer.parseInt(row.text("number")))
                .param("source", row.text("source"))
                .update();
    }

    private LocalDate day(Row row, String column) {
        return LandDays.read(
                row.line(), row.text(column), CivilTime.day(clock.instant()).plusYears(1));
    }

    Answer takeBooks(Path file, long limitBytes) {
        return take(file, limitBytes, Layout.BOOKS, rows -> {
            int written = sum(rows, this::writeBook);
            if (written > 0) {
                revision.lock();
                revision.advance();
            }
            return written;
        });
    }

    private int writeBook(Row row) {
        var land = units.today().land();
        var unit = land.findByCode(row.text("old_unit_code"), UnitsPlanner.LAST_OLD_DAY)
                .or(() ->
                        land.findByCode(row.text("old_unit_code"), units.today().day()))
                .orElseThrow(() -> unknown(row, "old_unit_code"));
        var holder = land.findByCode(row.text("holder_code"), units.today().day())
                .orElseThrow(() -> unknown(row, "holder_code"));
        return db.sql("""
                insert into organization.book_rule as stored
                       (register, unit_id, level, from_year, until_year, holder_id, confirmed, basis)
                values (:register, :unit, :level, :from, :until, :holder, true, :basis)
                    on conflict (register, unit_id, level, from_year, holder_id) do update
                   set until_year = excluded.until_year, basis = excluded.basis
                 where (stored.until_year, stored.basis) is distinct from (excluded.until_year, excluded.basis)
                """)
                .param("register", row.text("register"))
                .param("unit", unit.id().value())
                .param("level", unit.kind().isCommuneLevel() ? "COMMUNE" : "DISTRICT")
                .param("from", year(row, "from_year"))
                .param("until", Math.max(year(row, "from_year"), year(row, "until_year")))
                .param("holder", holder.id().value())
                .param("basis", row.text("basis"))
                .update();
    }

    private static int year(Row row, String column) {
        int year = Integer.parseInt(row.text(column));
        if (year < UnitVersion.UNTOLD.getYear()) {
            throw unknown(row, column);
        }
        return year;
    }

    private static RefusedException unknown(Row row, String column) {
        return new RefusedException(
                OrganizationRefusal.ORG_123_CELL, String.valueOf(row.line()), column, row.text(column));
    }

    Answer takeNeighbourhoods(Path file, long limitBytes) {
        return take(
                file,
                limitBytes,
                Layout.NEIGHBOURHOODS,
                rows -> sum(rows, this::openNeighbourhood)
                        + sum(rows, this::endNeighbourhood)
                        + sum(rows, this::linkNeighbourhoods));
    }

    private Unit unit(Row row) {
        return units.findByCode(row.text("unit_code"))
                .filter(it -> it.kind().isCommuneLevel())
                .orElseThrow(() -> unknown(row, "unit_code"));
    }

    private int openNeighbourhood(Row row) {
        return db.sql("""
                insert into organization.neighbourhood
                       (unit_id, kind, name, valid_from, demo, basis, officer, officer_name, recorded_at)
                select :unit, :kind, :name, :from, false, :basis, :officer, :officerName, :now
                 where not exists (
                       select
                         from organization.neighbourhood
                        where unit_id = :unit and kind = :kind and lower(name) = lower(:name) and valid_from = :from)
                    on conflict do nothing
                """)
                .param("unit", unit(row).id().value())
                .param("kind", row.text("kind"))
                .param("name", row.text("name"))
                .param("from", day(row, "from"))
                .param("basis", row.text("basis"))
                .param("officer", NOBODY)
                .param("officerName", FROM_A_LIST)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private int endNeighbourhood(Row row) {
        if (row.text("until").isEmpty()) {
            return 0;
        }
        if (!day(row, "until").isAfter(day(row, "from"))) {
            throw unknown(row, "until");
        }
        return db.sql("""
                update organization.neighbourhood
                   set valid_until = :until, end_basis = :basis
                 where unit_id = :unit and kind = :kind and lower(name) = lower(:name) and valid_from = :from
                   and valid_until is distinct from :until
                """)
                .param("unit", unit(row).id().value())
                .param("kind", row.text("kind"))
                .param("name", row.text("name"))
                .param("from", day(row, "from"))
                .param("until", day(row, "until"))
                .param("basis", row.text("basis"))
                .update();
    }

    private int linkNeighbourhoods(Row row) {
        var names = Arrays.stream(row.text("into").split("\\|", -1))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        return names.stream().mapToInt(it -> link(row, it, names.size())).sum();
    }

    private int link(Row row, String into, int of) {
        var found = db.sql("""
                        select gone.id as from_id, successor.id as into_id
                          from organization.neighbourhood as gone
                          join organization.neighbourhood as successor
                            on successor.unit_id = gone.unit_id and successor.id <> gone.id and lower(successor.name) = lower(:into)
                           and successor.valid_from <= gone.valid_until and coalesce(successor.valid_until > gone.valid_until, true)
                         where gone.unit_id = :unit and gone.kind = :kind and lower(gone.name) = lower(:name) and gone.valid_from = :from
                         limit 1
                        """)
                .param("into", into)
                .param("unit", unit(row).id().value())
                .param("kind", row.text("kind"))
                .param("name", row.text("name"))
                .param("from", day(row, "from"))
                .query((it, index) -> List.of(it.getInt("from_id"), it.getInt("into_id")))
                .optional()
                .orElseThrow(() -> unknown(row, "into"));
        return db.sql("""
                insert into organization.neighbourhood_succession (from_id, into_id, share, day, basis)
                values (:from, :into, :share, :day, :basis)
                    on conflict do nothing
                """)
                .param("from", found.getFirst())
                .param("into", found.getLast())
                .param("share", of == 1 ? "WHOLE" : "PART")
                .param("day", day(row, "until"))
                .param("basis", row.text("basis"))
                .update();
    }

    private static int sum(List<Row> rows, ToIntFunction<Row> write) {
        return rows.stream().mapToInt(write).sum();
    }

    private Answer take(Path file, long limitBytes, Layout layout, ToIntFunction<List<Row>> write) {
        try {
            return switch (LandTable.read(file, limitBytes, Set.of(layout))) {
                case Result.Done<LandTable>(var table) -> {
                    int written = transaction.execute(status -> write.applyAsInt(table.rows()));
                    units.readChanges();
                    yield new Answer(
                            true,
                            List.of(messages.text(
                                    Language.VI,
                                    "organization.report.kept",
                                    String.valueOf(table.rows().size()),
                                    String.valueOf(written))));
                }
                case Result.Refused<LandTable>(var why) -> new Answer(false, List.of(messages.text(Language.VI, why)));
            };
        } catch (RefusedException e) {
            return new Answer(false, List.of(messages.text(Language.VI, e.refusal())));
        }
    }
}
