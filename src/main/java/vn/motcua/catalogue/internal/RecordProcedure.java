package vn.motcua.catalogue.internal;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.ProcedureVersion;

/** Writes a version when what a procedure says has changed, and nothing when it has not. */
@Component
class RecordProcedure {

    private final JdbcProcedures procedures;
    private final JdbcFields fields;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordProcedure(JdbcProcedures procedures, JdbcFields fields, ApplicationEventPublisher events, Clock clock) {
        this.procedures = procedures;
        this.fields = fields;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    ProcedureVersion record(ProcedureContent content, String source) {
        procedures.lock(content.code(), clock.instant());
        var latest = procedures.listVersions(content.code()).stream().findFirst();
        var hash = ContentJson.hash(content);
        if (latest.isPresent() && latest.get().contentHash().equals(hash)) {
            return latest.get();
        }
        int number = latest.map(ProcedureVersion::number).orElse(0) + 1;
        long id = procedures.insert(content, number, hash, source, clock.instant());
        fields.meet(content, clock.instant());
        events.publishEvent(new CatalogueChanged());
        return procedures.find(id).orElseThrow();
    }
}
