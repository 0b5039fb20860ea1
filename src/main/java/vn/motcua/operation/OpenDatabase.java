package vn.motcua.operation;

import org.jspecify.annotations.Nullable;

/**
 * The database a verb works on: the external one, the one of the instance that runs on the data directory, or the embedded one
 * started for the verb's own time.
 */
final class OpenDatabase implements AutoCloseable {

    private final Database database;
    private final @Nullable EmbeddedPostgres own;
    private final @Nullable RunningInstance taken;

    private OpenDatabase(Database database, @Nullable EmbeddedPostgres own, @Nullable RunningInstance taken) {
        this.database = database;
        this.own = own;
        this.taken = taken;
    }

    static OpenDatabase of(Settings settings) {
        var taken = RunningInstance.take(settings.dataDirectory());
        if (taken.isEmpty()) {
            var running = RunningInstance.find(settings.dataDirectory()).database();
            if (running == null) {
                throw new StartRefused("run.json không ghi cơ sở dữ liệu. Dừng sản phẩm rồi thử lại.");
            }
            return new OpenDatabase(running, null, null);
        }
        return exclusive(settings, taken.get());
    }

    /** For verbs that must be alone: refuses while an instance runs. */
    static OpenDatabase alone(Settings settings) {
        var taken = RunningInstance.take(settings.dataDirectory())
                .orElseThrow(() -> new StartRefused("Sản phẩm đang chạy trên " + settings.dataDirectory()
                        + ". Dừng lại (Ctrl-C) rồi thực hiện, hoặc chọn --data khác."));
        return exclusive(settings, taken);
    }

    private static OpenDatabase exclusive(Settings settings, RunningInstance taken) {
        var external = settings.externalDb();
        try {
            if (external != null) {
                external.demandDurability();
                return new OpenDatabase(external, null, taken);
            }
            var own = EmbeddedPostgres.start(settings.dataDirectory());
            return new OpenDatabase(own.database(), own, taken);
        } catch (RuntimeException e) {
            taken.close();
            throw e;
        }
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
        if (taken != null) {
            taken.close();
        }
    }
}
