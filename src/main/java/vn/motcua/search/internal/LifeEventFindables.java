package vn.motcua.search.internal;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.search.Findable;
import vn.motcua.search.Findables;
import vn.motcua.search.FoundKind;

/** Life events, found by the words for them. They come with the release. */
@Component
@Order(10)
class LifeEventFindables implements Findables {

    private final KnownLifeEvents events;

    LifeEventFindables(KnownLifeEvents events) {
        this.events = events;
    }

    @Override
    public String stamp() {
        return "";
    }

    @Override
    public List<Findable> list() {
        return events.planned().stream()
                .map(it -> new Findable(
                        FoundKind.LIFE_EVENT,
                        it.key(),
                        it.title(),
                        it.titleEn(),
                        it.words(),
                        "",
                        "",
                        List.of(),
                        Set.of(),
                        "/life-events#" + it.key()))
                .toList();
    }
}
