package vn.motcua.administration.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.Officer;
import vn.motcua.organization.Neighbourhoods;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;

/** Neighbourhoods opened and ended, with the entry in the audit. Asks no right: the pages do. */
@Service
public class KeepNeighbourhoods {

    private final Neighbourhoods neighbourhoods;
    private final AuditTrail audit;

    KeepNeighbourhoods(Neighbourhoods neighbourhoods, AuditTrail audit) {
        this.neighbourhoods = neighbourhoods;
        this.audit = audit;
    }

    @Transactional
    public Result<Integer> open(Neighbourhoods.Draft draft, Officer officer) {
        return neighbourhoods
                .open(draft, officer.account().value(), officer.fullName())
                .map(it -> recorded("administration.neighbourhood-opened", it, officer));
    }

    @Transactional
    public Result<Integer> end(int id, UnitId unit, LocalDate day, List<Integer> into, String basis, Officer officer) {
        return neighbourhoods
                .end(id, unit, day, into, basis, officer.account().value(), officer.fullName())
                .map(it -> recorded("administration.neighbourhood-ended", it, officer));
    }

    private Integer recorded(String action, Integer id, Officer officer) {
        audit.record(new AuditEntry(action, officer.account().value().toString(), "neighbourhood:" + id, Map.of()));
        return id;
    }
}
