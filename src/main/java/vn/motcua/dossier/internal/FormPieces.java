package vn.motcua.dossier.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Channel;
import vn.motcua.clock.Term;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.HandedPaper;
import vn.motcua.dossier.Party;
import vn.motcua.dossier.TimelineEvent;
import vn.motcua.dossier.forms.Applicant;
import vn.motcua.dossier.forms.Authorization;
import vn.motcua.dossier.forms.FormHead;
import vn.motcua.dossier.forms.HandedIn;
import vn.motcua.dossier.forms.Mark;
import vn.motcua.dossier.forms.RegisterPlace;
import vn.motcua.dossier.forms.Signer;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Officers;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;

/** The parts that several forms share: head, persons, papers, terms. */
@Component
class FormPieces {

    private final Units units;
    private final Officers officers;

    FormPieces(Units units, Officers officers) {
        this.units = units;
        this.officers = officers;
    }

    FormHead head(UnitId unit, @Nullable String number, Instant at) {
        return new FormHead(
                committee(unit),
                "Trung tâm Phục vụ hành chính công",
                units.get(unit).name(),
                serial(number),
                at);
    }

    /** "Ủy ban nhân dân phường Xuân Hòa": who resolves in a commune. */
    String committee(UnitId unit) {
        return units.get(unit).office();
    }

    /** The tracking register runs with the receipts: one volume a year. */
    @Nullable
    RegisterPlace place(TimelineEvent admitted) {
        var number = serial(admitted.number());
        return number == null
                ? null
                : new RegisterPlace("01/" + CivilTime.day(admitted.at()).getYear(), number);
    }

    private static @Nullable Long serial(@Nullable String number) {
        return number == null ? null : Long.valueOf(number.substring(0, number.indexOf('/')));
    }

    Applicant applicant(Party party) {
        return new Applicant(party.name(), party.number(), party.address(), party.phone(), party.email());
    }

    Mark mark(DossierView dossier) {
        if (dossier.channel() == Channel.ONLINE) {
            return Mark.ONLINE;
        }
        return switch (dossier.submitter().signing()) {
            case SIGNS -> Mark.SIGNATURE;
            case FINGERPRINT -> Mark.FINGERPRINT;
            case NEITHER -> Mark.WITNESS;
        };
    }

    @Nullable
    Authorization authorization(DossierView dossier) {
        var mandate = dossier.mandate();
        var owner = dossier.parties().stream()
                .filter(it -> it.role() == Party.Role.OWNER)
                .findFirst();
        if (mandate == null || owner.isEmpty()) {
            return null;
        }
        var paper = mandate.kind().label()
                + (mandate.number() == null ? "" : " số " + mandate.number())
                + (mandate.date() == null ? "" : " ngày " + CivilTime.date(mandate.date()));
        return new Authorization(applicant(owner.get()), paper);
    }

    List<HandedIn> papers(List<HandedPaper> papers) {
        return papers.stream()
                .map(it ->
                        new HandedIn(it.name(), it.quantity(), it.kind().label().toLowerCase(java.util.Locale.ROOT)))
                .toList();
    }

    String term(Term term) {
        return switch (term.unit()) {
            case WORKING_HOUR -> amount(term.amount()) + " giờ làm việc";
            case WORKING_DAY -> amount(term.amount()) + " ngày làm việc";
            case CALENDAR_DAY -> amount(term.amount()) + " ngày";
            case MONTH -> amount(term.amount()) + " tháng";
            case SAME_DAY -> "trong ngày làm việc";
        };
    }

    private static String amount(BigDecimal amount) {
        var plain = amount.stripTrailingZeros();
        return plain.scale() <= 0 && plain.compareTo(BigDecimal.TEN) < 0
                ? "0" + plain.toPlainString()
                : plain.toPlainString().replace('.', ',');
    }

    String name(@Nullable UUID account) {
        return account == null ? "Hệ thống" : officers.nameOf(new AccountId(account));
    }

    /** In the capacity of that day; acts of before it was kept bear the title alone. */
    Signer signer(TimelineEvent event) {
        var actedAs = event.actedAs();
        var words = actedAs == null || actedAs.words().isEmpty()
                ? title(event.actor())
                : String.join("\n", actedAs.words());
        return new Signer(words, name(event.actor()));
    }

    private String title(@Nullable UUID account) {
        return account == null
                ? ""
                : officers.find(new AccountId(account)).map(it -> it.title()).orElse("");
    }
}
