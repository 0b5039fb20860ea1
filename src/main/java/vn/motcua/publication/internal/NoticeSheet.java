package vn.motcua.publication.internal;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.ComponentKind;
import vn.motcua.catalogue.FeeRule;
import vn.motcua.catalogue.Limit;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.operation.Settings;
import vn.motcua.organization.Units;
import vn.motcua.paper.PageSetup;
import vn.motcua.paper.Sheet;
import vn.motcua.publication.Postings;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Dong;
import vn.motcua.shared.Slice;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/**
 * The sheet on the board: what a unit posts of a procedure (Decree 63/2010/NĐ-CP on the control of procedures), in the words of the
 * procedure's page, with a code that leads to it.
 */
@Component
class NoticeSheet {

    private static final int MOST_PAPERS = 40;

    private final Units units;
    private final Messages messages;
    private final Settings settings;

    NoticeSheet(Units units, Messages messages, Settings settings) {
        this.units = units;
        this.messages = messages;
        this.settings = settings;
    }

    byte[] print(Postings.Posting posting) {
        return Sheet.print(setup(posting.version().name()), sheet -> write(sheet, posting));
    }

    /** Page by page as they are fetched; nothing hanging is said on a page of its own. */
    void printAll(Function<@Nullable String, Slice<Postings.Posting>> slices, OutputStream out) {
        Sheet.print(setup(say("title")), out, sheet -> {
            boolean any = false;
            String after = null;
            do {
                var slice = slices.apply(after);
                for (var posting : slice.items()) {
                    if (any) {
                        sheet.newPage();
                    }
                    any = true;
                    write(sheet, posting);
                }
                after = slice.next();
            } while (after != null);
            if (!any) {
                sheet.subtitle(say("none"));
            }
        });
    }

    private static PageSetup setup(String title) {
        return PageSetup.portrait(title, "");
    }

    private void write(Sheet sheet, Postings.Posting posting) {
        var version = posting.version();
        var unit = units.get(posting.unit());
        sheet.subtitle(unit.office());
        sheet.subtitle(units.findCentre(unit.id()).map(it -> it.name()).orElse(""));
        sheet.title(version.name());
        sheet.subtitle(say("code", version.code().value(), version.fieldName()));
        sheet.numbered(say("papers"), papers(version));
        sheet.numbered(say("limits"), version.limits().stream().map(this::limit).toList());
        if (version.fees().isEmpty()) {
            sheet.keyLine(say("fees"), version.confirmed() ? say("fees.none") : say("fees.open"));
        } else {
            sheet.numbered(say("fees"), version.fees().stream().map(this::fee).toList());
        }
        sheet.line(say("receives"), version.receives());
        sheet.line(say("decides"), version.decides());
        sheet.line(say("outcome"), version.results().getFirst().name());
        if (!version.legalBasis().isEmpty()) {
            sheet.line(
                    say("basis"),
                    String.join(
                            "; ",
                            version.legalBasis().stream().map(it -> it.number()).toList()));
        }
        sheet.qr(address(version), say("scan"), address(version), days(posting));
    }

    private String address(ProcedureVersion version) {
        return settings.publicUrl() + "/procedures/" + version.code().value();
    }

    private String days(Postings.Posting posting) {
        var from = CivilTime.date(posting.from());
        var until = posting.until();
        return until == null ? say("from", from) : say("from-until", from, CivilTime.date(until));
    }

    /** What does not fit is on the procedure's page. */
    private List<String> papers(ProcedureVersion version) {
        var lines = new ArrayList<String>();
        version.components().stream()
                .limit(MOST_PAPERS)
                .map(it -> it.name()
                        + " ("
                        + messages.text(Language.VI, "catalogue.kind." + it.kind())
                                .toLowerCase(java.util.Locale.ROOT)
                        + (it.quantity() > 0 && it.kind() != ComponentKind.REPLACED_BY_DATA
                                ? ", %02d bản".formatted(it.quantity())
                                : "")
                        + ")" + (it.condition() == null ? "" : ". " + it.condition()))
                .forEach(lines::add);
        int more = version.components().size() - MOST_PAPERS;
        if (more > 0) {
            lines.add(say("papers.more", more));
        }
        return lines;
    }

    private String limit(Limit limit) {
        var amount = limit.term().amount().stripTrailingZeros().toPlainString();
        var shown = amount.length() == 1 ? "0" + amount : amount.replace('.', ',');
        return messages.text(Language.VI, "catalogue.channel." + limit.channel()) + ": "
                + messages.text(Language.VI, "catalogue.term." + limit.term().unit(), shown);
    }

    private String fee(FeeRule fee) {
        var unit = messages.text(Language.VI, "catalogue.unit." + fee.unit());
        var price = fee.isFree()
                ? messages.text(Language.VI, fee.verified() ? "catalogue.fee.free" : "catalogue.fee.open")
                : Dong.format(fee.steps().getFirst().dong()) + "/" + unit;
        return fee.name() + ": " + price;
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, "publication.sheet." + key, values);
    }
}
