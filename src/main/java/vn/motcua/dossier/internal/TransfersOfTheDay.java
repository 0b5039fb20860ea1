package vn.motcua.dossier.internal;

import static vn.motcua.dossier.DossierRefusal.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.ApproveMany;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Transfers;
import vn.motcua.dossier.forms.TransferSheet;
import vn.motcua.identity.Officer;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Result;

/** Sorts what waits by the cut-off, passes it on through the gate and prints who gave what to whom. */
@Service
class TransfersOfTheDay implements Transfers {

    private static final int MOST = 200;
    private static final int MOST_PRINTED = 2_000;

    private final JdbcTransfers jdbc;
    private final Rules rules;
    private final Dossiers gate;
    private final FormPieces pieces;
    private final Units units;
    private final Clock clock;

    TransfersOfTheDay(JdbcTransfers jdbc, Rules rules, Dossiers gate, FormPieces pieces, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.gate = gate;
        this.pieces = pieces;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Waiting list(UnitId unit, Officer officer) {
        var today = CivilTime.day(clock.instant());
        var found = jdbc.waiting(unit, DeskReach.of(officer), MOST + 1);
        var lines = found.stream()
                .limit(MOST)
                .map(it -> line(it, today))
                .sorted(Comparator.comparing(Line::part)
                        .thenComparing(it -> it.resolving().value())
                        .thenComparing(Line::receivedAt))
                .toList();
        return new Waiting(rules.transferCutOff(today), lines, found.size() > MOST);
    }

    private Line line(JdbcTransfers.Row row, LocalDate day) {
        var part = part(row.receivedAt(), day);
        return new Line(
                row.id(),
                row.version(),
                row.code(),
                row.procedureName(),
                row.applicantName(),
                row.resolving(),
                row.receivedAt(),
                row.originals(),
                part,
                part == Part.MORNING && isUpToTheCutOff(row.receivedAt()),
                row.passedAt(),
                row.passedBy());
    }

    private Part part(Instant received, LocalDate day) {
        if (CivilTime.day(received).isBefore(day)) {
            return Part.MORNING;
        }
        return isUpToTheCutOff(received) ? Part.AFTERNOON : Part.LATER;
    }

    private boolean isUpToTheCutOff(Instant received) {
        var at = CivilTime.at(received);
        return !at.toLocalTime().isAfter(rules.transferCutOff(at.toLocalDate()));
    }

    @Override
    public Result<List<ApproveMany.Answer>> passOn(List<ApproveMany.Chosen> chosen, Officer officer, String key) {
        if (chosen.isEmpty() || chosen.size() > MOST) {
            return Result.refused(DOS_123_NUMBER_RANGE, "số hồ sơ được chọn", 1, MOST);
        }
        return Result.done(chosen.stream()
                .map(it -> new ApproveMany.Answer(
                        it.dossier(),
                        gate.act(
                                it.dossier(),
                                Action.PASS_ON,
                                new Details.Note(""),
                                it.version(),
                                officer,
                                key + ":" + it.dossier())))
                .toList());
    }

    @Override
    public byte[] print(UnitId unit, LocalDate day, Part part, Officer officer) {
        var now = clock.instant();
        boolean today = CivilTime.day(now).equals(day);
        var lines = Stream.concat(
                        passedOn(unit, day, officer),
                        today ? jdbc.waiting(unit, DeskReach.of(officer), MOST_PRINTED).stream() : Stream.empty())
                .map(it -> line(it, day))
                .filter(it -> it.part() == part)
                .sorted(Comparator.comparing(Line::receivedAt))
                .toList();
        return new TransferSheet(
                        pieces.head(unit, null, now),
                        day,
                        part == Part.MORNING,
                        CivilTime.time(CivilTime.instant(day.atTime(rules.transferCutOff(day)))),
                        TransferSheet.Group.of(lines, it -> units.get(it).fullName(), pieces::name))
                .pdf();
    }

    private Stream<JdbcTransfers.Row> passedOn(UnitId unit, LocalDate day, Officer officer) {
        return jdbc
                .passedOn(
                        unit,
                        DeskReach.of(officer),
                        CivilTime.instant(day.atStartOfDay()),
                        CivilTime.instant(day.plusDays(1).atStartOfDay()),
                        MOST_PRINTED)
                .stream();
    }
}
