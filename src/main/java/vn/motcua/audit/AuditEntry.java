package vn.motcua.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One act, or one look at personal data.
 *
 * @param action  what was done, such as {@code identity.signed-in}
 * @param actor   id of the account that acted; null when nobody was signed in
 * @param subject what it was done to, such as {@code dossier:0198...}
 * @param details further ids and codes; never personal data
 */
public record AuditEntry(String action, @Nullable String actor, String subject, Map<String, String> details) {

    public AuditEntry {
        details = Map.copyOf(details);
    }
}
