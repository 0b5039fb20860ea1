package vn.motcua.numbering.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.numbering.NumberingRefusal;
import vn.motcua.numbering.Numbers;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;

@Repository
class JdbcNumbers implements Numbers {

    private static final long HIGHEST = 999_999;

    private final JdbcClient db;
    private final Clock clock;

    JdbcNumbers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long next(String book, String scope) {
        return db.sql("""
                        insert into numbering.counter as counter (book, scope, value)
                        values (:book, :scope, 1)
                            on conflict (book, scope) do update set value = counter.value + 1
                        returning value
                        """)
                .param("book", book)
                .param("scope", scope)
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Refusal> findHindrance(String book, String scope, long last) {
        if (last < 1 || last > HIGHEST) {
            return Optional.of(Refusal.of(NumberingRefusal.NUM_102_LAST_NUMBER, HIGHEST));
        }
        return standing(book, scope)
                .filter(it -> it.value() >= last || it.value() != it.opened())
                .map(it -> Refusal.of(NumberingRefusal.NUM_101_BOOK_IN_USE, it.value()));
    }

    /** @param opened where it was opened, 0 when it never was */
    private record Standing(long value, long opened) {}

    private Optional<Standing> standing(String book, String scope) {
        return db.sql("""
                        select counter.value,
                               coalesce((select max(opening.last)
                                           from numbering.opening opening
                                          where opening.book = counter.book and opening.scope = counter.scope), 0) as opened
                          from numbering.counter counter
                         where counter.book = :book and counter.scope = :scope
                        """)
                .param("book", book)
                .param("scope", scope)
                .query((row, n) -> new Standing(row.getLong("value"), row.getLong("opened")))
                .optional();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Result<Long> open(String book, String scope, long last, String reason, UUID by) {
        var hindrance = findHindrance(book, scope, last);
        if (hindrance.isPresent()) {
            return new Result.Refused<>(hindrance.get());
        }
        if (!setUnused(book, scope, last)) {
            return Result.refused(NumberingRefusal.NUM_101_BOOK_IN_USE, last);
        }
        db.sql("""
                        insert into numbering.opening (book, scope, last, reason, opened_by, opened_at)
                        values (:book, :scope, :last, :reason, :by, :at)
                        """)
                .param("book", book)
                .param("scope", scope)
                .param("last", last)
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return Result.done(last);
    }

    /** Decides under the row's lock, whatever was seen before. A book may be opened again only while it stands exactly where it was opened: then no number has been given. */
    private boolean setUnused(String book, String scope, long last) {
        return db.sql("""
                        insert into numbering.counter as counter (book, scope, value)
                        values (:book, :scope, :last)
                            on conflict (book, scope) do update set value = excluded.value
                         where counter.value < excluded.value
                           and counter.value = (select max(opening.last)
                                                  from numbering.opening opening
                                                 where opening.book = counter.book and opening.scope = counter.scope)
                        """)
                        .param("book", book)
                        .param("scope", scope)
                        .param("last", last)
                        .update()
                == 1;
    }
}
