package vn.motcua.audit;

import java.util.List;

/** Where acts are recorded. Appended in the caller's transaction if there is one, so what is rolled back leaves no entry. */
public interface AuditTrail {

    default void record(AuditEntry entry) {
        recordAll(List.of(entry));
    }

    /** All of them by one statement, in the order given. */
    void recordAll(List<AuditEntry> entries);
}
