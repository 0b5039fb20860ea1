package vn.motcua.queue.internal;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Visits;

/** Booking is open where some room has a line for the procedure's field, or for every field, with places to book. */
@Component
class BookedVisits implements Visits {

    private final JdbcClient db;

    BookedVisits(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<String> findBooking(ProcedureVersion version) {
        return isOpen(version.field())
                ? Optional.of("/queue/book?procedure=" + version.code().value())
                : Optional.empty();
    }

    private boolean isOpen(String field) {
        return db.sql("""
                select exists (select 1 from queue.line
                                where in_use and slot_places > 0 and (cardinality(fields) = 0 or :field = any (fields)))
                """).param("field", field).query(Boolean.class).single();
    }
}
