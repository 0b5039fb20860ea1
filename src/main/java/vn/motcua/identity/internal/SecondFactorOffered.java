package vn.motcua.identity.internal;

import org.springframework.stereotype.Component;
import vn.motcua.operation.Announcement;
import vn.motcua.operation.Settings;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** Says at every start where real people work without the second factor that the rule demands. */
@Component
class SecondFactorOffered implements Announcement {

    private final Settings settings;
    private final Messages messages;

    SecondFactorOffered(Settings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    public String text() {
        return settings.demo() || settings.secondFactorRequired()
                ? ""
                : messages.text(Language.VI, "desk.access.factor.offered");
    }
}
