package vn.motcua.administration.internal;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.Officer;
import vn.motcua.organization.Notices;
import vn.motcua.shared.Result;

/** Notices written and taken down, with their entry in the audit. Asks no right: the pages do. */
@Service
public class Publish {

    private final Notices notices;
    private final AuditTrail audit;

    Publish(Notices notices, AuditTrail audit) {
        this.notices = notices;
        this.audit = audit;
    }

    @Transactional
    public Result<UUID> write(Notices.Draft draft, Officer officer) {
        return notices.write(draft, officer.account().value(), officer.fullName())
                .map(it -> recorded("administration.notice-written", it, officer));
    }

    @Transactional
    public Result<UUID> withdraw(UUID notice, Officer officer) {
        return notices.withdraw(notice, officer.fullName())
                .map(it -> recorded("administration.notice-withdrawn", it, officer));
    }

    private UUID recorded(String action, UUID notice, Officer officer) {
        audit.record(new AuditEntry(action, officer.account().value().toString(), "notice:" + notice, Map.of()));
        return notice;
    }
}
