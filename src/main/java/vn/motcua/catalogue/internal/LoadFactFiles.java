package vn.motcua.catalogue.internal;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the shipped facts into the catalogue. A file whose content was ever recorded is left alone: what the city has
 * changed since must not be put back at the next start.
 */
@Component
class LoadFactFiles {

    static final String SHIPPED = "Bộ danh mục khởi đầu";

    private final JdbcProcedures procedures;
    private final RecordProcedure recordProcedure;
    private final Clock clock;

    LoadFactFiles(JdbcProcedures procedures, RecordProcedure recordProcedure, Clock clock) {
        this.procedures = procedures;
        this.recordProcedure = recordProcedure;
        this.clock = clock;
    }

    @Transactional
    void load() {
        FactFiles.list().forEach(this::load);
    }

    private void load(FactFile file) {
        var content = file.content();
        if (procedures.exists(content.code(), ContentJson.hash(content))) {
            return;
        }
        var version = recordProcedure.record(content, file.source());
        if (file.confirmation() != null) {
            procedures.confirm(version.id(), null, SHIPPED, file.confirmation(), clock.instant());
        }
    }
}
