package vn.motcua.catalogue.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Applicant;
import vn.motcua.catalogue.Component;
import vn.motcua.catalogue.ComponentKind;
import vn.motcua.catalogue.English;
import vn.motcua.catalogue.FeeRule;
import vn.motcua.catalogue.LegalBasis;
import vn.motcua.catalogue.Limit;
import vn.motcua.catalogue.Outcome;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Situation;
import vn.motcua.clock.Term;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Dong;
import vn.motcua.ui.Detail;
import vn.motcua.ui.Screen;

/** A version in the words of the page's language. Where a gloss is missing the Vietnamese words stand. */
public record ProcedureWords(Screen screen, ProcedureVersion version) {

    public String title() {
        return either(version.name(), version.content().nameEn());
    }

    /** Language of the title where it is not the page's: a procedure without an English name. */
    public @Nullable String titleLang() {
        return title().equals(version.name()) ? foreign() : null;
    }

    public String fieldName() {
        return either(version.fieldName(), version.fieldNameEn());
    }

    public List<Situation> situations() {
        return version.content().situations();
    }

    public String name(Situation situation) {
        return either(situation.name(), situation.nameEn());
    }

    /** Papers of every situation. */
    public List<Component> commonPapers() {
        return version.listComponents(null);
    }

    /** Papers of this situation alone. */
    public List<Component> papersOf(Situation situation) {
        return version.components().stream()
                .filter(it -> situation.code().equals(it.situation()))
                .toList();
    }

    public String name(Component paper) {
        return either(paper.name(), paper.nameEn());
    }

    /** "Bản chính, 01 bản", "Chỉ xuất trình", "Thay bằng dữ liệu: Cơ sở dữ liệu hộ tịch điện tử". */
    public String form(Component paper) {
        var kind = screen.t("catalogue.kind." + paper.kind());
        if (paper.kind() == ComponentKind.REPLACED_BY_DATA) {
            var database = said(String.valueOf(paper.replacedBy()));
            return database.lang() == null ? kind + ": " + database.text() : kind;
        }
        return paper.quantity() == 0
                ? kind
                : screen.t("catalogue.paper.quantity", kind, amount(BigDecimal.valueOf(paper.quantity())));
    }

    /** The database that makes a paper unnecessary which is otherwise handed in or shown. */
    public @Nullable Said instead(Component paper) {
        return paper.kind() == ComponentKind.REPLACED_BY_DATA || paper.replacedBy() == null
                ? null
                : said(paper.replacedBy());
    }

    public @Nullable String condition(Component paper) {
        return paper.condition() == null ? null : either(paper.condition(), paper.conditionEn());
    }

    /** Channels with the same limit share a line. */
    public List<Detail> limits() {
        var channels = new LinkedHashMap<String, List<String>>();
        for (var limit : version.limits()) {
            channels.computeIfAbsent(limit(limit), _ -> new ArrayList<>())
                    .add(screen.t("catalogue.channel." + limit.channel()));
        }
        return channels.entrySet().stream()
                .map(it -> new Detail(String.join("; ", it.getValue()), it.getKey()))
                .toList();
    }

    String limit(Limit limit) {
        var sentences = new ArrayList<String>();
        sentences.add(term(limit.term()) + ".");
        if (limit.note() != null) {
            sentences.add(either(limit.note(), limit.noteEn()));
        }
        var extension = limit.extension();
        if (extension != null) {
            sentences.add(either(extension.note(), extension.noteEn()));
        }
        return String.join(" ", sentences);
    }

    /** The limit at the counter, which every procedure has whose limits were ever settled. */
    public String usualTerm() {
        return version.limits().isEmpty()
                ? screen.t("catalogue.term.open")
                : term(version.limits().getFirst().term());
    }

    private String term(Term term) {
        var key = "catalogue.term." + term.unit();
        return screen.t(term.amount().compareTo(BigDecimal.ONE) == 0 ? key + ".one" : key, amount(term.amount()));
    }

    /** As officials write: 03, 1,5 in Vietnamese. */
    private String amount(BigDecimal amount) {
        var plain = amount.stripTrailingZeros().toPlainString();
        if (!screen.isVietnamese()) {
            return plain;
        }
        return plain.length() == 1 ? "0" + plain : plain.replace('.', ',');
    }

    public List<Detail> fees() {
        return version.fees().stream()
                .map(it -> new Detail(either(it.name(), it.nameEn()), price(it) + "." + noted(it)))
                .toList();
    }

    /** "Lệ phí: 8.000 đ/bản." with what belongs to it. */
    String said(FeeRule fee) {
        return either(fee.name(), fee.nameEn()) + ": " + price(fee) + "." + noted(fee);
    }

    private String noted(FeeRule fee) {
        var parts = new ArrayList<String>();
        parts.add("");
        if (fee.note() != null) {
            parts.add(either(fee.note(), fee.noteEn()));
        }
        if (!fee.exemptions().isEmpty() && !fee.isFree()) {
            var who = fee.exemptions().stream().map(it -> either(it.name(), it.nameEn()));
            parts.add(screen.t("catalogue.fee.exempt", who.collect(Collectors.joining("; "))));
        }
        parts.add(screen.t("catalogue.fee.basis", said(fee.basis()).text()));
        return String.join(" ", parts);
    }

    private String price(FeeRule fee) {
        if (fee.isFree()) {
            return screen.t(fee.verified() ? "catalogue.fee.free" : "catalogue.fee.open");
        }
        var unit = screen.t("catalogue.unit." + fee.unit());
        var steps = fee.steps().stream()
                .map(it -> it.from() == 1
                        ? Dong.format(it.dong()) + "/" + unit
                        : screen.t("catalogue.fee.from", it.from(), Dong.format(it.dong()) + "/" + unit))
                .collect(Collectors.joining(", "));
        var cap = fee.capPerCopy();
        return cap == null ? steps : steps + ", " + screen.t("catalogue.fee.cap", Dong.format(cap));
    }

    /** What it costs in a few words, for the head of the page. */
    public String usualFee() {
        var due = version.fees().stream()
                .filter(it -> !it.optional() && !(it.isFree() && it.verified()))
                .findFirst();
        return due.map(this::price).orElseGet(() -> nothing("catalogue.fee.free"));
    }

    /** For a procedure without any fee. */
    public String nothing() {
        return nothing("catalogue.fee.none");
    }

    /** That something is free is said only once an official has compared it with the texts. */
    private String nothing(String free) {
        return screen.t(version.confirmed() ? free : "catalogue.fee.open");
    }

    public String applicants() {
        return version.content().applicants().stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(Applicant applicant) {
        return screen.t("catalogue.applicant." + applicant);
    }

    public List<Detail> people() {
        return List.of(
                new Detail(screen.t("catalogue.who-applies"), applicants()),
                detail("catalogue.where", version.receives()),
                new Detail(
                        screen.t("catalogue.reach"),
                        screen.t("catalogue.reach." + version.content().reach())),
                new Detail(
                        screen.t("catalogue.online"),
                        screen.t("catalogue.online." + version.content().onlineLevel())),
                detail("catalogue.guides", version.content().guides()),
                detail("catalogue.decides", version.decides()));
    }

    private Detail detail(String label, String vietnamese) {
        var said = said(vietnamese);
        return new Detail(screen.t(label), said.text(), null, said.lang());
    }

    public List<Said> requirements() {
        return version.content().requirements().stream().map(this::said).toList();
    }

    /** Who or what had the version compared: a person's name stays as it is. */
    public String confirmedBy(String by) {
        return said(by).text();
    }

    public List<Detail> outcomes() {
        return version.results().stream()
                .map(it -> {
                    var signer = said(it.signedBy());
                    return new Detail(name(it), screen.t("catalogue.signed-by", signer.text()), null, signer.lang());
                })
                .toList();
    }

    String name(Outcome outcome) {
        return either(outcome.name(), outcome.nameEn());
    }

    /** "ban hành 16/02/2015, hiệu lực 10/4/2015"; empty where neither day is known for certain. */
    public String dates(LegalBasis basis) {
        var parts = new ArrayList<String>();
        if (basis.issued() != null) {
            parts.add(screen.t("catalogue.issued", CivilTime.date(basis.issued())));
        }
        if (basis.inForce() != null) {
            parts.add(screen.t("catalogue.in-force", CivilTime.date(basis.inForce())));
        }
        return String.join(", ", parts);
    }

    /** "Phiên bản 1, áp dụng từ 01/7/2026". */
    public String edition() {
        var from = CivilTime.date(version.from());
        var until = version.until();
        return until == null
                ? screen.t("catalogue.edition", version.number(), from)
                : screen.t("catalogue.edition.closed", version.number(), from, CivilTime.date(until));
    }

    Said said(String vietnamese) {
        if (screen.isVietnamese()) {
            return new Said(vietnamese, null);
        }
        var english = English.find(vietnamese);
        return english == null ? new Said(vietnamese, foreign()) : new Said(english, null);
    }

    private @Nullable String foreign() {
        return screen.isVietnamese() ? null : "vi";
    }

    private String either(String vietnamese, @Nullable String english) {
        return screen.isVietnamese() || english == null || english.isEmpty() ? vietnamese : english;
    }
}
