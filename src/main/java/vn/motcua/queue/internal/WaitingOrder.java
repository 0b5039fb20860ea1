package vn.motcua.queue.internal;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.queue.LineId;
import vn.motcua.shared.CivilTime;

/** The order of calling over who waits in some lines today. */
@Component
class WaitingOrder {

    private final JdbcWaiting waiting;
    private final QueueRules rules;

    WaitingOrder(JdbcWaiting waiting, QueueRules rules) {
        this.waiting = waiting;
        this.rules = rules;
    }

    List<CallingOrder.Called> of(List<LineId> lines, Instant now) {
        var day = CivilTime.day(now);
        var order = rules.order();
        return order.sequence(waiting.listWaiting(lines, day), waiting.listLastTurns(lines, day, order.memory()), now);
    }
}
