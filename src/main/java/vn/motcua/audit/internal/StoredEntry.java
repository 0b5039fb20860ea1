package vn.motcua.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as it lies in the table, with its place in the order. */
record StoredEntry(
        Place place,
        UUID id,
        Instant at,
        String action,
        @Nullable String actor,
        String subject,
        String details,
        @Nullable String origin) {

    /** @param xid transaction id; fits a long, xid8 never reaches its sign bit */
    record Place(long xid, long position) implements Comparable<Place> {

        static final Place START = new Place(0, 0);

        @Override
        public int compareTo(Place other) {
            return xid != other.xid ? Long.compare(xid, other.xid) : Long.compare(position, other.position);
        }
    }

    static StoredEntry of(ResultSet row, int ignored) throws SQLException {
        return new StoredEntry(
                new Place(row.getLong("xid"), row.getLong("position")),
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("action"),
                row.getString("actor"),
                row.getString("subject"),
                row.getString("details"),
                row.getString("origin"));
    }
}
