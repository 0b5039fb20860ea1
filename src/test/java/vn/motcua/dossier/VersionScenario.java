package vn.motcua.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ContentEdit;
import vn.motcua.catalogue.Limit;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.clock.Term;
import vn.motcua.clock.TermUnit;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.IdentityScenario;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Role;
import vn.motcua.testing.TestClock;

/**
 * Trial procedures that are like the certificate of marital status, with a version from 01/7/2026 and another one from 02/11/2026;
 * dossiers come in on 30/10/2026 and are moved on 02/11/2026.
 */
@Component
public class VersionScenario {

    /** Two versions that differ in nothing but their day, for whoever tries every step. */
    public static final String MOVING = "9.000541";

    public static final LocalDate SINCE = LocalDate.parse("2026-11-02");

    private static final String BEFORE = "2026-10-30T08:00";
    private static final String AFTER = "2026-11-02T08:00";

    private final Procedures procedures;
    private final Accounts accounts;
    private final Officers officers;
    private final TestClock clock;

    VersionScenario(Procedures procedures, Accounts accounts, Officers officers, TestClock clock) {
        this.procedures = procedures;
        this.accounts = accounts;
        this.officers = officers;
        this.clock = clock;
    }

    /** The first version of a trial procedure, confirmed; made when it is asked for the first time. */
    public ProcedureVersion first(String code) {
        var known = procedures.listVersions(new ProcedureCode(code));
        return known.isEmpty() ? confirmed(copy(code)) : known.getLast();
    }

    /** The version that follows it, confirmed. */
    public ProcedureVersion next(ProcedureContent content) {
        return confirmed(new ContentEdit(content).from(SINCE));
    }

    /** What is in force of the procedure from which nothing differs but the day. */
    public ProcedureVersion moving() {
        var first = first(MOVING);
        var known = procedures.listVersions(first.code());
        return known.size() > 1 ? known.getFirst() : next(first.content());
    }

    /** Does something before the second version takes force; afterwards it is the day on which it does. */
    public <T> T before(Supplier<T> work) {
        clock.set(BEFORE);
        var done = work.get();
        clock.set(AFTER);
        return done;
    }

    public static Details.VersionMove onto(ProcedureVersion version) {
        return new Details.VersionMove(
                version.id(), "Điều 20 khoản 2, điều khoản chuyển tiếp", "77/QĐ-UBND", LocalDate.parse("2026-10-26"));
    }

    /** Every channel with the same limit. */
    public static ProcedureContent limited(ProcedureContent content, int workingDays) {
        return new ContentEdit(content)
                .limits(List.of(
                        limit(Channel.COUNTER, workingDays),
                        limit(Channel.ONLINE, workingDays),
                        limit(Channel.POST, workingDays)));
    }

    private static Limit limit(Channel channel, int days) {
        return new Limit(channel, Term.of(TermUnit.WORKING_DAY, days), null, null, null);
    }

    private ProcedureVersion confirmed(ProcedureContent content) {
        var version = procedures.record(content, "thử nghiệm");
        return version.confirmed()
                ? version
                : procedures
                        .confirm(version.id(), administrator(), "Đã đối chiếu")
                        .orThrow();
    }

    private Officer administrator() {
        var people = new IdentityScenario(accounts, LocalDate.parse("2026-01-01"));
        var person = people.person(Role.CITY_ADMINISTRATOR, IdentityScenario.XUAN_HOA);
        return officers.find(person.id()).orElseThrow();
    }

    private ProcedureContent copy(String code) {
        var like = procedures
                .findInForce(new ProcedureCode(DossierScenario.MARITAL_STATUS), SINCE)
                .orElseThrow()
                .content();
        return new ProcedureContent(
                new ProcedureCode(code),
                "Thủ tục thử nghiệm " + code,
                "Trial procedure " + code,
                List.of(),
                like.field(),
                like.fieldName(),
                like.fieldNameEn(),
                like.levels(),
                like.onlineLevel(),
                like.reach(),
                like.applicants(),
                like.requirements(),
                like.situations(),
                like.components(),
                limited(like, 3).limits(),
                like.fees(),
                like.receives(),
                like.guides(),
                like.decides(),
                like.decidedBy(),
                like.outcomes(),
                like.steps(),
                like.onTheSpot(),
                like.legalBasis(),
                like.publication(),
                LocalDate.parse("2026-07-01"),
                null);
    }
}
