package vn.motcua.organization.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the changes of the organization. Whoever changes it locks the count first, so changes follow one another. */
@Repository
class JdbcRevision {

    private final JdbcClient db;

    JdbcRevision(JdbcClient db) {
        this.db = db;
    }

    long current() {
        return db.sql("select number from organization.revision")
                .query(Long.class)
                .single();
    }

    /** How often units and successions have changed. */
    long currentLand() {
        return db.sql("select land from organization.revision")
                .query(Long.class)
                .single();
    }

    /** Until the transaction ends nobody else changes the organization. */
    void lock() {
        db.sql("select number from organization.revision for update")
                .query(Long.class)
                .single();
    }

    /** Something other than units and successions has changed. */
    void advance() {
        db.sql("update organization.revision set number = number + 1").update();
    }

    void advanceLand() {
        db.sql("update organization.revision set number = number + 1, land = land + 1")
                .update();
    }
}
