package vn.motcua.operation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Where PostgreSQL answers and as whom. */
public record Database(String url, String user, String password) {

    /** Settings without which an acknowledged act could be lost. */
    private static final List<String> MUST_BE_ON = List.of("fsync", "full_page_writes", "synchronous_commit");

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** The same for asking whether it answers: two seconds, then no. */
    Database impatient() {
        var more = "connectTimeout=2&loginTimeout=2&socketTimeout=2";
        return new Database(url + (url.contains("?") ? "&" : "?") + more, user, password);
    }

    /**
     * Refuses a database that may forget what it acknowledged.
     *
     * @throws StartRefused when it cannot be reached, is older than 18, or fsync, full_page_writes or synchronous_commit is off
     */
    public void demandDurability() {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseMajorVersion() < 18) {
                throw new StartRefused("Cần PostgreSQL 18 trở lên; máy chủ đang là "
                        + connection.getMetaData().getDatabaseProductVersion() + ".");
            }
            for (var setting : MUST_BE_ON) {
                try (var answer = statement.executeQuery("show " + setting)) {
                    answer.next();
                    if (answer.getString(1).equals("off")) {
                        throw new StartRefused("PostgreSQL đang đặt " + setting
                                + " = off, dữ liệu đã xác nhận có thể mất. Bật lại rồi khởi động.");
                    }
                }
            }
        } catch (SQLException e) {
            throw new StartRefused("Không kết nối được PostgreSQL tại " + url + ": " + e.getMessage());
        }
    }
}
