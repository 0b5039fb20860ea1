package vn.motcua.testing;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.testing.RecordingDataSource.Sent;

/**
 * How PostgreSQL carries out the statements of a list, on a store large enough that a bad plan shows. Any module can enrol:
 * make the repository with {@link #client}, call its list inside {@link #of}, and ask each plan for its {@link Plan#faults}.
 */
public final class ListPlans {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The driver would insist on values for the parameters; inside a function nobody asks. */
    private static final String GENERAL_PLAN = """
            create or replace function pg_temp.general_plan(sql text) returns text language plpgsql as $$
            declare
                plan text;
            begin
                execute 'explain (generic_plan, format json) ' || sql into plan;
                return plan;
            end $$
            """;

    private final RecordingDataSource statements;

    public ListPlans(DataSource store) {
        this.statements = new RecordingDataSource(store);
    }

    /** For the repository under test: what is sent through it is noted. */
    public JdbcClient client() {
        return JdbcClient.create(statements);
    }

    /** The plans, as carried out with the same values once more, of every query that the list sends. */
    public List<Plan> of(Runnable list) {
        return statements.record(list).stream()
                .<Sent.Statement>mapMulti((sent, keep) -> {
                    if (sent instanceof Sent.Statement statement) {
                        keep.accept(statement);
                    }
                })
                .map(this::explain)
                .toList();
    }

    private Plan explain(Sent.Statement sent) {
        try (var connection = statements.getConnection()) {
            return new Plan(
                    sent.sql(),
                    carriedOut(connection.prepareStatement(analyze(sent.sql())), sent),
                    general(connection, sent));
        } catch (SQLException e) {
            throw new AssertionError("Not explained: " + sent.sql(), e);
        }
    }

    private static String analyze(String sql) {
        return "explain (analyze, buffers, timing off, format json) " + sql;
    }

    private static JsonNode carriedOut(PreparedStatement explain, Sent.Statement sent) throws SQLException {
        try (explain) {
            for (var parameter : sent.parameters()) {
                parameter.set(explain);
            }
            return plan(explain.executeQuery());
        }
    }

    /** The plan for whatever values: a statement that is used often is planned once. */
    private static JsonNode general(java.sql.Connection connection, Sent.Statement sent) throws SQLException {
        var numbered = new StringBuilder();
        int n = 0;
        for (var c : sent.sql().toCharArray()) {
            numbered.append(c == '?' ? "$" + ++n : String.valueOf(c));
        }
        try (var statement = connection.createStatement();
                var explain = connection.prepareStatement("select pg_temp.general_plan(?)")) {
            statement.execute(GENERAL_PLAN);
            explain.setString(1, numbered.toString());
            return plan(explain.executeQuery());
        }
    }

    private static JsonNode plan(ResultSet rows) throws SQLException {
        try (rows) {
            rows.next();
            return JSON.readTree(rows.getString(1)).get(0).get("Plan");
        }
    }

    /**
     * @param carriedOut the plan with what it met
     * @param general    the plan for whatever values
     */
    public record Plan(String sql, JsonNode carriedOut, JsonNode general) {

        /**
         * What must not be: a table read from end to end, more rows read or sorted than allowed.
         *
         * @param mostRows rows of tables that may be looked at, and that may be sorted
         */
        public List<String> faults(long mostRows) {
            var faults = new ArrayList<String>();
            Stream.concat(nodes(carriedOut), nodes(general))
                    .filter(it -> it.path("Node Type").asString().equals("Seq Scan"))
                    .forEach(it ->
                            faults.add("whole table " + it.path("Relation Name").asString()));
            long sorted = nodes(carriedOut)
                    .filter(it -> it.path("Node Type").asString().endsWith("Sort"))
                    .flatMap(it -> it.path("Plans").valueStream())
                    .mapToLong(Plan::rows)
                    .max()
                    .orElse(0);
            if (rowsRead() > mostRows) {
                faults.add("reads %,d rows".formatted(rowsRead()));
            }
            if (sorted > mostRows) {
                faults.add("sorts %,d rows".formatted(sorted));
            }
            return faults.stream().distinct().toList();
        }

        /** Rows of tables and indexes that were looked at, whether kept or passed over. */
        public long rowsRead() {
            return nodes(carriedOut)
                    .filter(Plan::looksAtRows)
                    .mapToLong(it -> rows(it)
                            + it.path("Actual Loops").asLong()
                                    * (it.path("Rows Removed by Filter").asLong()
                                            + it.path("Rows Removed by Index Recheck")
                                                    .asLong()))
                    .sum();
        }

        /** A bitmap's rows are counted where the index gives them, so that what it sorts out is seen too. */
        private static boolean looksAtRows(JsonNode node) {
            var type = node.path("Node Type").asString();
            return type.equals("Bitmap Index Scan") || (node.has("Relation Name") && !type.equals("Bitmap Heap Scan"));
        }

        private static long rows(JsonNode node) {
            return Math.round(node.path("Actual Rows").asDouble()
                    * node.path("Actual Loops").asDouble());
        }

        private static Stream<JsonNode> nodes(JsonNode node) {
            return Stream.concat(
                    Stream.of(node), node.path("Plans").valueStream().flatMap(Plan::nodes));
        }

        @Override
        public String toString() {
            return sql + "\n" + carriedOut.toPrettyString();
        }
    }
}
