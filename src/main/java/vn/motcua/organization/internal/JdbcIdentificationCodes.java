package vn.motcua.organization.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;

@Repository
class JdbcIdentificationCodes implements IdentificationCodes {

    /** Letter A to Y and two digits for the province or ministry, then at most three groups, so that dossier codes stay short. */
    private static final Pattern SHAPE = Pattern.compile("[A-Y][0-9]{2}([.][0-9A-Z]{1,3}){0,3}");

    private static final int LONGEST_BASIS = 300;

    private final Clock clock;
    private final JdbcClient db;
    private final JdbcUnits stored;
    private final JdbcRevision revision;
    private final ApplicationEventPublisher events;

    JdbcIdentificationCodes(
            JdbcClient db, JdbcUnits stored, JdbcRevision revision, ApplicationEventPublisher events, Clock clock) {
        this.clock = clock;
        this.db = db;
        this.stored = stored;
        this.revision = revision;
        this.events = events;
    }

    @Override
    @Transactional
    public Result<Centre> confirm(UnitId centre, String typed, Decision decision) {
        if (decision.basis().isBlank() || decision.basis().length() > LONGEST_BASIS) {
            return Result.refused(OrganizationRefusal.ORG_105_TEXT, "căn cứ", String.valueOf(LONGEST_BASIS));
        }
        if (decision.from().isAfter(CivilTime.day(clock.instant()))
                || decision.from().getYear() < 2020) {
            return Result.refused(OrganizationRefusal.ORG_106_DAYS);
        }
        var before = stored.findCentre(centre, decision.from());
        return confirm(centre, typed).map(it -> {
            before.ifPresent(was -> keep(was, it, decision));
            return it;
        });
    }

    private void keep(Centre was, Centre now, Decision decision) {
        db.sql("""
                        insert into organization.code_confirmation
                               (unit_id, number, code, valid_from, basis, was, was_confirmed, officer, officer_name, recorded_at)
                        select :unit, coalesce(max(number), 0) + 1, :code, :from, :basis, :was, :confirmed, :officer, :name, :now
                          from organization.code_confirmation
                         where unit_id = :unit
                        """)
                .param("unit", now.unit().value())
                .param("code", now.identificationCode())
                .param("from", decision.from())
                .param("basis", decision.basis())
                .param("was", was.identificationCode())
                .param("confirmed", was.codeConfirmed())
                .param("officer", decision.officer())
                .param("name", decision.officerName())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public List<Confirmation> listConfirmations(UnitId centre) {
        return db.sql("""
                        select code, valid_from, basis, was, was_confirmed, officer_name
                          from organization.code_confirmation
                         where unit_id = :unit
                         order by number desc
                         limit 50
                        """)
                .param("unit", centre.value())
                .query((row, n) -> new Confirmation(
                        row.getString("code"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("basis"),
                        row.getString("was"),
                        row.getBoolean("was_confirmed"),
                        row.getString("officer_name")))
                .list();
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
                        union all
                        select 1
                          from organization.code_confirmation
                         where code = :code and unit_id <> :unit
                         limit 1
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
        return stored.findCentre(centre, CivilTime.day(clock.instant())).orElseThrow();
    }
}
