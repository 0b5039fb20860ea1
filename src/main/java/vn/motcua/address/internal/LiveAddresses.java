package vn.motcua.address.internal;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import vn.motcua.address.AddressRefusal;
import vn.motcua.address.Addresses;
import vn.motcua.address.Resolution;
import vn.motcua.organization.SuccessionsChanged;
import vn.motcua.shared.Changed;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Text;

/** The gazetteer and the rules in memory. A change is built beside what answers and then takes its place, so there is no gap. */
@Service
class LiveAddresses implements Addresses {

    private final Land land;
    private final JdbcRules rules;
    private final StretchWords words;
    private final Clock clock;
    private volatile @Nullable Live live;
    private boolean ended;

    /** What answers, and of which state of units and rules it was built. */
    private record Live(Answers answers, long land, long rules, LocalDate day) {}

    LiveAddresses(Land land, JdbcRules rules, StretchWords words, Clock clock) {
        this.land = land;
        this.rules = rules;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Resolution resolve(String text, LocalDate on) {
        if (Text.clean(text).isEmpty()) {
            throw new RefusedException(AddressRefusal.ADR_101_TEXT_MISSING);
        }
        if (text.length() > MOST_CHARACTERS) {
            throw new RefusedException(AddressRefusal.ADR_102_TEXT_TOO_LONG, MOST_CHARACTERS);
        }
        if (on.isBefore(FIRST_DAY)) {
            throw new RefusedException(AddressRefusal.ADR_104_DAY_TOO_EARLY, CivilTime.date(FIRST_DAY));
        }
        return answers().resolve(text, on);
    }

    /** One state for a whole list, so that its rows do not contradict each other. */
    Answers answers() {
        var known = live;
        return known == null ? built().answers() : known.answers();
    }

    private synchronized Live built() {
        var known = live;
        return known == null ? renew(null) : known;
    }

    private Live renew(@Nullable Live before) {
        // the revisions first: a change while reading makes it build once more, never miss it
        long landNow = land.revision();
        long rulesNow = rules.revision();
        var day = CivilTime.day(clock.instant());
        var gazetteer =
                before != null && before.land() == landNow && before.day().equals(day)
                        ? before.answers().gazetteer()
                        : land.read();
        var book = new RuleBook(rules.listStanding(day), words::of);
        var renewed = new Live(new Answers(gazetteer, book), landNow, rulesNow, day);
        live = renewed;
        return renewed;
    }

    /** Costs one row. Until somebody has asked there is nothing to renew. */
    @Scheduled(fixedRate = 5_000)
    synchronized void follow() {
        var known = live;
        if (!ended
                && known != null
                && (known.land() != land.revision()
                        || known.rules() != rules.revision()
                        || !known.day().equals(CivilTime.day(clock.instant())))) {
            renew(known);
        }
    }

    /** Waits for what is being built, which reads from what is closed next. The end of a part of the product is heard here too. */
    @EventListener
    synchronized void hear(ContextClosedEvent closed) {
        ended |= closed.getApplicationContext().getParent() == null;
    }

    /** Built by a thread of its own: whoever announces a change does not wait for the index. */
    @EventListener
    void hear(SuccessionsChanged change) {
        Thread.startVirtualThread(this::follow);
    }

    @EventListener
    void hear(Changed change) {
        if (change.concerns("address")) {
            Thread.startVirtualThread(this::follow);
        }
    }
}
