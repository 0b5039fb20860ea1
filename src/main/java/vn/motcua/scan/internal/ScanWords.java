package vn.motcua.scan.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditWords;
import vn.motcua.identity.Officer;
import vn.motcua.scan.internal.JdbcDocuments.Document;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** The scan inbox in the trail. Filed pages are recorded at their dossier, all else under {@code scan:} and an id. */
@Component
class ScanWords implements AuditWords {

    static final String KIND = "scan:";

    private final Messages messages;

    ScanWords(Messages messages) {
        this.messages = messages;
    }

    static AuditEntry filed(@Nullable Officer officer, Document part, Cover cover) {
        return new AuditEntry(
                "scan.filed",
                actor(officer),
                "dossier:" + cover.dossier(),
                Map.of("scan", part.id().toString(), "component", cover.component()));
    }

    static AuditEntry entry(String action, @Nullable Officer officer, Document part, Map<String, String> details) {
        var all = new HashMap<>(details);
        all.put("unit", String.valueOf(part.unit().value()));
        return new AuditEntry(action, actor(officer), KIND + part.id(), all);
    }

    private static @Nullable String actor(@Nullable Officer officer) {
        return officer == null ? null : officer.account().toString();
    }

    @Override
    public List<String> find(String typed) {
        return List.of();
    }

    @Override
    public Map<String, String> describe(Collection<String> subjects) {
        return Map.of();
    }

    @Override
    public Optional<String> describe(String action) {
        return action.startsWith("scan.")
                ? messages.find(Language.VI, "desk.scan.act." + action.substring("scan.".length()))
                : Optional.empty();
    }
}
