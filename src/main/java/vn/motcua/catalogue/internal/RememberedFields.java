package vn.motcua.catalogue.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.motcua.catalogue.Field;

/** What fields are called today, in memory: a few dozen rows that stand on every page about a procedure. */
@Component
class RememberedFields {

    private final JdbcFields stored;
    private volatile Map<String, Field> byCode;

    RememberedFields(JdbcFields stored) {
        this.stored = stored;
        this.byCode = read();
    }

    private Map<String, Field> read() {
        return stored.listNamed().stream().collect(Collectors.toUnmodifiableMap(Field::code, Function.identity()));
    }

    @Scheduled(fixedDelay = 5_000)
    void readAgain() {
        byCode = read();
    }

    @TransactionalEventListener
    void hear(CatalogueChanged change) {
        readAgain();
    }

    @Nullable
    Field find(String code) {
        return byCode.get(code);
    }

    boolean hasEnded(String code, LocalDate on) {
        var field = byCode.get(code);
        return field != null && field.endsBy(on);
    }
}
