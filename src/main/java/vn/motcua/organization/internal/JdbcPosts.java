package vn.motcua.organization.internal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.organization.Posts;
import vn.motcua.organization.UnitId;

/** Posts; a handful for each unit, so they are read when asked. */
@Repository
class JdbcPosts implements Posts {

    private final JdbcClient db;

    JdbcPosts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Post> list(UnitId unit, LocalDate on) {
        return db.sql("""
                        select post.title, post.most, post.valid_from, post.valid_until, post.confirmed, post.basis
                          from organization.post as post
                          join organization.unit_edition as unit
                            on unit.unit_id = :unit and unit.valid_from <= :on and coalesce(unit.valid_until > :on, true)
                         where (post.unit_id = :unit or (post.unit_id is null and post.unit_kind = unit.kind))
                           and post.valid_from <= :on and coalesce(post.valid_until > :on, true)
                         order by post.number, post.id
                        """)
                .param("unit", unit.value())
                .param("on", on)
                .query((row, index) -> new Post(
                        row.getString("title"),
                        row.getInt("most"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getBoolean("confirmed"),
                        row.getString("basis")))
                .list();
    }
}
