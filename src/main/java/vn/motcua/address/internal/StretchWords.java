package vn.motcua.address.internal;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import vn.motcua.address.Rule;
import vn.motcua.address.Side;
import vn.motcua.address.Stretch;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** Stretches and rules in words. */
@Component
public class StretchWords {

    private final Messages messages;

    StretchWords(Messages messages) {
        this.messages = messages;
    }

    /** "đường Nguyễn Thông, số lẻ, từ 1 đến 39". */
    public String of(Stretch it) {
        var words = new ArrayList<String>();
        if (!it.street().isEmpty()) {
            words.add(say("street", it.street()));
        }
        if (it.side() != Side.BOTH) {
            words.add(say("side." + it.side()));
        }
        if (it.first() != null && it.last() != null) {
            words.add(say("numbers", String.valueOf(it.first()), String.valueOf(it.last())));
        } else if (it.first() != null) {
            words.add(say("numbers.from", String.valueOf(it.first())));
        } else if (it.last() != null) {
            words.add(say("numbers.to", String.valueOf(it.last())));
        }
        if (!it.neighbourhood().isEmpty()) {
            words.add(it.neighbourhood());
        }
        if (!it.parcel().isEmpty()) {
            words.add(say("parcel", it.parcel()));
        }
        return String.join(", ", words);
    }

    /** As the basis of an answer names it. */
    String of(Rule rule) {
        return say("rule", of(rule.stretch()), rule.source());
    }

    String of(Refusal why) {
        return messages.text(Language.VI, why);
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, "address.stretch." + key, values);
    }
}
