package vn.motcua.operation;

import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be configured, read once from {@code MOTCUA_*} and validated. An unknown {@code MOTCUA_} name stops
 * the start: a misspelt setting must not be silently ignored.
 *
 * @param dataDirectory   database, files and run.json
 * @param port            HTTP port
 * @param bindAddress     address to listen on; the demo listens on loopback only
 * @param externalDb      an existing PostgreSQL, or null for the embedded one
 * @param demo            demo accounts and dossiers; only ever true with the embedded database on loopback
 * @param demoDossiers    how many fictional dossiers a first demo start writes
 * @param publicUrl       what receipts and QR codes point to
 * @param fileLimitBytes  largest upload
 * @param deadlineCallsPerSecond public deadline API, calls per second and address
 * @param secondFactorRequired whether those whom the rule names must use a second factor; the demo only offers it
 * @param trustedProxies  whose {@code X-Forwarded-*} counts
 * @param secretKey       256 bits in Base64 that secrets in the database are encrypted with; null for the key file of the
 *                        data directory
 * @param operating       files, logs, health and backups of this node
 */
public record Settings(
        Path dataDirectory,
        int port,
        String bindAddress,
        @Nullable Database externalDb,
        boolean demo,
        int demoDossiers,
        String publicUrl,
        long fileLimitBytes,
        int deadlineCallsPerSecond,
        boolean secondFactorRequired,
        TrustedProxies trustedProxies,
        @Nullable String secretKey,
        Operating operating) {

    private static final int KEY_BYTES = 32;

    /** Where uploads lie, by content hash; one directory for all nodes. */
    public Path filesDirectory() {
        return operating.filesDirectory();
    }

    /** The same without demo, management port and scheduled backups: for verbs that serve nobody. */
    Settings forLooking() {
        return new Settings(
                dataDirectory,
                port,
                bindAddress,
                externalDb,
                false,
                0,
                publicUrl,
                fileLimitBytes,
                deadlineCallsPerSecond,
                secondFactorRequired,
                trustedProxies,
                secretKey,
                operating.forLooking());
    }

    /** Name, default and meaning of each setting, in the order {@code ./motcua config} prints them. */
    static final Map<String, String> KNOWN = known();

    private static Map<String, String> known() {
        var known = new LinkedHashMap<String, String>();
        known.put("MOTCUA_DATA", "thư mục dữ liệu (mặc định ./data)");
        known.put("MOTCUA_PORT", "cổng HTTP (mặc định 8080)");
        known.put("MOTCUA_BIND", "địa chỉ lắng nghe (mặc định 127.0.0.1)");
        known.put("MOTCUA_DB_URL", "jdbc:postgresql://máy:cổng/cơ-sở-dữ-liệu; để trống thì dùng PostgreSQL nhúng");
        known.put("MOTCUA_DB_USER", "tài khoản PostgreSQL");
        known.put("MOTCUA_DB_PASSWORD", "mật khẩu PostgreSQL");
        known.put(
                "MOTCUA_DEMO",
                "true/false: tài khoản và hồ sơ minh họa (mặc định true khi dùng PostgreSQL nhúng trên loopback)");
        known.put(
                "MOTCUA_DEMO_DOSSIERS",
                "số hồ sơ minh họa ghi dần sau trang đầu tiên khi cơ sở dữ liệu còn trống (mặc định 2000)");
        known.put(
                "MOTCUA_PUBLIC_URL", "địa chỉ công khai in trên giấy hẹn và mã QR (mặc định http://127.0.0.1:<cổng>)");
        known.put("MOTCUA_FILE_LIMIT_MB", "dung lượng tối đa một tệp tải lên (mặc định 20)");
        known.put("MOTCUA_DEADLINE_CALLS_PER_SECOND", "số lần gọi tính hạn mỗi giây, mỗi địa chỉ (mặc định 200)");
        known.putAll(OperatingSettings.KNOWN);
        known.put(
                "MOTCUA_SECOND_FACTOR",
                "required/offered: xác thực hai lớp là bắt buộc hay tùy chọn (mặc định required; bản minh họa offered)");
        known.put(
                "MOTCUA_TRUSTED_PROXIES",
                "máy chủ trung gian được tin, cách nhau dấu phẩy: 10.0.0.0/8, 2001:db8::/32 (mặc định không có)");
        known.put(
                "MOTCUA_SECRET_KEY",
                "32 byte Base64 để mã hóa bí mật trong cơ sở dữ liệu; để trống thì dùng tệp secret.key trong thư mục dữ liệu");
        return known;
    }

    /**
     * @param environment the process environment
     * @param data        {@code --data}, or null
     * @param port        {@code --port}, or null
     * @throws StartRefused for an unknown name or a value out of range
     */
    static Settings read(Map<String, String> environment, @Nullable Path data, @Nullable Integer port) {
        var unknown = new TreeSet<String>();
        for (var name : environment.keySet()) {
            if (name.startsWith("MOTCUA_") && !KNOWN.containsKey(name)) {
                unknown.add(name);
            }
        }
        if (!unknown.isEmpty()) {
            throw new StartRefused("Không có cấu hình tên " + String.join(", ", unknown) + ". Xem ./motcua config.");
        }
        int http = port != null ? port : whole(environment, "MOTCUA_PORT", 8080, 0, 65_535);
        var bind = environment.getOrDefault("MOTCUA_BIND", "127.0.0.1");
        var url = environment.get("MOTCUA_DB_URL");
        if (url != null && !url.startsWith("jdbc:postgresql:")) {
            throw new StartRefused("MOTCUA_DB_URL phải bắt đầu bằng jdbc:postgresql:");
        }
        var external = url == null
                ? null
                : new Database(
                        url,
                        environment.getOrDefault("MOTCUA_DB_USER", "motcua"),
                        environment.getOrDefault("MOTCUA_DB_PASSWORD", ""));
        boolean demoAllowed =
                external == null && List.of("127.0.0.1", "localhost", "::1").contains(bind);
        boolean demo = truth(environment, "MOTCUA_DEMO", demoAllowed);
        if (demo && !demoAllowed) {
            throw new StartRefused(
                    "Tài khoản minh họa chỉ dùng với PostgreSQL nhúng trên loopback. Bỏ MOTCUA_DEMO=true rồi khởi động lại.");
        }
        var directory = data != null ? data : Path.of(environment.getOrDefault("MOTCUA_DATA", "data"));
        return new Settings(
                directory,
                http,
                bind,
                external,
                demo,
                whole(environment, "MOTCUA_DEMO_DOSSIERS", 2_000, 0, 20_000),
                environment.getOrDefault("MOTCUA_PUBLIC_URL", "http://127.0.0.1:" + http),
                whole(environment, "MOTCUA_FILE_LIMIT_MB", 20, 1, 2_000) * 1024L * 1024L,
                whole(environment, "MOTCUA_DEADLINE_CALLS_PER_SECOND", 200, 100, 1_000_000),
                secondFactorRequired(environment, demo),
                TrustedProxies.parse(environment.getOrDefault("MOTCUA_TRUSTED_PROXIES", "")),
                secretKey(environment),
                OperatingSettings.read(environment, directory));
    }

    private static boolean secondFactorRequired(Map<String, String> environment, boolean demo) {
        var text = environment.get("MOTCUA_SECOND_FACTOR");
        return switch (text) {
            case null -> !demo;
            case "required" -> true;
            case "offered" -> false;
            default ->
                throw new StartRefused("MOTCUA_SECOND_FACTOR phải là required hoặc offered, đang là \"" + text + "\".");
        };
    }

    private static @Nullable String secretKey(Map<String, String> environment) {
        var text = environment.get("MOTCUA_SECRET_KEY");
        try {
            if (text == null || Base64.getDecoder().decode(text).length == KEY_BYTES) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            // answered below, together with keys of another length
        }
        throw new StartRefused("MOTCUA_SECRET_KEY phải là 32 byte viết bằng Base64, ví dụ từ: openssl rand -base64 32");
    }

    static int whole(Map<String, String> environment, String name, int otherwise, int least, int most) {
        var text = environment.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text.strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // answered below, together with numbers out of range
        }
        throw new StartRefused(
                name + " phải là số nguyên từ " + least + " đến " + most + ", đang là \"" + text + "\".");
    }

    private static boolean truth(Map<String, String> environment, String name, boolean otherwise) {
        var text = environment.get(name);
        return switch (text) {
            case null -> otherwise;
            case "true" -> true;
            case "false" -> false;
            default -> throw new StartRefused(name + " phải là true hoặc false, đang là \"" + text + "\".");
        };
    }
}
