package vn.motcua.identity.internal;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.SeparationOfDuties;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;

@Repository
class JdbcSeparationOfDuties implements SeparationOfDuties {

    private final JdbcClient db;
    private final AuditTrail audit;

    JdbcSeparationOfDuties(JdbcClient db, AuditTrail audit) {
        this.db = db;
        this.audit = audit;
    }

    @Override
    public boolean allowsDeciding(Officer officer, AccountId receivedBy, UnitId unit, LocalDate on) {
        return !officer.account().equals(receivedBy) || areJoined(unit, on);
    }

    @Override
    @Transactional
    public Result<UnitId> allowBoth(
            UnitId unit, LocalDate from, @Nullable LocalDate until, String basis, AccountId by) {
        if (until != null && !until.isAfter(from)) {
            return Result.refused(IdentityRefusal.IDN_113_DAYS_REVERSED);
        }
        var named = Text.clean(basis);
        if (named.isEmpty() || !insert(unit, from, until, named)) {
            return Result.refused(IdentityRefusal.IDN_116_NO_BASIS);
        }
        audit.record(new AuditEntry(
                "identity.duties-joined", by.toString(), "unit:" + unit.value(), Map.of("from", from.toString())));
        return Result.done(unit);
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

    private boolean insert(UnitId unit, LocalDate from, @Nullable LocalDate until, String basis) {
        return db.sql("""
                insert into identity.joined_duties (unit, from_day, until_day, basis)
                values (:unit, :from, :until, :basis)
                on conflict (unit, from_day) do nothing
                """)
                        .param("unit", unit.value())
                        .param("from", from)
                        .param("until", until, Types.DATE)
                        .param("basis", basis)
                        .update()
                == 1;
    }
}
