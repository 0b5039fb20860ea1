package vn.motcua.search.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.search.SearchWords.InVain;
import vn.motcua.search.SearchWords.Kind;
import vn.motcua.search.SearchWords.Word;

/** The list of words and what was looked for in vain, in PostgreSQL. */
@Repository
class JdbcWords {

    private final JdbcClient db;

    JdbcWords(JdbcClient db) {
        this.db = db;
    }

    long revision() {
        return db.sql("select number from search.revision").query(Long.class).single();
    }

    String shipped() {
        return db.sql("select shipped from search.revision").query(String.class).single();
    }

    void markShipped(String hash) {
        db.sql("update search.revision set shipped = :hash").param("hash", hash).update();
    }

    Vocabulary vocabulary() {
        var pairs = new ArrayList<Vocabulary.Pair>();
        var noise = new ArrayList<String>();
        db.sql("select kind, said, meant from search.word where ended_at is null order by id")
                .query(row -> {
                    if (row.getString("kind").equals(Kind.NOISE.name())) {
                        noise.add(row.getString("said"));
                    } else {
                        pairs.add(new Vocabulary.Pair(row.getString("said"), row.getString("meant")));
                    }
                });
        return new Vocabulary(pairs, noise);
    }

    void insertShipped(List<Vocabulary.Pair> pairs, List<String> noise, Instant now) {
        var kinds = new ArrayList<String>();
        var said = new ArrayList<String>();
        var meant = new ArrayList<String>();
        for (var pair : pairs) {
            kinds.add(Kind.SYNONYM.name());
            said.add(pair.said());
            meant.add(pair.meant());
        }
        for (var phrase : noise) {
            kinds.add(Kind.NOISE.name());
            said.add(phrase);
            meant.add("");
        }
        db.sql("""
                insert into search.word (kind, said, meant, shipped, made_at)
                select it.kind, it.said, it.meant, true, :now
                  from unnest(:kinds::text[], :said::text[], :meant::text[]) as it (kind, said, meant)
                on conflict on constraint word_once do nothing
                """)
                .param("kinds", kinds.toArray(String[]::new))
                .param("said", said.toArray(String[]::new))
                .param("meant", meant.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Word> list(String like, String afterSaid, long afterId, int limit) {
        return db.sql("""
                select id, kind, said, meant, shipped
                  from search.word
                 where ended_at is null
                   and (said, id) > (:said, :id)
                   and (:like = '' or position(:like in said) > 0 or position(:like in meant) > 0)
                 order by said, id
                 limit :limit
                """)
                .param("said", afterSaid)
                .param("id", afterId)
                .param("like", like)
                .param("limit", limit)
                .query(JdbcWords::word)
                .list();
    }

    int count() {
        return db.sql("select count(*) from search.word where ended_at is null")
                .query(Integer.class)
                .single();
    }

    /** Empty when it is on the list already; what was taken off comes back. */
    Optional<Word> insert(Kind kind, String said, String meant, UUID by, Instant now) {
        return db.sql("""
                insert into search.word as known (kind, said, meant, shipped, made_by, made_at)
                values (:kind, :said, :meant, false, :by, :now)
                on conflict on constraint word_once do update
                   set ended_at = null, ended_by = null, shipped = false, made_by = :by, made_at = :now
                 where known.ended_at is not null
                returning id, kind, said, meant, shipped
                """)
                .param("kind", kind.name())
                .param("said", said)
                .param("meant", meant)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(JdbcWords::word)
                .optional();
    }

    Optional<Word> end(long id, UUID by, Instant now) {
        return db.sql("""
                update search.word
                   set ended_at = :now, ended_by = :by
                 where id = :id and ended_at is null
                returning id, kind, said, meant, shipped
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("id", id)
                .query(JdbcWords::word)
                .optional();
    }

    private static Word word(ResultSet row, int n) throws SQLException {
        return new Word(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("said"),
                row.getString("meant"),
                row.getBoolean("shipped"));
    }

    void addInVain(String text, int times, LocalDate on) {
        db.sql("""
                insert into search.in_vain as known (text, times, first_on, last_on)
                values (:text, :times, :on, :on)
                on conflict on constraint in_vain_pk do update
                   set times = known.times + :times, last_on = greatest(known.last_on, :on)
                """).param("text", text).param("times", times).param("on", on).update();
    }

    /** Those looked for last stay. */
    void forgetInVainBeyond(int most) {
        db.sql("""
                delete from search.in_vain
                 where text in (select text from search.in_vain order by last_on desc, times desc, text offset :most)
                """).param("most", most).update();
    }

    List<InVain> listInVain(int limit) {
        return db.sql("""
                select text, times, last_on
                  from search.in_vain
                 order by times desc, last_on desc, text
                 limit :limit
                """)
                .param("limit", limit)
                .query((row, n) -> new InVain(
                        row.getString("text"), row.getInt("times"), row.getObject("last_on", LocalDate.class)))
                .list();
    }
}
