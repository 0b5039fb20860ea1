package vn.motcua.audit.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only SQL that reads the trail back. */
@Repository
class JdbcBlocks {

    private final JdbcClient db;
    private final Clock clock;

    JdbcBlocks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** True for one transaction at a time over all nodes; held until that transaction ends. */
    boolean takeSealersTurn() {
        return db.sql("select pg_try_advisory_xact_lock(hashtextextended('audit.sealer', 0))")
                .query(Boolean.class)
                .single();
    }

    Optional<Block> findLast() {
        return db.sql("""
                select number, entries, previous_hash, hash, last_xid::text::bigint as last_xid, last_position
                  from audit.block
                 order by number desc
                 limit 1
                """).query(Block::of).optional();
    }

    Optional<Instant> findLastSealing() {
        return db.sql("select sealed_at from audit.block order by number desc limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    List<Block> listAfter(long number, int limit) {
        return db.sql("""
                select number, entries, previous_hash, hash, last_xid::text::bigint as last_xid, last_position
                  from audit.block
                 where number > :number
                 order by number
                 limit :limit
                """)
                .param("number", number)
                .param("limit", limit)
                .query(Block::of)
                .list();
    }

    List<StoredEntry> listEntriesAfter(StoredEntry.Place place, int limit) {
        return db.sql("""
                select xid::text::bigint as xid, position, id, at, action, actor, subject, details::text as details, origin
                  from audit.entry
                 where (xid, position) > (:xid::text::xid8, :position)
                 order by xid, position
                 limit :limit
                """)
                .param("xid", place.xid())
                .param("position", place.position())
                .param("limit", limit)
                .query(StoredEntry::of)
                .list();
    }

    /** Entries of transactions that have ended, and before which no running one can still commit. */
    List<StoredEntry> listSettledAfter(StoredEntry.Place place, int limit) {
        return db.sql("""
                select xid::text::bigint as xid, position, id, at, action, actor, subject, details::text as details, origin
                  from audit.entry
                 where (xid, position) > (:xid::text::xid8, :position)
                   and xid < pg_snapshot_xmin(pg_current_snapshot())
                 order by xid, position
                 limit :limit
                """)
                .param("xid", place.xid())
                .param("position", place.position())
                .param("limit", limit)
                .query(StoredEntry::of)
                .list();
    }

    void append(Block block) {
        db.sql("""
                insert into audit.block (number, entries, previous_hash, hash, sealed_at, last_xid, last_position)
                values (:number, :entries, :previousHash, :hash, :sealedAt, :lastXid::text::xid8, :lastPosition)
                """)
                .param("number", block.number())
                .param("entries", block.entries())
                .param("previousHash", block.previousHash())
                .param("hash", block.hash())
                .param("sealedAt", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("lastXid", block.last().xid())
                .param("lastPosition", block.last().position())
                .update();
    }
}
