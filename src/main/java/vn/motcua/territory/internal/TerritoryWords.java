package vn.motcua.territory.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditWords;
import vn.motcua.territory.BoundaryEdition;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** Boundaries in the trail, under {@code territory:} and the edition. */
@Component
class TerritoryWords implements AuditWords {

    private final Messages messages;

    TerritoryWords(Messages messages) {
        this.messages = messages;
    }

    /** Nobody is signed in where files are taken in. */
    static AuditEntry imported(BoundaryEdition edition) {
        return new AuditEntry(
                "territory.imported",
                null,
                "territory:" + edition.id(),
                Map.of(
                        "from", edition.from().toString(),
                        "hash", edition.hash(),
                        "units", String.valueOf(edition.units())));
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
        return action.startsWith("territory.")
                ? messages.find(Language.VI, "desk.territory.act." + action.substring("territory.".length()))
                : Optional.empty();
    }
}
