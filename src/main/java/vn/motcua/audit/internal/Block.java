package vn.motcua.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * One row of the table of blocks; never compared, so its arrays do no harm.
 *
 * @param last place of the last entry covered
 */
@SuppressWarnings("ArrayRecordComponent")
record Block(long number, int entries, byte[] previousHash, byte[] hash, StoredEntry.Place last) {

    static Block of(ResultSet row, int ignored) throws SQLException {
        return new Block(
                row.getLong("number"),
                row.getInt("entries"),
                row.getBytes("previous_hash"),
                row.getBytes("hash"),
                new StoredEntry.Place(row.getLong("last_xid"), row.getLong("last_position")));
    }
}
