package vn.motcua.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Port: what a module records, as people call it. */
public interface AuditWords {

    /** The subjects under which what somebody typed is recorded; empty when it names nothing here. */
    List<String> find(String typed);

    /** How people call these subjects; those of other modules are left out. */
    Map<String, String> describe(Collection<String> subjects);

    /** How people call this kind of act; empty for those of other modules. */
    Optional<String> describe(String action);

    /** How people call the value of a detail, such as a state; empty where it speaks for itself or is another module's. */
    default Optional<String> describe(String key, String value) {
        return Optional.empty();
    }
}
