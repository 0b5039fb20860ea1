package vn.motcua.numbering.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.numbering.Numbers;

@Repository
class JdbcNumbers implements Numbers {

    private final JdbcClient db;

    JdbcNumbers(JdbcClient db) {
        this.db = db;
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
}
