package vn.motcua.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.motcua.search.Findable;
import vn.motcua.search.Findables;
import vn.motcua.search.Found;
import vn.motcua.search.FoundKind;
import vn.motcua.search.Question;
import vn.motcua.search.Search;
import vn.motcua.shared.Changed;

/**
 * What is searched now. Derived: built from what modules offer at start, after each change on this node, and when a stamp says that
 * another node changed something or a new day began. The former engine answers until the new one is whole. The first is built beside
 * the start, which does not wait for it; whoever asks before it is there does.
 */
@Service
class LiveSearch implements Search, SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSearch.class);

    private final ObjectProvider<Findables> offers;
    private final LoadWords loadWords;
    private final JdbcWords words;
    private final InVain inVain;

    private volatile Engine engine = new Engine(FindableIndex.of(List.of()), Vocabulary.EMPTY);
    private volatile String offered = "";
    private volatile long revision = -1;
    private boolean ended;

    LiveSearch(ObjectProvider<Findables> offers, LoadWords loadWords, JdbcWords words, InVain inVain) {
        this.offers = offers;
        this.loadWords = loadWords;
        this.words = words;
        this.inVain = inVain;
    }

    @Override
    public void afterSingletonsInstantiated() {
        loadWords.load();
    }

    /** By now whoever offers something has it, and the first page does not share the processors with the index. */
    @EventListener
    void hear(ApplicationReadyEvent ready) {
        Thread.startVirtualThread(this::follow);
    }

    @Override
    public List<Found> find(Question question) {
        return engine().find(question);
    }

    @Override
    public Optional<Findable> find(FoundKind kind, String key) {
        return engine().find(kind, key);
    }

    private Engine engine() {
        if (revision < 0) {
            follow();
        }
        return engine;
    }

    @Override
    public void noteInVain(String text) {
        inVain.note(text);
    }

    @Override
    public void refresh() {
        follow();
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT15S")
    synchronized void follow() {
        if (ended) {
            return;
        }
        // the stamps first: a change while reading makes it build once more, never miss it
        var offeredNow = stamps();
        long revisionNow = words.revision();
        if (!offeredNow.equals(offered)) {
            long began = System.nanoTime();
            var findables = new ArrayList<Findable>();
            offers.orderedStream().forEach(it -> findables.addAll(it.list()));
            engine = new Engine(FindableIndex.of(findables), words.vocabulary());
            LOG.info("search built: {} entries in {} ms", findables.size(), (System.nanoTime() - began) / 1_000_000);
        } else if (revisionNow != revision) {
            engine = engine.with(words.vocabulary());
        }
        offered = offeredNow;
        revision = revisionNow;
    }

    private String stamps() {
        return offers.orderedStream().map(Findables::stamp).collect(Collectors.joining("|"));
    }

    @TransactionalEventListener(classes = WordsChanged.class, phase = TransactionPhase.AFTER_COMMIT)
    void hearOfWords() {
        follow();
    }

    /** Waits for what is being built, which reads from what is closed next. The end of a part of the product is heard here too. */
    @EventListener
    synchronized void hear(ContextClosedEvent closed) {
        ended |= closed.getApplicationContext().getParent() == null;
    }

    /** Built by a thread of its own: whoever announces a change does not wait for the index. */
    @EventListener
    void hear(Changed change) {
        if (change.concerns("search") || change.concerns("catalogue") || change.concerns("organization")) {
            Thread.startVirtualThread(this::follow);
        }
    }
}
