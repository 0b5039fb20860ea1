package vn.motcua.organization.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.OrganizationRefusal;
import vn.motcua.organization.Share;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.internal.LandPlan.Edition;
import vn.motcua.organization.internal.LandPlan.Link;
import vn.motcua.organization.internal.LandPlan.Ref;
import vn.motcua.organization.internal.LandTable.Row;
import vn.motcua.shared.RefusedException;

/** Lays a conversion table beside what is stored. */
final class SuccessionsPlanner {

    private final Land land;
    private final String basis;
    private final LandPlan plan = new LandPlan();
    private final UnitsPlanner units;
    private final Map<String, Set<String>> namesByCode = new HashMap<>();
    private final Map<String, Set<String>> codesByName = new HashMap<>();
    private final Map<Ref, List<Told>> told = new LinkedHashMap<>();

    /** A link with the line that tells it; stored ones have no line. */
    private record Told(int line, String subject, Link link) {}

    /** @param basis what rows rest on that name nothing themselves */
    SuccessionsPlanner(Land land, String basis) {
        this.land = land;
        this.basis = basis;
        this.units = new UnitsPlanner(land, List.of());
    }

    /** @throws RefusedException ORG_125 when the units of today have to be brought in first */
    LandPlan conversion(List<Row> rows) {
        demandUnits(rows);
        rows.forEach(this::index);
        rows.forEach(this::conversion);
        weigh();
        return plan;
    }

    private void demandUnits(List<Row> rows) {
        var unknown = rows.stream()
                .filter(it -> land.findByCode(it.text("new_unit_code"), UnitsPlanner.REFORM)
                        .isEmpty())
                .toList();
        if (unknown.size() * 10 > rows.size()) {
            throw new RefusedException(
                    OrganizationRefusal.ORG_125_UNITS_FIRST,
                    String.valueOf(unknown.size()),
                    String.valueOf(unknown.getFirst().line()),
                    unknown.getFirst().text("new_unit_code"));
        }
    }

    private void index(Row row) {
        var code = row.text("old_unit_code");
        if (!code.isEmpty()) {
            namesByCode.computeIfAbsent(code, it -> new LinkedHashSet<>()).add(spelt(row));
            codesByName
                    .computeIfAbsent(row.text("old_district_code") + spelt(row), it -> new LinkedHashSet<>())
                    .add(code);
        }
    }

    private static String spelt(Row row) {
        return Spelling.accented(row.text("old_unit"));
    }

    private void conversion(Row row) {
        UnitsPlanner.forms(plan, row);
        var subject = row.text("old_unit_code") + " " + row.text("old_unit") + " (" + bare(row.text("old_district"))
                + ") → " + row.text("new_unit_code") + " " + row.text("new_unit");
        var into = land.findByCode(row.text("new_unit_code"), UnitsPlanner.REFORM);
        if (into.isEmpty()) {
            plan.found(row.line(), FindingKind.UNKNOWN_CODE, subject, "", row.text("new_unit_code"));
            return;
        }
        var note = MergerNote.read(row.text("note"));
        if (note.isEmpty()) {
            plan.found(row.line(), FindingKind.UNKNOWN_NOTE, subject, "", row.text("note"));
            return;
        }
        if (!note.get().asSpelt()) {
            plan.found(
                    row.line(),
                    FindingKind.NOTE_SPELLING,
                    subject,
                    note.get().share().name(),
                    row.text("note"));
        }
        var likeness = Likeness.of(into.get().fullName(), row.text("new_unit"));
        if (likeness != Likeness.SAME) {
            plan.found(row.line(), FindingKind.of(likeness), subject, into.get().fullName(), row.text("new_unit"));
        }
        var link = new Link(
                Ref.planned(""),
                Ref.to(into.get().id()),
                note.get().share(),
                note.get().part(),
                UnitsPlanner.REFORM,
                basis);
        if (likeness != Likeness.OTHER) {
            from(row, subject, link);
        }
    }

    /** "Quận Ba Đình (001)" without the code. */
    private static String bare(String name) {
        return name.replaceFirst(" ?\\(\\d+\\)$", "");
    }

    private void from(Row row, String subject, Link link) {
        if (row.text("old_unit_code").isEmpty()) {
            fromWithoutCode(row, subject, link);
            return;
        }
        var stored = land.findByCode(row.text("old_unit_code"), UnitsPlanner.LAST_OLD_DAY);
        if (stored.isPresent()) {
            fromStored(row, subject, link, stored.get());
        } else {
            fromPlanned(row, subject, link);
        }
    }

    /** A district that became a unit as a whole names itself in its own column. */
    private void fromWithoutCode(Row row, String subject, Link link) {
        if (row.text("old_unit").isEmpty()) {
            plan.found(row.line(), FindingKind.DISTRICT_WHOLE, subject, "", bare(row.text("old_district")));
            take(row.line(), subject, withFrom(link, district(row)));
        } else {
            plan.found(row.line(), FindingKind.NO_OLD_CODE, subject, "", row.text("old_unit"));
        }
    }

    private Ref district(Row row) {
        var province = units.province(plan, row.text("old_province_code"), bare(row.text("old_province")));
        return units.district(plan, row.text("old_district_code"), bare(row.text("old_district")), province);
    }

    private static Link withFrom(Link link, Ref from) {
        return new Link(from, link.into(), link.share(), link.part(), link.day(), link.basis());
    }

    private void fromStored(Row row, String subject, Link link, Unit stored) {
        var likeness = Likeness.of(stored.fullName(), row.text("old_unit"));
        var district = land.findByCode(row.text("old_district_code"), UnitsPlanner.LAST_OLD_DAY);
        boolean placed = district.isPresent() && district.get().id().equals(stored.parent());
        var namesake = likeness.compareTo(Likeness.TONE_MARK) <= 0
                ? Optional.<Unit>empty()
                : district.flatMap(it -> namesake(it.id(), row.text("old_unit")))
                        .filter(it -> !it.id().equals(stored.id()));
        var byCode = withFrom(link, Ref.to(stored.id()));
        if (namesake.isPresent()) {
            plan.found(
                    row.line(),
                    FindingKind.WRONG_OLD_CODE,
                    subject,
                    stored.fullName(),
                    namesake.get().code(),
                    withFrom(link, Ref.to(namesake.get().id())));
        } else if (!placed) {
            plan.found(
                    row.line(),
                    FindingKind.PLACE_DIFFERS,
                    subject,
                    place(stored),
                    bare(row.text("old_district")),
                    byCode);
        } else if (likeness == Likeness.OTHER) {
            plan.found(row.line(), FindingKind.NAME_DIFFERS, subject, stored.fullName(), row.text("old_unit"), byCode);
        } else {
            if (likeness != Likeness.SAME) {
                plan.found(row.line(), FindingKind.of(likeness), subject, stored.fullName(), row.text("old_unit"));
            }
            take(row.line(), subject, byCode);
        }
    }

    private String place(Unit unit) {
        return land.parents(unit, UnitsPlanner.LAST_OLD_DAY).stream()
                .findFirst()
                .map(Unit::fullName)
                .orElse("");
    }

    private Optional<Unit> namesake(UnitId district, String name) {
        return land.children(district, UnitsPlanner.LAST_OLD_DAY)
                .filter(it -> Spelling.accented(it.fullName()).equals(Spelling.accented(name)))
                .findFirst();
    }

    /** Where the former list is not stored the table itself says which units there were, as far as it does not contradict itself. */
    private void fromPlanned(Row row, String subject, Link link) {
        var code = row.text("old_unit_code");
        var names = namesByCode.getOrDefault(code, Set.of());
        var rightful = names.stream()
                .filter(it -> codesOf(row.text("old_district_code"), it).size() == 1)
                .toList();
        var named = UnitsPlanner.named(row.text("old_unit"));
        if (names.size() > 1 && (rightful.size() != 1 || !rightful.getFirst().equals(spelt(row)))) {
            var other = codesOf(row.text("old_district_code"), spelt(row)).stream()
                    .filter(it -> !it.equals(code))
                    .findFirst();
            plan.found(
                    row.line(),
                    other.isPresent() ? FindingKind.WRONG_OLD_CODE : FindingKind.CODE_TWICE,
                    subject,
                    String.join("; ", names),
                    other.orElse(code));
        } else if (named.isEmpty()) {
            plan.found(row.line(), FindingKind.NAME_DIFFERS, subject, "", row.text("old_unit"));
        } else {
            take(row.line(), subject, withFrom(link, planned(row, named.get())));
        }
    }

    private Set<String> codesOf(String district, String name) {
        return codesByName.getOrDefault(district + name, Set.of());
    }

    private Ref planned(Row row, UnitsPlanner.Named named) {
        var code = row.text("old_unit_code");
        var key = UnitsPlanner.key(code, UnitsPlanner.REFORM);
        if (plan.edition(key) == null) {
            plan.add(new Edition(
                    key, UnitVersion.UNTOLD, UnitsPlanner.REFORM, named.kind(), code, named.name(), district(row)));
        }
        return Ref.planned(key);
    }

    /** Successions of any day, by codes alone. */
    LandPlan links(List<Row> rows, LocalDate latest) {
        for (var row : rows) {
            UnitsPlanner.forms(plan, row);
            var day = LandDays.read(row.line(), row.text("day"), latest);
            var subject = row.text("old_unit_code") + " → " + row.text("new_unit_code");
            var from = land.findByCode(row.text("old_unit_code"), day.minusDays(1));
            var into = land.findByCode(row.text("new_unit_code"), day);
            if (from.isEmpty()
                    || into.isEmpty()
                    || from.get().id().equals(into.get().id())) {
                var code = row.text(from.isEmpty() ? "old_unit_code" : "new_unit_code");
                plan.found(row.line(), FindingKind.UNKNOWN_CODE, subject, "", code);
            } else {
                var share = Share.valueOf(row.text("share"));
                var part = share == Share.WHOLE ? "" : row.text("part");
                take(
                        row.line(),
                        subject,
                        new Link(
                                Ref.to(from.get().id()), Ref.to(into.get().id()), share, part, day, row.text("basis")));
            }
        }
        weigh();
        return plan;
    }

    private void take(int line, String subject, Link link) {
        var before = plan.link(link.from(), link.into());
        if (before != null) {
            var kind = before.share() == link.share() ? FindingKind.DOUBLE : FindingKind.SHARE_DIFFERS;
            plan.found(line, kind, subject, before.share().name(), link.share().name());
            return;
        }
        plan.add(link);
        told.computeIfAbsent(link.from(), it -> new ArrayList<>()).add(new Told(line, subject, link));
    }

    /** Only once everything is read can be seen whether a unit that went whole went elsewhere as well. */
    private void weigh() {
        told.forEach((from, rows) -> {
            var stored = stored(from.id());
            var fresh = new ArrayList<Told>();
            for (var row : rows) {
                if (!isStored(row, stored)) {
                    fresh.add(row);
                }
            }
            var places = rows.size()
                    + (int) stored.stream()
                            .filter(it -> rows.stream().noneMatch(row -> it.into()
                                    .equals(row.link().into().id())))
                            .count();
            for (var row : fresh) {
                if (row.link().share() == Share.WHOLE && places > 1) {
                    plan.drop(row.link());
                    plan.found(
                            row.line(),
                            FindingKind.WHOLE_AND_PART,
                            row.subject(),
                            "",
                            row.link().share().name(),
                            row.link());
                } else if (row.link().share() == Share.PART && places == 1) {
                    plan.found(
                            row.line(),
                            FindingKind.PART_ALONE,
                            row.subject(),
                            "",
                            row.link().share().name());
                }
            }
        });
    }

    private List<Land.Link> stored(@Nullable UnitId from) {
        return from == null ? List.of() : land.from(from);
    }

    private boolean isStored(Told row, List<Land.Link> stored) {
        for (var it : stored) {
            if (it.into().equals(row.link().into().id())
                    && it.day().equals(row.link().day())) {
                plan.drop(row.link());
                if (it.share() == row.link().share()) {
                    plan.foundAsIs();
                } else {
                    plan.found(
                            row.line(),
                            FindingKind.SHARE_DIFFERS,
                            row.subject(),
                            it.share().name(),
                            row.link().share().name(),
                            row.link());
                }
                return true;
            }
        }
        return false;
    }
}
