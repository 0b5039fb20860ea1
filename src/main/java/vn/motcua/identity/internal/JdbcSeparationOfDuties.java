package vn.motcua.identity.internal;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Officer;
import vn.motcua.identity.SeparationOfDuties;
import vn.motcua.organization.UnitId;

@Repository
class JdbcSeparationOfDuties implements SeparationOfDuties {

    private final JdbcClient db;

    JdbcSeparationOfDuties(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean allowsDeciding(Officer officer, AccountId receivedBy, UnitId unit, LocalDate on) {
        return !officer.account().equals(receivedBy) || areJoined(unit, on);
    }

    private boolean areJoined(UnitId unit, LocalDate on) {
        return db.sql("""
                select exists (select
                                 from identity.joined_duties
                                where unit = :unit
                                  and from_day <= :on
                                  and (until_day is null or until_day > :on))
                """)
                .param("unit", unit.value())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }
}
