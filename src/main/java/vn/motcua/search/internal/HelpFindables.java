package vn.motcua.search.internal;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.search.Findable;
import vn.motcua.search.Findables;
import vn.motcua.search.FoundKind;
import vn.motcua.ui.HelpTopics;

/** The sentences of the help page. They come with the release, so they never change while it runs. */
@Component
@Order(30)
class HelpFindables implements Findables {

    private final HelpTopics topics;

    HelpFindables(HelpTopics topics) {
        this.topics = topics;
    }

    @Override
    public String stamp() {
        return "";
    }

    @Override
    public List<Findable> list() {
        return topics.list().stream()
                .map(it -> new Findable(
                        FoundKind.HELP,
                        it.key(),
                        it.sentence(),
                        it.sentenceEn(),
                        List.of(),
                        it.audience(),
                        it.audienceEn(),
                        List.of(),
                        Set.of(),
                        it.href()))
                .toList();
    }
}
