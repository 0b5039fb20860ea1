package vn.motcua.publication.web;

import java.util.stream.Collectors;
import vn.motcua.catalogue.FeeRule;
import vn.motcua.catalogue.Limit;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.shared.Dong;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** A version as one line of a list says it. */
record PublishedWords(Messages messages, Language language, ProcedureVersion version) {

    String levels() {
        return version.levels().stream().map(it -> say("level." + it)).collect(Collectors.joining(", "));
    }

    String online() {
        return say("online." + version.content().onlineLevel());
    }

    String limits() {
        return version.limits().stream().map(this::limit).collect(Collectors.joining("; "));
    }

    private String limit(Limit limit) {
        var amount = limit.term().amount().stripTrailingZeros().toPlainString().replace('.', ',');
        return messages.text(language, "catalogue.channel." + limit.channel()) + ": "
                + messages.text(language, "catalogue.term." + limit.term().unit(), amount);
    }

    /** Empty where nothing is ever paid. */
    String fees() {
        return version.fees().stream().map(this::fee).collect(Collectors.joining("; "));
    }

    private String fee(FeeRule fee) {
        return fee.name() + ": " + Dong.format(fee.steps().getFirst().dong()) + "/"
                + messages.text(language, "catalogue.unit." + fee.unit());
    }

    private String say(String key) {
        return messages.text(language, "publication." + key);
    }
}
