package vn.motcua.catalogue.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.Responsibilities;
import vn.motcua.catalogue.Responsibility;
import vn.motcua.shared.Changed;
import vn.motcua.shared.Remembered;

/**
 * Behind the door: what an official settled goes before what was read. Remembered, for every admission asks; forgotten with a change
 * of the catalogue, on whatever node it was made, and in any case after a minute.
 */
@Service
class StoredResponsibilities implements Responsibilities {

    /** More than a city's catalogue. */
    private static final int MOST = 4_000;

    private final JdbcNational national;
    private final Remembered<Map<ProcedureCode, Optional<Responsibility>>> known =
            new Remembered<>(ConcurrentHashMap::new);

    StoredResponsibilities(JdbcNational national) {
        this.national = national;
    }

    @Override
    public Optional<Responsibility> find(ProcedureCode code) {
        var byCode = known.get();
        var remembered = byCode.get(code);
        if (remembered != null) {
            return remembered;
        }
        var read = national.findResponsibility(code);
        if (byCode.size() < MOST) {
            byCode.put(code, read);
        }
        return read;
    }

    @TransactionalEventListener
    void hear(CatalogueChanged change) {
        known.forget();
    }

    @EventListener
    void hear(Changed change) {
        if (change.concerns("catalogue")) {
            known.forget();
        }
    }
}
