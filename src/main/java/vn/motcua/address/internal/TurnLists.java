package vn.motcua.address.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.address.Lists;
import vn.motcua.address.internal.JdbcLists.Waiting;
import vn.motcua.operation.Turns;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/**
 * Turns the lists that wait, one after the other, on one node at a time. The result grows beside its place and is moved there whole; a
 * node that ends in the middle leaves the list to be begun anew.
 */
@Component
class TurnLists {

    private static final Logger LOG = LoggerFactory.getLogger(TurnLists.class);
    private static final int MOST_ATTEMPTS = 3;

    private final JdbcLists lists;
    private final ListFiles files;
    private final LiveAddresses addresses;
    private final Messages messages;
    private final Turns turns;
    private final Clock clock;
    private final ReentrantLock turning = new ReentrantLock();

    TurnLists(JdbcLists lists, ListFiles files, LiveAddresses addresses, Messages messages, Turns turns, Clock clock) {
        this.lists = lists;
        this.files = files;
        this.addresses = addresses;
        this.messages = messages;
        this.turns = turns;
        this.clock = clock;
    }

    /** At a fixed rate, so that it has a thread of its own and nothing else waits for a long list. */
    @Scheduled(initialDelay = 5_000, fixedRate = 1_000)
    void look() {
        if (turning.tryLock()) {
            try {
                if (lists.isAnyWaiting()) {
                    turns.take("address.lists", this::turnAll);
                }
            } finally {
                turning.unlock();
            }
        }
    }

    void turnAll() {
        for (var next = lists.beginNext(); next.isPresent(); next = lists.beginNext()) {
            turn(next.get());
        }
    }

    private void turn(Waiting list) {
        if (list.attempts() > MOST_ATTEMPTS) {
            lists.fail(list.id(), say("failure.attempts"), clock.instant());
            return;
        }
        try {
            switch (convert(list)) {
                case Result.Done<ConvertList.Counts>(var counts) -> {
                    files.complete(list.id());
                    lists.finish(list.id(), counts, clock.instant());
                }
                case Result.Refused<ConvertList.Counts>(var why) -> {
                    Files.deleteIfExists(files.growing(list.id()));
                    lists.fail(list.id(), messages.text(Language.VI, why), clock.instant());
                }
            }
        } catch (IOException e) {
            LOG.warn("List {} cannot be turned: {}", list.id(), e.toString());
            lists.fail(list.id(), say("failure.disk"), clock.instant());
        }
    }

    private Result<ConvertList.Counts> convert(Waiting list) throws IOException {
        var answers = addresses.answers();
        var today = CivilTime.day(clock.instant());
        var converter = new ConvertList(
                text -> answers.resolve(text, today), this::say, lines -> lists.report(list.id(), lines));
        try (var out = new BufferedOutputStream(Files.newOutputStream(files.growing(list.id())))) {
            return converter.convert(files.in(list.id()), list.column(), list.format(), out);
        }
    }

    private String say(String key) {
        return messages.text(Language.VI, "desk.address.list." + key);
    }

    /** Lists hold addresses of people: nothing is kept longer than was said. */
    @Scheduled(initialDelay = 600_000, fixedDelay = 600_000)
    void forget() {
        var before = clock.instant().minus(Duration.ofDays(Lists.KEPT_DAYS));
        for (var id : lists.deleteSentBefore(before)) {
            try {
                files.delete(id);
            } catch (IOException e) {
                LOG.warn("List {} cannot be deleted: {}", id, e.toString());
            }
        }
    }
}
