package vn.motcua.administration.internal;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.Officer;
import vn.motcua.organization.LandReview;
import vn.motcua.shared.Result;

/** What lists of units say, confirmed or put aside, with the entry in the audit. Asks no right: the pages do. */
@Service
public class ReviewUnits {

    private final LandReview review;
    private final AuditTrail audit;

    ReviewUnits(LandReview review, AuditTrail audit) {
        this.review = review;
        this.audit = audit;
    }

    @Transactional
    public Result<Integer> confirm(int finding, String reason, Officer officer) {
        return review.confirm(finding, reason, officer.account().value(), officer.fullName())
                .map(it -> recorded("administration.unit-finding-confirmed", it, officer));
    }

    @Transactional
    public Result<Integer> dismiss(int finding, String reason, Officer officer) {
        return review.dismiss(finding, reason, officer.account().value(), officer.fullName())
                .map(it -> recorded("administration.unit-finding-dismissed", it, officer));
    }

    private Integer recorded(String action, Integer finding, Officer officer) {
        audit.record(new AuditEntry(action, officer.account().value().toString(), "unit-finding:" + finding, Map.of()));
        return finding;
    }
}
