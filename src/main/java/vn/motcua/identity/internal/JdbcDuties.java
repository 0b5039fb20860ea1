package vn.motcua.identity.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.DutyRoster.Half;
import vn.motcua.identity.DutyRoster.Shift;
import vn.motcua.identity.Rights;
import vn.motcua.organization.UnitId;

@Repository
class JdbcDuties {

    private final JdbcClient db;

    JdbcDuties(JdbcClient db) {
        this.db = db;
    }

    boolean hasOtherSigner(UnitId unit, Shift shift) {
        return db.sql("""
                select exists (select from identity.duty
                                where unit = :unit and day = :day and shift = :shift and signs and officer <> :officer)
                """)
                .param("unit", unit.value())
                .param("day", shift.day())
                .param("shift", shift.half().name())
                .param("officer", shift.officer().value())
                .query(Boolean.class)
                .single();
    }

    void put(UnitId unit, Shift shift) {
        db.sql("""
                insert into identity.duty (unit, day, shift, officer, signs)
                values (:unit, :day, :shift, :officer, :signs)
                on conflict (unit, day, shift, officer) do update set signs = excluded.signs
                """)
                .param("unit", unit.value())
                .param("day", shift.day())
                .param("shift", shift.half().name())
                .param("officer", shift.officer().value())
                .param("signs", shift.signs())
                .update();
    }

    void remove(UnitId unit, Shift shift) {
        db.sql("delete from identity.duty where unit = :unit and day = :day and shift = :shift and officer = :officer")
                .param("unit", unit.value())
                .param("day", shift.day())
                .param("shift", shift.half().name())
                .param("officer", shift.officer().value())
                .update();
    }

    List<Shift> list(UnitId unit, LocalDate from, LocalDate last) {
        return db.sql("""
                select day, shift, officer, signs
                  from identity.duty
                 where unit = :unit and day between :from and :last
                 order by day, shift desc, signs desc, officer
                """)
                .param("unit", unit.value())
                .param("from", from)
                .param("last", last)
                .query((row, _) -> new Shift(
                        row.getObject("day", LocalDate.class),
                        Half.valueOf(row.getString("shift")),
                        new AccountId(row.getObject("officer", UUID.class)),
                        row.getBoolean("signs")))
                .list();
    }

    /** What somebody will be entitled to on a half day, as far as positions and papers say today. */
    Rights rightsOn(AccountId officer, LocalDate day, Half half) {
        return db.sql("select identity.grants_at(:officer, :day, :half) as grants")
                .param("officer", officer.value())
                .param("day", day)
                .param("half", half.name())
                .query((row, _) -> GrantNotation.rights(row.getArray("grants")))
                .single();
    }
}
