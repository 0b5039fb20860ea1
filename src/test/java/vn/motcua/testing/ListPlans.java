package vn.motcua.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.testing.RecordingDataSource.Parameter;
import vn.motcua.testing.RecordingDataSource.Sent;

/**
 * How PostgreSQL carries out the statements of a list, on a store large enough that a bad plan shows. Any module can enrol:
 * make the repository with {@link #client}, call its list inside {@link #of}, and ask each plan for its {@link Plan#faults}.
 */
public final class ListPlans {

    private static final JsonMapper JSON = JsonMapper.builder().build();

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

    /**
     * The plan for whatever values, carried out with these: a statement that is used often is planned once. Values are written out,
     * since the database takes none from outside for what it has prepared itself.
     */
    private static JsonNode general(Connection connection, Sent.Statement sent) throws SQLException {
        var numbered = new StringBuilder();
        int n = 0;
        for (var c : sent.sql().toCharArray()) {
            numbered.append(c == '?' ? "$" + ++n : String.valueOf(c));
        }
        try (var statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = force_generic_plan");
            statement.execute("prepare listed as " + numbered);
            try {
                return plan(statement.executeQuery(analyze("execute listed" + values(sent))));
            } finally {
                statement.execute("deallocate listed");
                statement.execute("reset plan_cache_mode");
            }
        }
    }

    private static String values(Sent.Statement sent) {
        var written = sent.parameters().stream()
                .sorted(Comparator.comparingInt(Parameter::index))
                .map(it -> it.setter().equals("setNull") ? "null" : literal(it.value()))
                .collect(Collectors.joining(", "));
        return written.isEmpty() ? "" : "(" + written + ")";
    }

    /** Of the type that the statement asks for: what stands in quotation marks takes any. */
    private static String literal(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Object[] array ->
                quoted(Arrays.stream(array)
                        .map(it -> it == null
                                ? "null"
                                : '"' + String.valueOf(it).replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                        .collect(Collectors.joining(",", "{", "}")));
            case int[] numbers ->
                quoted(Arrays.stream(numbers).mapToObj(String::valueOf).collect(Collectors.joining(",", "{", "}")));
            case Timestamp moment -> quoted(moment.toInstant().toString());
            default -> quoted(String.valueOf(value));
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static JsonNode plan(ResultSet rows) throws SQLException {
        try (rows) {
            rows.next();
            return JSON.readTree(rows.getString(1)).get(0).get("Plan");
        }
    }

    /**
     * @param carriedOut the plan for these values, with what it met
     * @param general    the plan for whatever values, with what it met
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
            long sorted = Stream.concat(nodes(carriedOut), nodes(general))
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

        /** Rows of tables and indexes that were looked at, whether kept or passed over, by the worse of the two plans. */
        public long rowsRead() {
            return Math.max(rowsRead(carriedOut), rowsRead(general));
        }

        private static long rowsRead(JsonNode plan) {
            return nodes(plan)
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
