package vn.motcua.publication.internal;

import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.catalogue.Level;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;
import vn.motcua.publication.Postings;
import vn.motcua.publication.PublicationRefusal;
import vn.motcua.publication.Publications;
import vn.motcua.publication.PublishedFilter;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;
import vn.motcua.shared.Text;

/** Posts the versions in force; a sheet of a former version comes down the day before the new one hangs. */
@Service
class NoticeBoards implements Postings {

    private static final Role[] KEEPERS = {Role.RECEPTION_OFFICER, Role.CENTRE_LEADER, Role.UNIT_ADMINISTRATOR};
    private static final Pattern CURSOR = Pattern.compile("(\\d\\.\\d{6})-(\\d{1,18})");
    private static final int MOST = 500;
    private static final int A_SLICE = 100;
    private static final int YEARS_BACK = 5;

    private final JdbcPostings postings;
    private final Procedures procedures;
    private final Publications publications;
    private final NoticeSheet sheet;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NoticeBoards(
            JdbcPostings postings,
            Procedures procedures,
            Publications publications,
            NoticeSheet sheet,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.postings = postings;
        this.procedures = procedures;
        this.publications = publications;
        this.sheet = sheet;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int[] listUnits(Officer officer) {
        return officer.rights().units(KEEPERS);
    }

    private static boolean keeps(Officer officer, UnitId unit) {
        return Arrays.stream(officer.rights().units(KEEPERS)).anyMatch(it -> it == unit.value());
    }

    @Override
    public Slice<Posting> list(UnitId unit, Officer officer, @Nullable String after, int limit) {
        if (!keeps(officer, unit)) {
            return new Slice<>(List.of(), null);
        }
        int most = Math.clamp(limit, 1, MOST);
        var place = CURSOR.matcher(after == null ? "" : after);
        boolean on = place.matches();
        var rows = postings.list(unit, on ? place.group(1) : "", on ? Long.parseLong(place.group(2)) : 0, most + 1);
        return Slice.of(rows, most, it -> it.code() + "-" + it.id()).map(this::posting);
    }

    private Posting posting(JdbcPostings.Row row) {
        var version = procedures.getVersion(row.version());
        var inForce = row.until() == null ? procedures.findInForce(version.code(), today()) : Optional.of(version);
        boolean outdated = inForce.filter(it -> it.id() == row.version()).isEmpty();
        return new Posting(row.id(), row.unit(), version, row.from(), row.until(), row.by(), outdated);
    }

    private LocalDate today() {
        return CivilTime.day(clock.instant());
    }

    @Override
    public Result<Integer> post(UnitId unit, String typedCode, String field, LocalDate from, Officer officer) {
        if (!keeps(officer, unit)) {
            return Result.refused(IdentityRefusal.IDN_403_NOT_ALLOWED);
        }
        if (from.isAfter(today().plusYears(1)) || from.isBefore(today().minusYears(YEARS_BACK))) {
            return Result.refused(PublicationRefusal.PUB_111_POSTING_DAY);
        }
        var code = Text.clean(typedCode);
        var wanted = code.isEmpty() ? ofField(field) : one(code);
        if (wanted.isEmpty()) {
            return Result.refused(PublicationRefusal.PUB_110_NOTHING_TO_POST);
        }
        try {
            return transaction.execute(status -> {
                var outcome = postAll(unit, wanted, from, officer, !code.isEmpty());
                if (outcome instanceof Result.Refused<Integer>) {
                    status.setRollbackOnly();
                }
                return outcome;
            });
        } catch (DuplicateKeyException e) {
            return Result.refused(PublicationRefusal.PUB_112_POSTED_ALREADY);
        }
    }

    private List<ProcedureVersion> one(String code) {
        return ProcedureCode.find(code).flatMap(it -> procedures.findInForce(it, today())).stream()
                .toList();
    }

    private List<ProcedureVersion> ofField(String field) {
        if (field.isBlank()) {
            return List.of();
        }
        var filter = new PublishedFilter(today(), Level.COMMUNE, null, field);
        var found = new ArrayList<ProcedureVersion>();
        String after = null;
        do {
            var slice = publications.list(filter, after, A_SLICE);
            found.addAll(slice.items());
            after = slice.next();
        } while (after != null && found.size() < MOST);
        return found;
    }

    private Result<Integer> postAll(
            UnitId unit, List<ProcedureVersion> wanted, LocalDate from, Officer officer, boolean single) {
        int posted = 0;
        for (var version : wanted) {
            var hanging = postings.findHanging(unit, version.code().value());
            if (hanging.filter(it -> it.version() == version.id()).isPresent()) {
                continue;
            }
            if (hanging.isPresent() && !replace(hanging.get(), from)) {
                return Result.refused(PublicationRefusal.PUB_111_POSTING_DAY);
            }
            postings.insert(
                    unit,
                    version.code().value(),
                    version.id(),
                    from,
                    officer.account().value(),
                    officer.fullName(),
                    clock.instant());
            posted++;
        }
        if (posted == 0) {
            return Result.refused(
                    single ? PublicationRefusal.PUB_112_POSTED_ALREADY : PublicationRefusal.PUB_110_NOTHING_TO_POST);
        }
        record("publication.posted", officer, unit, Map.of("sheets", String.valueOf(posted), "from", from.toString()));
        return Result.done(posted);
    }

    private boolean replace(JdbcPostings.Row hanging, LocalDate from) {
        return from.isAfter(hanging.from()) && postings.takeDown(hanging.id(), from.minusDays(1));
    }

    @Override
    public Result<Posting> takeDown(long posting, LocalDate until, Officer officer) {
        var found = postings.find(posting).filter(it -> keeps(officer, it.unit()));
        if (found.isEmpty()) {
            return Result.refused(PublicationRefusal.PUB_113_NO_SUCH_POSTING);
        }
        var row = found.get();
        if (until.isBefore(row.from()) || until.isAfter(today().plusYears(1))) {
            return Result.refused(PublicationRefusal.PUB_111_POSTING_DAY);
        }
        boolean done = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean taken = postings.takeDown(posting, until);
            if (taken) {
                record("publication.taken-down", officer, row.unit(), Map.of("posting", String.valueOf(posting)));
            }
            return taken;
        }));
        return done
                ? Result.done(posting(postings.find(posting).orElseThrow()))
                : Result.refused(PublicationRefusal.PUB_114_TAKEN_DOWN);
    }

    private void record(String action, Officer officer, UnitId unit, Map<String, String> details) {
        audit.record(new AuditEntry(action, officer.account().value().toString(), "unit:" + unit.value(), details));
    }

    @Override
    public Result<byte[]> print(long posting) {
        return postings.find(posting)
                .map(this::posting)
                .<Result<byte[]>>map(it -> Result.done(sheet.print(it)))
                .orElseGet(() -> new Result.Refused<>(Refusal.of(PublicationRefusal.PUB_113_NO_SUCH_POSTING)));
    }

    @Override
    public void printAll(UnitId unit, Officer officer, OutputStream out) {
        sheet.printAll(after -> hanging(list(unit, officer, after, A_SLICE)), out);
    }

    private static Slice<Posting> hanging(Slice<Posting> all) {
        return new Slice<>(all.items().stream().filter(it -> it.until() == null).toList(), all.next());
    }
}
