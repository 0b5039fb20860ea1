package vn.motcua.rollout.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.AccountId;
import vn.motcua.rollout.CellProblem;
import vn.motcua.rollout.internal.Findings.Finding;
import vn.motcua.tables.ReadCell;

/** The lines of files while they are checked, what was found in them, and the accounts they opened. */
@Repository
class JdbcLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<ReadCell>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient db;

    JdbcLines(JdbcClient db) {
        this.db = db;
    }

    /** A finding as it was stored. */
    record Kept(int sheet, int row, int col, CellProblem problem, String value, List<String> details) {}

    /** An account that a file opened. */
    record Opened(AccountId account, String loginName, String fullName) {}

    void insert(UUID opening, List<Line> lines) {
        db.sql("""
                insert into rollout.line (opening, sheet, row, key, cells)
                select :opening, l.sheet, l.row, l.key, l.cells
                  from jsonb_to_recordset(cast(:lines as jsonb)) as l (sheet smallint, row integer, key text, cells jsonb)
                """)
                .param("opening", opening)
                .param(
                        "lines",
                        JSON.writeValueAsString(
                                lines.stream().map(JdbcLines::stored).toList()))
                .update();
    }

    private static Map<String, Object> stored(Line line) {
        return Map.of("sheet", line.sheet().number(), "row", line.row(), "key", line.key(), "cells", line.cells());
    }

    /** Of one sheet, in its order. */
    List<Line> list(UUID opening, SheetKind sheet, int afterRow, int limit) {
        return db.sql("""
                select row, cells
                  from rollout.line
                 where opening = :opening and sheet = :sheet and row > :row
                 order by row
                 limit :limit
                """)
                .param("opening", opening)
                .param("sheet", sheet.number())
                .param("row", afterRow)
                .param("limit", limit)
                .query((row, n) -> new Line(sheet, row.getInt("row"), JSON.readValue(row.getString("cells"), CELLS)))
                .list();
    }

    /** For keys that stand in an earlier line of the same sheet too: the first such row by row. */
    Map<Integer, Integer> findRepeated(UUID opening, SheetKind sheet, List<Line> lines) {
        var repeated = new LinkedHashMap<Integer, Integer>();
        db.sql("""
                select l.row, min(e.row) as first
                  from rollout.line l
                  join rollout.line e on e.opening = l.opening and e.sheet = l.sheet and e.key = l.key and e.row < l.row
                 where l.opening = :opening and l.sheet = :sheet and l.row = any(:rows) and trim(l.key) <> ''
                 group by l.row
                """)
                .param("opening", opening)
                .param("sheet", sheet.number())
                .param("rows", lines.stream().map(Line::row).toArray(Integer[]::new))
                .query(row -> {
                    repeated.put(row.getInt("row"), row.getInt("first"));
                });
        return repeated;
    }

    void insert(UUID opening, Findings findings) {
        if (findings.all().isEmpty()) {
            return;
        }
        db.sql("""
                insert into rollout.problem (opening, sheet, row, col, code, remark, value, details)
                select :opening, p.sheet, p.row, p.col, p.code, p.remark, p.value, p.details
                  from jsonb_to_recordset(cast(:problems as jsonb))
                       as p (sheet smallint, row integer, col smallint, code text, remark boolean, value text, details jsonb)
                    on conflict do nothing
                """)
                .param("opening", opening)
                .param(
                        "problems",
                        JSON.writeValueAsString(
                                findings.all().stream().map(JdbcLines::stored).toList()))
                .update();
    }

    private static Map<String, Object> stored(Finding it) {
        return Map.of(
                "sheet", it.line().sheet().number(),
                "row", it.line().row(),
                "col", it.column().index(),
                "code", it.problem().name(),
                "remark", it.problem().isRemark(),
                "value", it.value(),
                "details", it.details());
    }

    List<Kept> listProblems(UUID opening, int sheet, int row, int col, String code, int limit) {
        return db.sql("""
                select sheet, row, col, code, value, details
                  from rollout.problem
                 where opening = :opening and (sheet, row, col, code) > (:sheet, :row, :col, :code)
                 order by sheet, row, col, code
                 limit :limit
                """)
                .param("opening", opening)
                .param("sheet", sheet)
                .param("row", row)
                .param("col", col)
                .param("code", code)
                .param("limit", limit)
                .query((found, n) -> new Kept(
                        found.getInt("sheet"),
                        found.getInt("row"),
                        found.getInt("col"),
                        CellProblem.valueOf(found.getString("code")),
                        found.getString("value"),
                        JSON.readValue(found.getString("details"), TEXTS)))
                .list();
    }

    /** Personal data goes as soon as it has served. */
    void forget(UUID opening) {
        db.sql("delete from rollout.problem where opening = :opening")
                .param("opening", opening)
                .update();
        db.sql("delete from rollout.line where opening = :opening")
                .param("opening", opening)
                .update();
    }

    void keep(UUID opening, Opened it) {
        db.sql("""
                insert into rollout.account (opening, account, login_name, full_name)
                values (:opening, :account, :loginName, :fullName)
                """)
                .param("opening", opening)
                .param("account", it.account().value())
                .param("loginName", it.loginName())
                .param("fullName", it.fullName())
                .update();
    }

    List<Opened> listOpened(UUID opening) {
        return db.sql("""
                select account, login_name, full_name
                  from rollout.account
                 where opening = :opening
                 order by login_name
                """)
                .param("opening", opening)
                .query((row, n) -> new Opened(
                        new AccountId(row.getObject("account", UUID.class)),
                        row.getString("login_name"),
                        row.getString("full_name")))
                .list();
    }
}
