package vn.motcua.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.testing.RecordingDataSource.Parameter;
import vn.motcua.testing.RecordingDataSource.Sent;

/**
 * A recorded life sent again on one plain connection: the same statements in the same transactions, statements prepared once and
 * kept, rows fetched but not read. Serial, code, numbers and keys are new each time; everything else is as recorded.
 */
final class RawOffice {

    private final Connection connection;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private long serial;
    private String code = "";
    private String receipt = "";
    private String number = "";
    private String[] keys = new String[0];

    /** What a recorded life was about, so that its traces are found among the parameters. */
    record Traces(long serial, String code, String receipt, String number, List<String> keys) {}

    private interface Setter {
        void set(PreparedStatement statement) throws SQLException;
    }

    private interface Reading {
        void read(java.sql.ResultSet row) throws SQLException;
    }

    /** One thing to send: a commit where there is no statement. */
    private record Line(
            @Nullable PreparedStatement statement,
            List<Setter> setters,
            @Nullable Reading reading) {}

    RawOffice(Connection connection, List<Sent> life, Traces traces) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        int statements = 0;
        for (var sent : life) {
            switch (sent) {
                // the driver sends it together with the first statement
                case Sent.Begin() -> {}
                case Sent.Commit() -> lines.add(new Line(null, List.of(), null));
                case Sent.Statement it -> {
                    lines.add(line(it, traces));
                    statements++;
                }
            }
        }
        if (statements < ServiceOffice.ACTS) {
            throw new IllegalStateException("Nothing recorded: " + life);
        }
    }

    private Line line(Sent.Statement sent, Traces traces) throws SQLException {
        var statement = prepared.get(sent.sql());
        if (statement == null) {
            statement = connection.prepareStatement(sent.sql());
            prepared.put(sent.sql(), statement);
        }
        var setters = new ArrayList<Setter>();
        for (var parameter : sent.parameters()) {
            setters.add(setter(parameter, traces));
        }
        return new Line(statement, setters, reading(sent));
    }

    private @Nullable Reading reading(Sent.Statement sent) {
        if (sent.sql().contains("dossier_serial")) {
            return row -> serial = row.getLong(1);
        }
        if (!sent.sql().contains("numbering.counter")) {
            return null;
        }
        var book = String.valueOf(sent.parameters().get(0).value());
        var scope = String.valueOf(sent.parameters().get(1).value());
        return switch (book) {
            case "dossier-code" -> row -> code = "%s-%04d".formatted(scope, row.getLong(1));
            case "TNHS-TTPVHCC" -> row -> receipt = "%02d/%s".formatted(row.getLong(1), book);
            default -> row -> number = "%02d/%s".formatted(row.getLong(1), book);
        };
    }

    private Setter setter(Parameter it, Traces traces) throws SQLException {
        int i = it.index();
        return switch (it.value()) {
            case Long given when given == traces.serial() -> statement -> statement.setLong(i, serial);
            case String given when given.equals(traces.code()) -> statement -> statement.setString(i, code);
            case String given when given.equals(traces.receipt()) -> statement -> statement.setString(i, receipt);
            case String given when given.equals(traces.number()) -> statement -> statement.setString(i, number);
            case String given
            when traces.keys().contains(given) -> {
                int place = traces.keys().indexOf(given);
                yield statement -> statement.setString(i, keys[place]);
            }
            case Object[] words -> words(i, words, traces);
            case Array given -> throw new IllegalStateException("Not replayed: " + given);
            case null, default -> it::set;
        };
    }

    private Setter words(int i, Object[] recorded, Traces traces) {
        int place = Arrays.asList(recorded).indexOf(traces.code().toLowerCase(Locale.ROOT));
        return statement -> {
            var words = recorded.clone();
            if (place >= 0) {
                words[place] = code.toLowerCase(Locale.ROOT);
            }
            statement.setObject(i, words);
        };
    }

    /** One whole life. */
    void lead() throws SQLException {
        keys = new String[ServiceOffice.ACTS];
        Arrays.setAll(keys, _ -> UUID.randomUUID().toString());
        for (var line : lines) {
            if (line.statement() == null) {
                connection.commit();
            } else {
                send(line.statement(), line);
            }
        }
    }

    private static void send(PreparedStatement statement, Line line) throws SQLException {
        for (var setter : line.setters()) {
            setter.set(statement);
        }
        if (statement.execute()) {
            try (var rows = statement.getResultSet()) {
                while (rows.next()) {
                    if (line.reading() != null) {
                        line.reading().read(rows);
                    }
                }
            }
        } else if (statement.getUpdateCount() != 1) {
            throw new IllegalStateException("Nothing changed by " + statement);
        }
    }

    long statements() {
        return lines.stream().filter(it -> it.statement() != null).count();
    }

    long transactions() {
        return lines.size() - statements();
    }
}
