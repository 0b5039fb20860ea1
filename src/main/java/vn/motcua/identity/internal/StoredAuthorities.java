package vn.motcua.identity.internal;

import static vn.motcua.identity.IdentityRefusal.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Authorities;
import vn.motcua.identity.AuthorityPaper;
import vn.motcua.identity.Grant;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedAs;
import vn.motcua.identity.WorkAreas;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;
import vn.motcua.shared.TimeOrderedId;

@Service
class StoredAuthorities implements Authorities {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_BASIS = 500;
    private static final int REMEMBERED_DAYS = 90;
    private static final int MOST = 5_000;

    private final JdbcAuthorities papers;
    private final JdbcAbsences absences;
    private final Officers officers;
    private final Units units;
    private final ObjectProvider<WorkAreas> areas;
    private final AuditTrail audit;
    private final Clock clock;

    StoredAuthorities(
            JdbcAuthorities papers,
            JdbcAbsences absences,
            Officers officers,
            Units units,
            ObjectProvider<WorkAreas> areas,
            AuditTrail audit,
            Clock clock) {
        this.papers = papers;
        this.absences = absences;
        this.officers = officers;
        this.units = units;
        this.areas = areas;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Result<AuthorityPaper> issue(NewPaper wanted, Officer issuer) {
        var paper = withFields(wanted);
        if (paper.isEmpty() || !AuthorityRules.isLendable(wanted.role())) {
            return Result.refused(IDN_212_UNKNOWN_WORK);
        }
        var wrong = texts(paper.get()).or(() -> AuthorityRules.refusal(caseOf(paper.get(), issuer)));
        if (wrong.isPresent()) {
            return new Result.Refused<>(wrong.get());
        }
        var issued = issued(paper.get(), issuer);
        if (!papers.insert(issued, clock.instant())) {
            return Result.refused(IDN_208_NUMBER_TAKEN);
        }
        record("identity.authority-issued", issuer, issued);
        return Result.done(issued);
    }

    /** A procedure brings its field, so that a paper's content can be compared with what the issuer holds. */
    private Optional<NewPaper> withFields(NewPaper it) {
        var known = areas.stream().flatMap(port -> port.list().stream()).toList();
        var fields = known.stream().map(WorkAreas.Area::field).collect(Collectors.toSet());
        if (!fields.containsAll(it.fields())) {
            return Optional.empty();
        }
        if (it.procedures().isEmpty()) {
            return Optional.of(it);
        }
        var theirs = known.stream()
                .filter(area -> area.procedures().stream()
                        .anyMatch(work -> it.procedures().contains(work.code())))
                .toList();
        var found = theirs.stream()
                .flatMap(area -> area.procedures().stream())
                .map(WorkAreas.Work::code)
                .collect(Collectors.toSet());
        var named = theirs.stream().map(WorkAreas.Area::field).collect(Collectors.toSet());
        boolean fits = found.containsAll(it.procedures())
                && (it.fields().isEmpty() || it.fields().containsAll(named));
        return fits ? Optional.of(limited(it, named)) : Optional.empty();
    }

    private static NewPaper limited(NewPaper it, Set<String> fields) {
        return new NewPaper(
                it.line(),
                it.number(),
                it.signedOn(),
                it.basis(),
                it.receiver(),
                it.unit(),
                it.role(),
                fields,
                it.procedures(),
                it.from(),
                it.lastDay());
    }

    private static Optional<Refusal> texts(NewPaper paper) {
        var number = Text.clean(paper.number());
        var basis = Text.clean(paper.basis());
        if (number.isEmpty() || basis.isEmpty()) {
            return Optional.of(Refusal.of(IDN_207_NUMBER_AND_BASIS));
        }
        return number.length() > LONGEST_NUMBER || basis.length() > LONGEST_BASIS
                ? Optional.of(Refusal.of(IDN_214_TEXT_TOO_LONG, LONGEST_NUMBER, LONGEST_BASIS))
                : Optional.empty();
    }

    private AuthorityRules.Case caseOf(NewPaper paper, Officer issuer) {
        var today = today();
        var held = held(paper, issuer);
        var upper = held == null ? null : upper(held);
        return new AuthorityRules.Case(
                paper,
                issuer,
                held,
                upper == null ? null : papers.rule(upper.line(), today),
                upper == null ? null : upper.lastDay(),
                officers.find(paper.receiver()).orElse(null),
                papers.rule(paper.line(), today),
                units.get(paper.unit()).kind(),
                today);
    }

    /** By what the issuer holds all that the paper is to lend; an own position first. */
    private static @Nullable Grant held(NewPaper paper, Officer issuer) {
        return issuer.rights().grants().stream()
                .filter(it -> it.role() == paper.role() && it.unit().equals(paper.unit()))
                .filter(it -> it.fields().isEmpty()
                        || (!paper.fields().isEmpty() && it.fields().containsAll(paper.fields())))
                .findFirst()
                .orElse(null);
    }

    private @Nullable AuthorityPaper upper(Grant held) {
        var lent = held.lent();
        return lent == null || lent.source().isForColleague()
                ? null
                : papers.find(lent.paper()).orElse(null);
    }

    private AuthorityPaper issued(NewPaper it, Officer issuer) {
        var upper = upper(Objects.requireNonNull(held(it, issuer)));
        return new AuthorityPaper(
                TimeOrderedId.next(clock),
                it.line(),
                Text.clean(it.number()),
                it.signedOn(),
                Text.clean(it.basis()),
                issuer.account(),
                it.receiver(),
                it.unit(),
                it.role(),
                it.fields(),
                it.procedures(),
                upper == null ? null : upper.id(),
                it.from(),
                it.lastDay(),
                null,
                null);
    }

    @Override
    @Transactional
    public Result<AuthorityPaper> revoke(UUID id, String reason, Officer by) {
        var paper = papers.find(id).filter(it -> mayRevoke(it, by));
        if (paper.isEmpty()) {
            return Result.refused(IDN_209_PAPER_NOT_FOUND);
        }
        var why = Text.clean(reason);
        if (why.isEmpty() || why.length() > LONGEST_BASIS) {
            return Result.refused(IDN_216_REASON_MISSING, LONGEST_BASIS);
        }
        if (!papers.revoke(id, why, by.account(), clock.instant())) {
            return Result.refused(IDN_210_PAPER_OVER);
        }
        record("identity.authority-revoked", by, paper.get());
        return Result.done(papers.find(id).orElseThrow());
    }

    /** A successor must not be bound by papers of a predecessor. */
    @Override
    public boolean mayRevoke(AuthorityPaper paper, Officer by) {
        return paper.issuer().equals(by.account())
                || by.rights().grants().stream()
                        .anyMatch(it -> it.lent() == null
                                && it.role() == paper.role()
                                && it.unit().equals(paper.unit()));
    }

    @Override
    public Optional<AuthorityPaper> find(UUID id, Officer reader) {
        return papers.find(id)
                .filter(it -> it.issuer().equals(reader.account())
                        || it.receiver().equals(reader.account())
                        || reader.rights().hasAny(it.unit(), READING));
    }

    /** Whoever leads, keeps the unit's accounts, or numbers and seals what is signed. */
    static final Role[] READING = {Role.UNIT_LEADER, Role.CENTRE_LEADER, Role.CLERK, Role.UNIT_ADMINISTRATOR};

    @Override
    public List<AuthorityPaper> listFor(Officer reader, int limit) {
        return papers.list(reader.account(), reader.rights().units(READING), Math.clamp(limit, 1, MOST));
    }

    @Override
    public List<AuthorityPaper> listInForce(UnitId unit) {
        return papers.listInForce(unit, today());
    }

    @Override
    public SignedAs signing(Officer officer, Grant held) {
        var kind = units.get(held.unit()).kind();
        var lent = held.lent();
        if (lent == null) {
            var signed = SigningWords.byPosition(held.role(), kind, officer.title());
            return new SignedAs(signed.line(), signed.words(), null, null, null);
        }
        var lender = lent.lender() == null ? null : lent.lender().value();
        if (lent.source().isForColleague()) {
            var number = absences.findSecondmentNumber(lent.paper()).orElse(null);
            return new SignedAs(null, List.of(), number, lent.paper(), lender);
        }
        var paper = papers.find(lent.paper()).orElseThrow();
        var upper = paper.under() == null
                ? null
                : officers.find(paper.issuer()).map(Officer::title).orElseThrow();
        var signed = SigningWords.byPaper(paper.line(), paper.role(), kind, officer.title(), upper);
        return new SignedAs(signed.line(), signed.words(), paper.number(), paper.id(), lender);
    }

    @Override
    public Optional<AuthorityPaper> findEnded(
            AccountId receiver, Role role, UnitId unit, String field, String procedure) {
        var today = today();
        return papers.listOf(receiver, role, unit, today.minusDays(REMEMBERED_DAYS)).stream()
                .filter(it -> it.stateOn(today) == AuthorityPaper.State.ENDED
                        || it.stateOn(today) == AuthorityPaper.State.REVOKED)
                .filter(it -> new Grant(unit, role, it.fields(), it.procedures(), null).covers(field, procedure))
                .findFirst();
    }

    private LocalDate today() {
        return CivilTime.day(clock.instant());
    }

    private void record(String action, Officer by, AuthorityPaper paper) {
        audit.record(new AuditEntry(
                action,
                by.account().toString(),
                "authority:" + paper.id(),
                Map.of(
                        "line", paper.line().name(),
                        "receiver", paper.receiver().toString(),
                        "unit", Integer.toString(paper.unit().value()),
                        "role", paper.role().name(),
                        "from", paper.from().toString(),
                        "until", paper.lastDay().toString())));
    }
}
