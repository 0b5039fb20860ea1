package vn.motcua.organization.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.organization.Trees;
import vn.motcua.organization.UnitId;

/** Trees; read seldom, so from the database. */
@Repository
class JdbcTrees implements Trees {

    private final JdbcClient db;

    JdbcTrees(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Node> listTops(Tree tree, LocalDate on) {
        return db.sql("""
                        select id, tree, name, unit_id, confirmed, basis
                          from organization.tree_node
                         where tree = :tree and parent_id is null
                           and valid_from <= :on and coalesce(valid_until > :on, true)
                         order by name, id
                        """)
                .param("tree", tree.name())
                .param("on", on)
                .query(JdbcTrees::node)
                .list();
    }

    @Override
    public List<Node> listBelow(int node, LocalDate on) {
        return db.sql("""
                        select id, tree, name, unit_id, confirmed, basis
                          from organization.tree_node
                         where parent_id = :node
                           and valid_from <= :on and coalesce(valid_until > :on, true)
                         order by name, id
                        """)
                .param("node", node)
                .param("on", on)
                .query(JdbcTrees::node)
                .list();
    }

    @Override
    public List<Node> listOf(UnitId unit, LocalDate on) {
        return db.sql("""
                        select id, tree, name, unit_id, confirmed, basis
                          from organization.tree_node
                         where unit_id = :unit
                           and valid_from <= :on and coalesce(valid_until > :on, true)
                         order by tree, name, id
                        """)
                .param("unit", unit.value())
                .param("on", on)
                .query(JdbcTrees::node)
                .list();
    }

    private static Node node(ResultSet row, int index) throws SQLException {
        var unit = row.getObject("unit_id", Integer.class);
        return new Node(
                row.getInt("id"),
                Tree.valueOf(row.getString("tree")),
                row.getString("name"),
                unitId(unit),
                row.getBoolean("confirmed"),
                row.getString("basis"));
    }

    private static @Nullable UnitId unitId(@Nullable Integer id) {
        return id == null ? null : new UnitId(id);
    }

    @Override
    public Size size(Tree tree, LocalDate on) {
        return db.sql("""
                        select count(*) as all_nodes,
                               count(*) filter (where exists (
                                   select
                                     from organization.unit_edition as unit
                                    where unit.unit_id = node.unit_id and unit.kind in ('WARD', 'COMMUNE', 'SPECIAL_ZONE')
                                      and unit.parent_id = (select unit_id from organization.home)
                                      and unit.valid_from <= :on and coalesce(unit.valid_until > :on, true))) as communes
                          from organization.tree_node as node
                         where tree = :tree and parent_id is not null
                           and valid_from <= :on and coalesce(valid_until > :on, true)
                        """)
                .param("tree", tree.name())
                .param("on", on)
                .query((row, index) -> new Size(row.getInt("all_nodes"), row.getInt("communes")))
                .single();
    }
}
