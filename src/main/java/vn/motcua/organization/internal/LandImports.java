package vn.motcua.organization.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.operation.FileImport.Answer;
import vn.motcua.organization.internal.LandTable.Layout;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** Brings in lists of units and successions: read whole, laid beside what is stored, written in one flip. */
@Service
class LandImports {

    private static final Pattern DAY_IN_NAME = Pattern.compile("(\\d{4}-\\d{2})(-\\d{2})?");

    private final JdbcUnits stored;
    private final JdbcLand land;
    private final JdbcRevision revision;
    private final RememberedUnits remembered;
    private final TransactionTemplate transaction;
    private final Messages messages;
    private final Clock clock;

    LandImports(
            JdbcUnits stored,
            JdbcLand land,
            JdbcRevision revision,
            RememberedUnits remembered,
            TransactionTemplate transaction,
            Messages messages,
            Clock clock) {
        this.stored = stored;
        this.land = land;
        this.revision = revision;
        this.remembered = remembered;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
    }

    Answer takeUnits(Path file, long limitBytes, Map<String, String> options) {
        var wanted = Set.of(Layout.COMMUNES_TODAY, Layout.COMMUNES_FORMER, Layout.DISTRICTS_FORMER);
        return take(file, limitBytes, wanted, table -> {
            var on = day(file, options);
            return known -> planUnits(table, known, on);
        });
    }

    private LandPlan planUnits(LandTable table, Land known, LocalDate on) {
        var planner = new UnitsPlanner(known, land.knownChanges());
        return switch (table.layout()) {
            case COMMUNES_TODAY -> planner.today(table.rows(), on);
            case COMMUNES_FORMER -> planner.formerCommunes(table.rows());
            case DISTRICTS_FORMER -> planner.formerDistricts(table.rows());
            case CONVERSION, LINKS, BOOKS, NEIGHBOURHOODS, COUNTS ->
                throw new IllegalArgumentException("No list of units: " + table.layout());
        };
    }

    /** The day a list is right on: as said, else as its name says, else the first day of the units of today. */
    private LocalDate day(Path file, Map<String, String> options) {
        var latest = CivilTime.day(clock.instant());
        var typed = options.get("day");
        if (typed != null) {
            return LandDays.read(0, typed, latest);
        }
        var named = DAY_IN_NAME.matcher(String.valueOf(file.getFileName()));
        return named.find()
                ? LandDays.read(0, named.group(1) + (named.group(2) == null ? "-01" : named.group(2)), latest)
                : UnitsPlanner.REFORM;
    }

    Answer takeSuccessions(Path file, long limitBytes) {
        return take(file, limitBytes, Set.of(Layout.CONVERSION, Layout.LINKS), table -> known -> {
            var basis = "Bảng chuyển đổi đơn vị hành chính, tệp " + file.getFileName();
            var planner = new SuccessionsPlanner(known, basis);
            var latest = CivilTime.day(clock.instant()).plusYears(1);
            return table.layout() == Layout.CONVERSION
                    ? planner.conversion(table.rows())
                    : planner.links(table.rows(), latest);
        });
    }

    private Answer take(
            Path file, long limitBytes, Set<Layout> wanted, Function<LandTable, Function<Land, LandPlan>> planning) {
        try {
            return switch (LandTable.read(file, limitBytes, wanted)) {
                case Result.Done<LandTable>(var table) -> {
                    var came = new JdbcLand.Came(
                            table.layout().name(),
                            String.valueOf(file.getFileName()),
                            hash(file),
                            table.rows().size());
                    yield written(came, planning.apply(table));
                }
                case Result.Refused<LandTable>(var why) -> new Answer(false, List.of(messages.text(Language.VI, why)));
            };
        } catch (RefusedException e) {
            return new Answer(false, List.of(messages.text(Language.VI, e.refusal())));
        }
    }

    /** Planned and written under one lock: what it was laid beside is what it goes into. */
    private Answer written(JdbcLand.Came came, Function<Land, LandPlan> planning) {
        var known = stored.read(null).land();
        var plan = planning.apply(known);
        var answer = transaction.execute(status -> {
            revision.lock();
            var current = revision.currentLand() == known.revision()
                    ? plan
                    : planning.apply(stored.read(null).land());
            int fresh = land.write(current, came);
            if (!current.changesNothing()) {
                revision.advanceLand();
            }
            return new Answer(true, new LandReport(messages).lines(came, current, fresh));
        });
        remembered.readChanges();
        return answer;
    }

    private static String hash(Path file) {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
