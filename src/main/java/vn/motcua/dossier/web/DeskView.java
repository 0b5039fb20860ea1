package vn.motcua.dossier.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Component;
import vn.motcua.catalogue.FeeRule;
import vn.motcua.catalogue.Limit;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Reach;
import vn.motcua.dossier.HandedPaper;
import vn.motcua.dossier.Mandate;
import vn.motcua.dossier.Party;
import vn.motcua.identity.Masked;
import vn.motcua.organization.Unit;
import vn.motcua.shared.Dong;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Choice;
import vn.motcua.ui.FieldErrors;
import vn.motcua.ui.Screen;

/**
 * The admission form as it is shown.
 *
 * @param refused   what concerns the whole form, null for nothing
 * @param receiving units whose desk the officer keeps
 * @param communes  units that could resolve, empty when only the own may
 * @param earlier   people found by number or phone
 * @param askedFor  index of the person for whom they were looked up, -1 when nobody was
 */
public record DeskView(
        ProcedureVersion procedure,
        DeskForm form,
        FieldErrors errors,
        @Nullable Refusal refused,
        PreviewView preview,
        List<Unit> receiving,
        List<Unit> communes,
        List<Party> earlier,
        int askedFor,
        @Nullable String scanNotice) {

    DeskView withCommunes(List<Unit> others) {
        return new DeskView(
                procedure, form, errors, refused, preview, receiving, others, earlier, askedFor, scanNotice);
    }

    DeskView withEarlier(List<Party> found, int person) {
        return new DeskView(procedure, form, errors, refused, preview, receiving, communes, found, person, scanNotice);
    }

    DeskView withScanNotice(String key) {
        return new DeskView(procedure, form, errors, refused, preview, receiving, communes, earlier, askedFor, key);
    }

    public static List<Choice> unitChoices(List<Unit> units) {
        return units.stream().map(it -> new Choice(it.code(), it.fullName())).toList();
    }

    public List<Choice> situations() {
        return procedure.content().situations().stream()
                .map(it -> new Choice(it.code(), it.name()))
                .toList();
    }

    public List<Choice> channels(Screen screen) {
        return procedure.limits().stream()
                .map(it -> new Choice(it.channel().name(), screen.t("desk.channel." + it.channel())))
                .toList();
    }

    public boolean mayBeResolvedElsewhere() {
        return procedure.content().reach() != Reach.OWN_UNIT;
    }

    public boolean countsPages() {
        return procedure.fees().stream().anyMatch(it -> it.unit() == FeeRule.Unit.PAGE && !it.optional());
    }

    public @Nullable String agreementNote() {
        return procedure.limits().stream()
                .map(Limit::extension)
                .filter(it -> it != null && it.ground() == Limit.Ground.AGREEMENT)
                .map(Limit.Extension::note)
                .findFirst()
                .orElse(null);
    }

    /** Grounds on which something that costs would be free. */
    public List<FeeRule.Exemption> exemptions() {
        return procedure.fees().stream()
                .filter(it -> !it.optional() && !it.isFree())
                .flatMap(it -> it.exemptions().stream())
                .distinct()
                .toList();
    }

    /** What is paid only where the applicant asks for it. */
    public List<FeeRule> extras() {
        return procedure.fees().stream().filter(FeeRule::optional).toList();
    }

    /** Name of the field that asks how many. */
    public static String extraField(FeeRule rule) {
        return DeskForm.extraField(rule.code());
    }

    /** "8.000 đ mỗi bản". */
    public static String priceOf(FeeRule rule, Screen screen) {
        return screen.t(
                "desk.request.extra.price", Dong.format(rule.steps().getFirst().dong()));
    }

    public List<Choice> roles() {
        return choices(Party.Role.values(), Party.Role::label);
    }

    public List<Choice> kinds() {
        return choices(Party.Kind.values(), Party.Kind::label);
    }

    public List<Choice> signings() {
        return choices(Party.Signing.values(), Party.Signing::label);
    }

    public List<Choice> mandates() {
        return choices(Mandate.Kind.values(), Mandate.Kind::label);
    }

    public List<Choice> paperKinds() {
        return choices(HandedPaper.Kind.values(), HandedPaper.Kind::label);
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(it -> new Choice(it.name(), label.apply(it)))
                .toList();
    }

    /** Null for a paper beyond the list. */
    public @Nullable Component asked(PaperForm paper) {
        return procedure.components().stream()
                .filter(it -> it.code().equals(paper.component()))
                .findFirst()
                .orElse(null);
    }

    /** "paper-to-khai-", "paper-khac0-": papers beyond the list are numbered. */
    public String prefix(PaperForm paper) {
        if (!paper.isOther()) {
            return PaperForm.prefix(paper.component());
        }
        long before = Stream.iterate(0, i -> i + 1)
                .limit(form.papers().indexOf(paper))
                .filter(i -> form.papers().get(i).isOther())
                .count();
        return PaperForm.prefix(PaperForm.OTHER + before);
    }

    public boolean needsMandate() {
        return form.mandate().isGiven()
                || errors.of("mandate-kind") != null
                || form.people().stream()
                        .anyMatch(it -> it.hasRole(Party.Role.OWNER) || it.hasRole(Party.Role.GUARDIAN));
    }

    /** "999*******12, sinh 01/01/1990". */
    public String recognised(Party known) {
        var number = known.number() == null ? "" : Masked.personalNumber(known.number());
        return known.birth() == null ? number : number + ", sinh " + known.birth();
    }
}
