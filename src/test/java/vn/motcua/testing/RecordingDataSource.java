package vn.motcua.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Hands out the pool's own connections, and while recording ones that write down what is sent. */
public final class RecordingDataSource extends DelegatingDataSource {

    /** Of one thread only: background work of the product is no part of an act. */
    private final ThreadLocal<@Nullable List<Sent>> recording = new ThreadLocal<>();

    public RecordingDataSource(DataSource pool) {
        super(pool);
    }

    /** What went to the database. */
    public sealed interface Sent {
        record Begin() implements Sent {}

        record Commit() implements Sent {}

        record Statement(String sql, List<Parameter> parameters) implements Sent {}
    }

    /** One {@code setX(index, value...)}. */
    public record Parameter(
            String setter, int index, @Nullable Object value, int type) {

        /** Says it again to another statement. */
        public void set(PreparedStatement statement) throws SQLException {
            switch (setter) {
                case "setNull" -> statement.setNull(index, (Integer) Objects.requireNonNull(value));
                case "setString" -> statement.setString(index, (String) value);
                case "setTimestamp" -> statement.setTimestamp(index, (Timestamp) value);
                case "setBigDecimal" -> statement.setBigDecimal(index, (BigDecimal) value);
                case "setBytes" -> statement.setBytes(index, (byte[]) value);
                case "setObject" -> {
                    if (type == Integer.MIN_VALUE) {
                        statement.setObject(index, value);
                    } else {
                        statement.setObject(index, value, type);
                    }
                }
                default -> throw new IllegalStateException("Not replayed: " + this);
            }
        }
    }

    /** What this thread's act sends. */
    public List<Sent> record(Runnable act) {
        var sent = new ArrayList<Sent>();
        recording.set(sent);
        try {
            act.run();
        } finally {
            recording.remove();
        }
        return sent;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        var sent = recording.get();
        return sent == null ? connection : proxy(Connection.class, new Spy(connection, sent));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object pass(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private record Spy(Connection connection, List<Sent> sent) implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "setAutoCommit" -> {
                    if (Boolean.FALSE.equals(Objects.requireNonNull(arguments)[0])) {
                        sent.add(new Sent.Begin());
                    }
                }
                case "commit" -> sent.add(new Sent.Commit());
                case "rollback" -> throw new IllegalStateException("Recorded acts must succeed");
                default -> {}
            }
            var result = pass(connection, method, arguments);
            return result instanceof PreparedStatement statement
                    ? proxy(
                            PreparedStatement.class,
                            new StatementSpy(
                                    statement, (String) Objects.requireNonNull(arguments)[0], new ArrayList<>(), sent))
                    : result;
        }
    }

    private record StatementSpy(PreparedStatement statement, String sql, List<Parameter> parameters, List<Sent> sent)
            implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            var name = method.getName();
            if (name.startsWith("execute")) {
                sent.add(new Sent.Statement(sql, List.copyOf(parameters)));
            } else if (name.startsWith("set") && arguments != null && arguments.length >= 2) {
                int type = arguments.length > 2 && arguments[2] instanceof Integer given ? given : Integer.MIN_VALUE;
                parameters.add(new Parameter(name, (Integer) arguments[0], arguments[1], type));
            }
            return pass(statement, method, arguments);
        }
    }
}
