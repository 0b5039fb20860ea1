package vn.motcua.operation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code MOTCUA_*} names of {@link Operating}. */
final class OperatingSettings {

    private static final String IMPORT_LIMIT = "MOTCUA_IMPORT_LIMIT_MB";

    static final Map<String, String> KNOWN = known();
    private static final long MEGABYTE = 1024L * 1024;

    private OperatingSettings() {}

    private static Map<String, String> known() {
        var known = new LinkedHashMap<String, String>();
        known.put("MOTCUA_FILES", "thư mục tệp tải lên, chung cho mọi nút (mặc định <thư mục dữ liệu>/files)");
        known.put(
                "MOTCUA_SCAN_INBOX",
                "thư mục máy quét gửi tệp vào, mỗi đơn vị một thư mục con, chung cho mọi nút; để trống thì không nhận");
        known.put("MOTCUA_MANAGEMENT_PORT", "cổng tình trạng và số đo (/health, /metrics); để trống thì không mở");
        known.put("MOTCUA_MANAGEMENT_BIND", "địa chỉ lắng nghe của cổng trên (mặc định 127.0.0.1)");
        known.put("MOTCUA_LOG", "text hoặc json: dạng từng dòng nhật ký kỹ thuật (mặc định text)");
        known.put(
                "MOTCUA_DB_CONNECTIONS",
                "số kết nối cùng lúc của nút này tới PostgreSQL (mặc định hai lần số lõi của máy, cộng hai)");
        known.put(
                "MOTCUA_CLOCK_TOLERANCE_SECONDS",
                "đồng hồ máy này được lệch đồng hồ cơ sở dữ liệu tối đa bao nhiêu giây (mặc định 5)");
        known.put("MOTCUA_DISK_FLOOR_MB", "dung lượng trống tối thiểu; thấp hơn thì chỉ cho xem (mặc định 256)");
        known.put(
                "MOTCUA_BACKUP_DIR", "thư mục sao lưu định kỳ, chung cho mọi nút; để trống thì không sao lưu định kỳ");
        known.put("MOTCUA_BACKUP_AT", "giờ sao lưu hằng ngày, giờ Việt Nam (mặc định 02:00)");
        known.put("MOTCUA_BACKUP_KEEP", "số bản sao lưu định kỳ giữ lại (mặc định 14)");
        known.put("MOTCUA_BACKUP_KEY_FILE", "tệp khóa mã hóa bản sao lưu, do ./motcua backup key tạo");
        known.put("MOTCUA_BACKUP_PASSPHRASE", "cụm mật khẩu mã hóa bản sao lưu, thay cho tệp khóa (từ 12 ký tự)");
        known.put(IMPORT_LIMIT, "dung lượng tối đa của tệp đưa vào bằng ./motcua import (mặc định 64)");
        return known;
    }

    /** The largest file {@code ./motcua import} takes, in bytes. */
    static long importLimitBytes(Map<String, String> environment) {
        return Settings.whole(environment, IMPORT_LIMIT, 64, 1, 2_000) * MEGABYTE;
    }

    static Operating read(Map<String, String> environment, Path dataDirectory) {
        var files = environment.get("MOTCUA_FILES");
        var secret = BackupSecret.find(environment).orElse(null);
        var inbox = environment.get("MOTCUA_SCAN_INBOX");
        return new Operating(
                files == null ? dataDirectory.resolve("files") : Path.of(files),
                environment.containsKey("MOTCUA_MANAGEMENT_PORT")
                        ? Settings.whole(environment, "MOTCUA_MANAGEMENT_PORT", 0, 0, 65_535)
                        : null,
                environment.getOrDefault("MOTCUA_MANAGEMENT_BIND", "127.0.0.1"),
                isJson(environment.getOrDefault("MOTCUA_LOG", "text")),
                Settings.whole(environment, "MOTCUA_DB_CONNECTIONS", Operating.CONNECTIONS, 2, 500),
                Duration.ofSeconds(Settings.whole(environment, "MOTCUA_CLOCK_TOLERANCE_SECONDS", 5, 1, 3_600)),
                Settings.whole(environment, "MOTCUA_DISK_FLOOR_MB", 256, 0, 1_000_000) * MEGABYTE,
                backup(environment, secret),
                secret,
                inbox == null ? null : Path.of(inbox));
    }

    private static boolean isJson(String text) {
        return switch (text) {
            case "text" -> false;
            case "json" -> true;
            default -> throw new StartRefused("MOTCUA_LOG phải là text hoặc json, đang là \"" + text + "\".");
        };
    }

    private static @Nullable BackupPlan backup(Map<String, String> environment, @Nullable BackupSecret secret) {
        var directory = environment.get("MOTCUA_BACKUP_DIR");
        var plan = new BackupPlan(
                Path.of(directory == null ? "" : directory),
                time(environment.getOrDefault("MOTCUA_BACKUP_AT", "02:00")),
                Settings.whole(environment, "MOTCUA_BACKUP_KEEP", 14, 1, 10_000));
        if (directory == null) {
            return null;
        }
        if (secret == null) {
            throw new StartRefused(
                    "Sao lưu định kỳ phải được mã hóa. Đặt MOTCUA_BACKUP_KEY_FILE (tạo bằng ./motcua backup"
                            + " key TỆP) hoặc MOTCUA_BACKUP_PASSPHRASE rồi khởi động lại.");
        }
        return plan;
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new StartRefused("MOTCUA_BACKUP_AT phải là giờ dạng 02:00, đang là \"" + text + "\".");
        }
    }
}
