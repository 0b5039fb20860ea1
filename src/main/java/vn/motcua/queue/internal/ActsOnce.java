package vn.motcua.queue.internal;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.queue.Ticket;
import vn.motcua.queue.TicketAction;
import vn.motcua.queue.TicketId;
import vn.motcua.shared.Result;

/** Each act is one transaction, and under its key only one, also when the same request arrives twice at the same moment. */
@Component
class ActsOnce {

    private static final int LONGEST_KEY = 80;

    private final JdbcTickets tickets;
    private final TransactionTemplate transaction;

    ActsOnce(JdbcTickets tickets, TransactionTemplate transaction) {
        this.tickets = tickets;
        this.transaction = transaction;
    }

    static boolean isKey(String key) {
        return !key.isBlank() && key.length() <= LONGEST_KEY;
    }

    /** @param about the ticket, where the caller names one */
    Result<Ticket> under(String key, TicketAction action, @Nullable TicketId about, Supplier<Result<Ticket>> act) {
        if (!isKey(key)) {
            return Result.refused(QueueRefusal.QUE_108_KEY_MISSING);
        }
        try {
            var result = Objects.requireNonNull(
                    transaction.execute(_ -> known(key, action, about).orElseGet(act)));
            // refused perhaps only because the same request, a moment ahead, has done it
            return result instanceof Result.Refused ? known(key, action, about).orElse(result) : result;
        } catch (DuplicateKeyException e) {
            return known(key, action, about).orElseThrow(() -> e);
        }
    }

    /** What the act under this key came to, if it was done before. */
    Optional<Result<Ticket>> known(String key, TicketAction action, @Nullable TicketId about) {
        return tickets.findByKey(key).map(it -> repeated(it, action, about));
    }

    private Result<Ticket> repeated(JdbcTickets.Known known, TicketAction action, @Nullable TicketId about) {
        boolean same = known.action() == action && (about == null || about.equals(known.ticket()));
        return same ? Result.done(tickets.get(known.ticket())) : Result.refused(QueueRefusal.QUE_111_KEY_REUSED);
    }
}
