package vn.motcua.catalogue.internal;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.operation.Settings;

/**
 * Brings the shipped facts into the catalogue. A file whose content was ever recorded is left alone: what the city has
 * changed since must not be put back at the next start.
 */
@Component
class LoadFactFiles {

    static final String SHIPPED = "Bộ danh mục khởi đầu";

    private final JdbcProcedures procedures;
    private final RecordProcedure recordProcedure;
    private final Settings settings;
    private final Clock clock;

    LoadFactFiles(JdbcProcedures procedures, RecordProcedure recordProcedure, Settings settings, Clock clock) {
        this.procedures = procedures;
        this.recordProcedure = recordProcedure;
        this.settings = settings;
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
        var ground = ground(file);
        if (ground != null) {
            procedures.confirm(version.id(), null, SHIPPED, ground, clock.instant());
        }
    }

    private @Nullable String ground(FactFile file) {
        return file.confirmation() == null && settings.demo() ? file.demo() : file.confirmation();
    }
}
