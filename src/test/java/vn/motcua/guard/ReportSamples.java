package vn.motcua.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Grant;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Rights;
import vn.motcua.identity.Role;
import vn.motcua.insight.ClosedReport;
import vn.motcua.insight.ClosedReports;
import vn.motcua.insight.Period;
import vn.motcua.organization.UnitId;

/** Closed reports to knock at: one of each unit, closed when it is first asked for. */
final class ReportSamples {

    private static final Period LONG_AGO = Period.parse("2026-07").orElseThrow();

    private final ClosedReports closed;
    private final Map<Integer, UUID> ofUnit = new HashMap<>();

    ReportSamples(ApplicationContext application) {
        this.closed = application.getBean(ClosedReports.class);
    }

    /** Of the unit where the dossier was received; of a unit that does not exist there is none. */
    String closedReport(DossierId dossier) {
        return ofUnit.computeIfAbsent(dossier.unit(), it -> close(leader(new UnitId(it))))
                .toString();
    }

    private UUID close(Officer leader) {
        return closed.list(leader, leader.homeUnit(), LONG_AGO).stream()
                .map(ClosedReport::id)
                .findFirst()
                .orElseGet(() -> closed.close(leader, leader.homeUnit(), LONG_AGO, "")
                        .orThrow()
                        .id());
    }

    private static Officer leader(UnitId unit) {
        var rights = new Rights(List.of(new Grant(unit, Role.UNIT_LEADER, Set.of())));
        return new Officer(new AccountId(UUID.randomUUID()), "Mây Thử Nghiệm", "Chủ tịch", unit, rights);
    }
}
