package vn.motcua.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.motcua.ui.web.Audience;

/** What the help page says, for whoever lets people look through it. */
@Component
public class HelpTopics {

    private final Messages messages;

    HelpTopics(Messages messages) {
        this.messages = messages;
    }

    /**
     * One sentence.
     *
     * @param audience whom it is for
     * @param href     where it stands
     */
    public record Topic(
            String key, String sentence, String sentenceEn, String audience, String audienceEn, String href) {}

    /** In the order of the page. */
    public List<Topic> list() {
        var topics = new ArrayList<Topic>();
        Arrays.stream(Audience.values()).forEach(audience -> IntStream.rangeClosed(1, audience.sentenceCount())
                .mapToObj(it -> topic(audience, it))
                .forEach(topics::add));
        return topics;
    }

    private Topic topic(Audience audience, int number) {
        var whom = "ui.help." + audience;
        var key = whom + "." + number;
        return new Topic(
                audience + "." + number,
                messages.text(Language.VI, key),
                messages.text(Language.EN, key),
                messages.text(Language.VI, whom),
                messages.text(Language.EN, whom),
                "/help#" + audience);
    }
}
