package vn.motcua.identity.internal;

import static vn.motcua.identity.IdentityRefusal.*;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Authorities.NewPaper;
import vn.motcua.identity.Grant;
import vn.motcua.identity.Lent;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.identity.SigningLine;
import vn.motcua.organization.UnitKind;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusalCode;

/** What a paper may lend, to whom, for how long. Knows no database. */
final class AuthorityRules {

    private AuthorityRules() {}

    /**
     * What the law says of one line on one day.
     *
     * @param longestDays null where no rule sets one
     */
    record Rule(
            SigningLine line, boolean redelegable, @Nullable Integer longestDays, String basis) {}

    /**
     * Everything known about the case.
     *
     * @param held     by what the issuer holds what is to be lent; null when not at all
     * @param heldRule the rule of the line by which the issuer holds it; null when by position or not at all
     * @param upperEnds last day of the paper by which the issuer holds it
     * @param receiver as of today; null when there is no such account
     */
    record Case(
            NewPaper paper,
            Officer issuer,
            @Nullable Grant held,
            @Nullable Rule heldRule,
            @Nullable LocalDate upperEnds,
            @Nullable Officer receiver,
            Rule rule,
            UnitKind kind,
            LocalDate today) {}

    static Optional<Refusal> refusal(Case it) {
        return Stream.<Supplier<Optional<Refusal>>>of(
                        () -> issuer(it), () -> days(it), () -> receiver(it), () -> line(it), () -> content(it))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> issuer(Case it) {
        var held = it.held();
        if (held == null) {
            boolean elsewhere =
                    it.issuer().rights().has(it.paper().role(), it.paper().unit(), null);
            return elsewhere ? no(IDN_203_WIDER_THAN_OWN) : no(IDN_200_NOT_THE_HEAD);
        }
        if (held.lent() != null) {
            return passedOn(it, held.lent());
        }
        return SigningWords.isDeputy(it.issuer().title()) ? no(IDN_200_NOT_THE_HEAD) : Optional.empty();
    }

    /** By order of the head: may be given to an own deputy, who signs "KT."; what is authorised may not be given on. */
    private static Optional<Refusal> passedOn(Case it, Lent lent) {
        var rule = it.heldRule();
        if (rule == null) {
            return no(IDN_200_NOT_THE_HEAD);
        }
        return rule.redelegable() && it.paper().line() == SigningLine.KT
                ? Optional.empty()
                : no(IDN_201_NOT_REDELEGABLE, lent.source() + ".", rule.basis());
    }

    private static Optional<Refusal> days(Case it) {
        var paper = it.paper();
        if (paper.lastDay().isBefore(paper.from())) {
            return no(IDN_113_DAYS_REVERSED);
        }
        if (paper.lastDay().isBefore(it.today())) {
            return no(IDN_213_DAYS_PAST);
        }
        var longest = it.rule().longestDays();
        long days = ChronoUnit.DAYS.between(paper.from(), paper.lastDay()) + 1;
        if (longest != null && days > longest) {
            return no(IDN_204_TOO_LONG, longest, it.rule().basis());
        }
        return it.upperEnds() != null && paper.lastDay().isAfter(it.upperEnds())
                ? no(IDN_203_WIDER_THAN_OWN)
                : Optional.empty();
    }

    private static Optional<Refusal> receiver(Case it) {
        AccountId issuer = it.issuer().account();
        if (issuer.equals(it.paper().receiver())) {
            return no(IDN_202_TO_ONESELF);
        }
        var receiver = it.receiver();
        boolean worksHere = receiver != null
                && receiver.rights().grants().stream()
                        .anyMatch(grant -> grant.lent() == null
                                && grant.unit().equals(it.paper().unit()));
        return worksHere ? Optional.empty() : no(IDN_205_RECEIVER);
    }

    private static Optional<Refusal> line(Case it) {
        return switch (it.paper().line()) {
            case TM ->
                SigningWords.isCollective(it.paper().role(), it.kind()) ? Optional.empty() : no(IDN_211_LINE_NOT_HERE);
            case KT ->
                it.receiver() != null && SigningWords.isDeputy(it.receiver().title())
                        ? Optional.empty()
                        : no(IDN_206_DEPUTY_ONLY);
            case TL, TUQ -> Optional.empty();
        };
    }

    private static Optional<Refusal> content(Case it) {
        var held = it.held();
        return held != null
                        && within(it.paper().fields(), held.fields())
                        && within(it.paper().procedures(), held.procedures())
                ? Optional.empty()
                : no(IDN_203_WIDER_THAN_OWN);
    }

    /** Empty stands for all. */
    private static boolean within(Set<String> lent, Set<String> own) {
        return own.isEmpty() || (!lent.isEmpty() && own.containsAll(lent));
    }

    static boolean isLendable(Role role) {
        return role == Role.UNIT_LEADER || role == Role.CENTRE_LEADER;
    }

    private static Optional<Refusal> no(RefusalCode code, Object... details) {
        return Optional.of(Refusal.of(code, details));
    }
}
