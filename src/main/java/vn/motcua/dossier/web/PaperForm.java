package vn.motcua.dossier.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Component;
import vn.motcua.dossier.HandedPaper;

/**
 * One line of the checklist, as typed.
 *
 * @param component code of the procedure's component, {@link #OTHER} for a paper beyond the list
 * @param here      it was handed in, shown, or replaced by data
 * @param note      for a look-up, its id and time
 */
public record PaperForm(String component, String name, boolean here, String kind, String quantity, String note) {

    static final String OTHER = HandedPaper.OTHER;

    /** As the version asks for it, not yet ticked. */
    static PaperForm of(Component asked) {
        var kind = usualKind(asked);
        return new PaperForm(
                asked.code(), asked.name(), false, kind.name(), String.valueOf(usualQuantity(asked, kind)), "");
    }

    private static HandedPaper.Kind usualKind(Component asked) {
        return switch (asked.kind()) {
            case ORIGINAL, FORM -> HandedPaper.Kind.ORIGINAL;
            case CERTIFIED_COPY -> HandedPaper.Kind.CERTIFIED_COPY;
            case COPY -> HandedPaper.Kind.COPY;
            case SHOWN_ONLY -> HandedPaper.Kind.SHOWN;
            case REPLACED_BY_DATA -> HandedPaper.Kind.REPLACED_BY_DATA;
        };
    }

    private static int usualQuantity(Component asked, HandedPaper.Kind kind) {
        return isLeftWithUs(kind) ? Math.max(1, asked.quantity()) : 0;
    }

    private static boolean isLeftWithUs(HandedPaper.Kind kind) {
        return kind != HandedPaper.Kind.SHOWN && kind != HandedPaper.Kind.REPLACED_BY_DATA;
    }

    static PaperForm read(Typed typed, Component asked) {
        var usual = of(asked);
        var prefix = prefix(asked.code());
        return new PaperForm(
                asked.code(),
                asked.name(),
                typed.has(prefix + "here"),
                typed.text(prefix + "kind", usual.kind()),
                typed.text(prefix + "quantity", usual.quantity()),
                typed.text(prefix + "note"));
    }

    static PaperForm readOther(Typed typed, int n) {
        var prefix = prefix(OTHER + n);
        return new PaperForm(
                OTHER,
                typed.text(prefix + "name"),
                !typed.text(prefix + "name").isBlank(),
                typed.text(prefix + "kind", HandedPaper.Kind.COPY.name()),
                typed.text(prefix + "quantity", "1"),
                typed.text(prefix + "note"));
    }

    static String prefix(String code) {
        return "paper-" + code + "-";
    }

    PaperForm ticked() {
        return new PaperForm(component, name, true, kind, quantity, note);
    }

    public boolean isOther() {
        return component.equals(OTHER);
    }

    /** Null when kind or quantity is not what the form offers. */
    @Nullable
    HandedPaper handed() {
        var known = Typed.constant(HandedPaper.Kind.class, kind);
        var pieces = Typed.integer(quantity);
        if (known == null || pieces.isEmpty()) {
            return null;
        }
        return new HandedPaper(
                component, Parties.clean(name), known, isLeftWithUs(known) ? pieces.get() : 0, Parties.optional(note));
    }
}
