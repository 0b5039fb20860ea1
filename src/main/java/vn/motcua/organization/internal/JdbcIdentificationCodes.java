package vn.motcua.organization.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.organization.Centre;
import vn.motcua.organization.CentreChanged;
import vn.motcua.organization.IdentificationCodes;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;

@Repository
class JdbcIdentificationCodes implements IdentificationCodes {

    /** Letter A to Y and two digits for the province or ministry, then at most three groups, so that dossier codes stay short. */
    private static final Pattern SHAPE = Pattern.compile("[A-Y][0-9]{2}([.][0-9A-Z]{1,3}){0,3}");

    private final JdbcClient db;
    private final JdbcUnits stored;
    private final JdbcRevision revision;
    private final ApplicationEventPublisher events;

    JdbcIdentificationCodes(JdbcClient db, JdbcUnits stored, JdbcRevision revision, ApplicationEventPublisher events) {
        this.db = db;
        this.stored = stored;
        this.revision = revision;
        this.events = events;
    }

    @Override
    @Transactional
    public Result<Centre> confirm(UnitId centre, String typed) {
        var code = Text.clean(typed).toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(code).matches()) {
            return Result.refused(OrganizationRefusal.ORG_103_CODE_SHAPE);
        }
        revision.lock();
        if (isTaken(code, centre)) {
            return Result.refused(OrganizationRefusal.ORG_104_CODE_TAKEN);
        }
        return write(centre, code)
                ? Result.done(changed(centre))
                : Result.refused(OrganizationRefusal.ORG_102_NO_CENTRE);
    }

    private boolean isTaken(String code, UnitId by) {
        return db.sql("""
                        select 1
                          from organization.centre
                         where identification_code = :code and unit_id <> :unit
                        """)
                .param("code", code)
                .param("unit", by.value())
                .query((row, index) -> true)
                .optional()
                .isPresent();
    }

    private boolean write(UnitId centre, String code) {
        return db.sql("""
                        update organization.centre
                           set identification_code = :code, code_confirmed = true, code_set_by = 'OFFICIAL'
                         where unit_id = :unit
                        """).param("code", code).param("unit", centre.value()).update() == 1;
    }

    private Centre changed(UnitId centre) {
        revision.advance();
        events.publishEvent(new CentreChanged(centre));
        return stored.read().findCentre(centre).orElseThrow();
    }
}
