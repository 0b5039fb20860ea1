package vn.motcua.queue.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.queue.DeviceId;
import vn.motcua.queue.Devices;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.queue.Rooms;
import vn.motcua.shared.Result;
import vn.motcua.shared.Text;
import vn.motcua.shared.TimeOrderedId;

/** Of links and tokens only the hashes are stored. */
@Service
class JdbcDevices implements Devices {

    private static final Duration LINK_LASTS = Duration.ofDays(1);
    private static final int LONGEST_NAME = 60;
    private static final int MOST_LISTED = 100;
    private static final String COLUMNS = "select id, unit_id, kind, name, opened_at from queue.device ";

    private final JdbcClient db;
    private final Blocks blocks;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JdbcDevices(JdbcClient db, Blocks blocks, AuditTrail audit, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.blocks = blocks;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Device> list(UnitId unit) {
        return db.sql(COLUMNS + "where unit_id = :unit and ended_at is null order by made_at limit :most")
                .param("unit", unit.value())
                .param("most", MOST_LISTED)
                .query(JdbcDevices::device)
                .list();
    }

    @Override
    public Result<String> make(UnitId unit, Kind kind, String name, Officer officer) {
        var clean = Text.clean(name);
        if (!officer.rights().has(Role.UNIT_ADMINISTRATOR, unit, null)) {
            return Result.refused(IdentityRefusal.IDN_403_NOT_ALLOWED);
        }
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            return Result.refused(QueueRefusal.QUE_142_SETUP_INCOMPLETE);
        }
        return Result.done(Objects.requireNonNull(transaction.execute(_ -> made(unit, kind, clean, officer))));
    }

    private String made(UnitId unit, Kind kind, String name, Officer officer) {
        var link = Secret.forDevices();
        var id = TimeOrderedId.next(clock);
        var now = clock.instant();
        db.sql("""
                insert into queue.device (id, unit_id, kind, name, link_hash, link_until, made_by, made_at)
                values (:id, :unit, :kind, :name, :link, :until, :by, :now)
                """)
                .param("id", id)
                .param("unit", unit.value())
                .param("kind", kind.name())
                .param("name", name)
                .param("link", Secret.hash(link))
                .param("until", Timestamp.from(now.plus(LINK_LASTS)))
                .param("by", officer.account().value())
                .param("now", Timestamp.from(now))
                .update();
        recorded("queue.device-made", id, officer.account().toString(), kind);
        return link;
    }

    private void recorded(String action, UUID id, @Nullable String actor, Kind kind) {
        audit.record(new AuditEntry(action, actor, "device:" + id, Map.of("kind", kind.name())));
    }

    @Override
    public Result<DeviceId> end(DeviceId id, Officer officer) {
        var device = find("where id = :value and ended_at is null", id.value())
                .filter(it -> officer.rights().has(Role.UNIT_ADMINISTRATOR, it.unit(), null));
        if (device.isEmpty()) {
            return Result.refused(QueueRefusal.QUE_103_NO_DEVICE_LINK);
        }
        transaction.executeWithoutResult(_ -> {
            db.sql("update queue.device set ended_at = :now, link_hash = null, token_hash = null where id = :id")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("id", id.value())
                    .update();
            recorded(
                    "queue.device-ended",
                    id.value(),
                    officer.account().toString(),
                    device.get().kind());
        });
        return Result.done(id);
    }

    @Override
    public Optional<Device> findByLink(String link) {
        return db.sql(COLUMNS + "where link_hash = :hash and link_until > :now and ended_at is null")
                .param("hash", Secret.hash(link))
                .param("now", Timestamp.from(clock.instant()))
                .query(JdbcDevices::device)
                .optional();
    }

    @Override
    public Result<Opened> open(String link) {
        var token = Secret.forDevices();
        return Objects.requireNonNull(transaction.execute(_ -> db.sql("""
                        update queue.device
                           set link_hash = null, token_hash = :token, opened_at = :now
                         where link_hash = :link and link_until > :now and ended_at is null
                     returning id, unit_id, kind, name, opened_at
                        """)
                .param("token", Secret.hash(token))
                .param("link", Secret.hash(link))
                .param("now", Timestamp.from(clock.instant()))
                .query(JdbcDevices::device)
                .optional()
                .map(it -> opened(it, token))
                .orElseGet(() -> Result.refused(QueueRefusal.QUE_103_NO_DEVICE_LINK))));
    }

    private Result<Opened> opened(Device device, String token) {
        recorded("queue.device-opened", device.id().value(), null, device.kind());
        return Result.done(new Opened(device, token));
    }

    @Override
    public Optional<Device> findByToken(String token) {
        return find("where token_hash = :value and ended_at is null", Secret.hash(token));
    }

    private Optional<Device> find(String where, Object value) {
        return db.sql(COLUMNS + where)
                .param("value", value)
                .query(JdbcDevices::device)
                .optional();
    }

    @Override
    public Result<List<Rooms.Block>> reserve(Device device) {
        return device.kind() == Kind.TOUCH
                ? Result.done(blocks.reserve(device.id(), device.unit()))
                : Result.refused(QueueRefusal.QUE_102_NOT_A_DEVICE);
    }

    private static Device device(ResultSet row, int n) throws SQLException {
        return new Device(
                new DeviceId(row.getObject("id", UUID.class)),
                new UnitId(row.getInt("unit_id")),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                TicketRows.instant(row, "opened_at"));
    }
}
