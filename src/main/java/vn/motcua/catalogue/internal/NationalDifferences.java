package vn.motcua.catalogue.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.Level;
import vn.motcua.catalogue.Limit;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.national.ChannelRow;
import vn.motcua.catalogue.national.ListedFee;
import vn.motcua.catalogue.national.NationalEntry;
import vn.motcua.catalogue.national.NationalReview.Difference;
import vn.motcua.shared.Dong;
import vn.motcua.shared.Text;

/**
 * Where the list and the city's own version part. Only what the list says clearly can differ; what it leaves open contradicts
 * nobody.
 */
final class NationalDifferences {

    private NationalDifferences() {}

    static List<Difference> between(ProcedureContent ours, ProcedureContent listed, NationalEntry entry) {
        var found = new ArrayList<Difference>();
        if (!Text.fold(ours.name()).equals(Text.fold(listed.name()))) {
            found.add(new Difference("name", ours.name(), listed.name()));
        }
        if (!ours.levels().equals(listed.levels())) {
            found.add(new Difference("levels", levels(ours), levels(listed)));
        }
        for (var channel : Channel.values()) {
            addTerm(channel, ours, listed, entry, found);
        }
        addFee(ours, entry, found);
        var decision = String.valueOf(listed.publication());
        if (listed.publication() != null && !decision.equals(ours.publication())) {
            found.add(new Difference("decision", ours.publication() == null ? "" : ours.publication(), decision));
        }
        return found;
    }

    private static String levels(ProcedureContent content) {
        return content.levels().stream().map(Level::name).collect(Collectors.joining(" "));
    }

    private static void addTerm(
            Channel channel,
            ProcedureContent ours,
            ProcedureContent listed,
            NationalEntry entry,
            List<Difference> found) {
        var our = limit(ours, channel);
        var their = limit(listed, channel);
        boolean offered = entry.rows().stream().anyMatch(it -> it.channel() == channel);
        boolean parts = their.isEmpty() ? our.isEmpty() == offered : !their.equals(our);
        if (parts) {
            found.add(new Difference("term." + channel, our, their.isEmpty() ? words(entry, channel) : their));
        }
    }

    private static String limit(ProcedureContent content, Channel channel) {
        return content.limits().stream()
                .filter(it -> it.channel() == channel)
                .map(Limit::term)
                .map(it -> it.amount().stripTrailingZeros().toPlainString() + " " + it.unit())
                .findFirst()
                .orElse("");
    }

    private static String words(NationalEntry entry, Channel channel) {
        return entry.rows().stream()
                .filter(it -> it.channel() == channel)
                .map(ChannelRow::termWords)
                .collect(Collectors.joining("; "));
    }

    private static void addFee(ProcedureContent ours, NationalEntry entry, List<Difference> found) {
        var fees = entry.rows().stream().map(ChannelRow::fee).distinct().toList();
        boolean clear = fees.size() == 1
                && fees.getFirst().kind() != ListedFee.Kind.NONE
                && entry.rows().stream().flatMap(it -> it.grounds().stream()).noneMatch(it -> it.isAboutFee());
        if (!clear) {
            return;
        }
        var due = ours.fees().stream()
                .filter(it -> !it.optional() && !it.isFree())
                .toList();
        long our = due.size() == 1 ? due.getFirst().steps().getFirst().dong() : 0;
        boolean several =
                due.size() > 1 || (due.size() == 1 && due.getFirst().steps().size() > 1);
        if (!several && our != fees.getFirst().dong()) {
            found.add(new Difference(
                    "fee", Dong.format(our), Dong.format(fees.getFirst().dong())));
        }
    }
}
