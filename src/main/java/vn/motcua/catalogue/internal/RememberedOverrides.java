package vn.motcua.catalogue.internal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Changed;
import vn.motcua.shared.Remembered;

/**
 * What units do otherwise, in memory: every act of every dossier asks for the hours of its step. Read anew after a change, on
 * whatever node it was made, and in any case after a minute.
 */
@Component
class RememberedOverrides {

    private final Remembered<Map<Key, JdbcOverrides.Row>> standing;

    RememberedOverrides(JdbcOverrides stored) {
        this.standing = new Remembered<>(() -> stored.listStanding().stream()
                .collect(Collectors.toUnmodifiableMap(it -> new Key(it.unit(), it.version()), Function.identity())));
    }

    private record Key(UnitId unit, long version) {}

    Optional<JdbcOverrides.Row> find(UnitId unit, long version) {
        return Optional.ofNullable(standing.get().get(new Key(unit, version)));
    }

    @TransactionalEventListener
    void hear(OverridesChanged change) {
        standing.forget();
    }

    @EventListener
    void hear(Changed change) {
        if (change.concerns("catalogue")) {
            standing.forget();
        }
    }
}
