package vn.motcua.territory.internal;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A database without boundaries, as a new installation has it. */
public final class Forgotten {

    private Forgotten() {}

    public static void all(JdbcClient db) {
        db.sql("delete from territory.boundary").update();
        db.sql("delete from territory.edition").update();
    }
}
