package vn.motcua.organization.internal;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.UnitKind;
import vn.motcua.organization.internal.LandPlan.Change;
import vn.motcua.organization.internal.LandPlan.Edition;
import vn.motcua.organization.internal.LandPlan.Ref;
import vn.motcua.organization.internal.LandTable.Row;

/** Lays a list of units beside what is stored. */
final class UnitsPlanner {

    /** Nghị quyết 202/2025/QH15 and those of the Standing Committee: the units of today began, those of before ended. */
    static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    static final LocalDate LAST_OLD_DAY = REFORM.minusDays(1);

    private static final Pattern KIND = Pattern.compile("(?iu)(phường|xã|thị trấn|đặc khu) (.+)");

    private final Land land;
    private final List<KnownChange> known;
    private final LandPlan plan = new LandPlan();

    /** A change that is shipped as a fact. */
    record KnownChange(String code, UnitKind was, UnitKind kind, LocalDate day) {}

    UnitsPlanner(Land land, List<KnownChange> known) {
        this.land = land;
        this.known = known;
    }

    static String key(String code, LocalDate until) {
        return code + "@" + until;
    }

    /** "Xã Bắc Sơn" as kind and name; empty where the kind cannot be told. */
    static Optional<Named> named(String fullName) {
        var match = KIND.matcher(fullName);
        return match.matches() ? kind(match.group(1)).map(kind -> new Named(kind, match.group(2))) : Optional.empty();
    }

    record Named(UnitKind kind, String name) {}

    private static Optional<UnitKind> kind(String word) {
        return switch (Spelling.folded(word)) {
            case "phuong" -> Optional.of(UnitKind.WARD);
            case "xa" -> Optional.of(UnitKind.COMMUNE);
            case "thi tran" -> Optional.of(UnitKind.TOWNSHIP);
            case "dac khu" -> Optional.of(UnitKind.SPECIAL_ZONE);
            default -> Optional.empty();
        };
    }

    /** @param on the day on which the list is right */
    LandPlan today(List<Row> rows, LocalDate on) {
        var codes = new HashMap<String, Row>();
        var provinces = new HashMap<UnitId, Map<String, Unit>>();
        for (var row : rows) {
            forms(plan, row);
            var code = row.text("ward_code");
            var subject = code + " " + row.text("ward_type") + " " + row.text("ward_name");
            if (codes.putIfAbsent(code, row) != null) {
                plan.found(
                        row.line(),
                        FindingKind.CODE_TWICE,
                        subject,
                        codes.get(code).text("ward_name"),
                        row.text("ward_name"));
                continue;
            }
            var province = land.findByCode(row.text("province_code"), on).filter(it -> it.kind() == UnitKind.PROVINCE);
            var kind = kind(row.text("ward_type"));
            if (province.isEmpty() || kind.isEmpty()) {
                plan.found(
                        row.line(),
                        FindingKind.UNKNOWN_CODE,
                        subject,
                        "",
                        province.isEmpty() ? row.text("province_code") : row.text("ward_type"));
                continue;
            }
            var stored = provinces.computeIfAbsent(province.get().id(), it -> communes(it, on));
            today(row, subject, kind.get(), province.get(), stored, on);
        }
        provinces.values().forEach(stored -> stored.values().stream()
                .filter(it -> !codes.containsKey(it.code()))
                .forEach(it ->
                        plan.found(0, FindingKind.NOT_LISTED, it.code() + " " + it.fullName(), it.fullName(), "")));
        return plan;
    }

    private Map<String, Unit> communes(UnitId province, LocalDate on) {
        return land.children(province, on)
                .filter(it -> it.kind().isCommuneLevel())
                .collect(toMap(Unit::code, it -> it, (one, other) -> one));
    }

    private void today(Row row, String subject, UnitKind kind, Unit province, Map<String, Unit> stored, LocalDate on) {
        var code = row.text("ward_code");
        var name = row.text("ward_name");
        var full = row.columns().containsKey("ward_full_name") ? row.text("ward_full_name") : "";
        var unit = land.findByCode(code, on).filter(it -> it.kind().isCommuneLevel());
        if (unit.isPresent()) {
            compare(
                    row,
                    subject,
                    unit.get(),
                    kind,
                    name,
                    full.isEmpty() ? row.text("ward_type") + " " + name : full,
                    on);
            if (!province.id().equals(unit.get().parent())) {
                plan.found(row.line(), FindingKind.PLACE_DIFFERS, subject, place(unit.get(), on), province.fullName());
            }
        } else if (stored.isEmpty()) {
            begin(row, subject, kind, name, province, on);
        } else {
            plan.found(row.line(), FindingKind.NEW_CODE, subject, sameName(stored, kind, name), code);
        }
    }

    private String place(Unit unit, LocalDate on) {
        return land.parents(unit, on).stream().findFirst().map(Unit::fullName).orElse("");
    }

    private static String sameName(Map<String, Unit> stored, UnitKind kind, String name) {
        return stored.values().stream()
                .filter(it -> it.kind() == kind && Likeness.of(it.name(), name).compareTo(Likeness.TONE_MARK) <= 0)
                .map(it -> it.code() + " " + it.fullName())
                .findFirst()
                .orElse("");
    }

    /** The first list of a province: its units began with the reform, unless it is known when they became what they are. */
    private void begin(Row row, String subject, UnitKind kind, String name, Unit province, LocalDate on) {
        var code = row.text("ward_code");
        var change = known.stream()
                .filter(it -> it.code().equals(code) && it.kind() == kind)
                .findFirst();
        var parent = Ref.to(province.id());
        if (change.isEmpty()) {
            plan.add(new Edition(code, REFORM, null, kind, code, name, parent));
            return;
        }
        var day = change.get().day();
        plan.add(new Edition(code, REFORM, day, change.get().was(), code, name, parent));
        plan.addLater(new Edition(code, day, null, kind, code, name, parent));
        plan.found(
                row.line(),
                FindingKind.KNOWN_CHANGE,
                subject,
                change.get().was().name(),
                day.toString());
    }

    private void compare(Row row, String subject, Unit stored, UnitKind kind, String name, String full, LocalDate on) {
        var change = known.stream()
                .filter(it -> it.code().equals(stored.code()) && it.was() == stored.kind() && it.kind() == kind)
                .findFirst();
        var likeness = Likeness.of(stored.name(), name);
        if (stored.kind() != kind && change.isPresent()) {
            plan.add(new Change(stored.id(), change.get().day(), kind, stored.name()));
            plan.found(
                    row.line(),
                    FindingKind.KNOWN_CHANGE,
                    subject,
                    stored.fullName(),
                    change.get().day().toString());
        } else if (stored.kind() != kind) {
            plan.found(
                    row.line(),
                    FindingKind.KIND_DIFFERS,
                    subject,
                    stored.fullName(),
                    full,
                    new Change(stored.id(), on, kind, stored.name()));
        }
        if (likeness.compareTo(Likeness.ACCENTS) >= 0) {
            plan.found(
                    row.line(),
                    FindingKind.NAME_DIFFERS,
                    subject,
                    stored.fullName(),
                    full,
                    new Change(stored.id(), on, kind, name));
        } else if (likeness != Likeness.SAME) {
            plan.found(row.line(), FindingKind.of(likeness), subject, stored.fullName(), full);
        } else if (stored.kind() == kind && !full.equals(stored.fullName())) {
            plan.found(row.line(), FindingKind.NAME_CASE, subject, stored.fullName(), full);
        } else if (stored.kind() == kind) {
            plan.foundAsIs();
        }
    }

    /** What a row says of its own writing. */
    static void forms(LandPlan plan, Row row) {
        if (!row.normal()) {
            plan.found(row.line(), FindingKind.NOT_NFC, "", "", "");
        }
        if (!row.tidy()) {
            plan.found(row.line(), FindingKind.EXTRA_BLANKS, "", "", "");
        }
    }

    LandPlan formerDistricts(List<Row> rows) {
        var codes = new HashSet<String>();
        for (var row : rows) {
            forms(plan, row);
            var code = row.text("Mã");
            if (!codes.add(code)) {
                plan.found(row.line(), FindingKind.CODE_TWICE, code + " " + row.text("Tên"), "", row.text("Tên"));
                continue;
            }
            var province = province(plan, row.text("Mã TP"), row.text("Tỉnh / Thành Phố"));
            former(row, UnitKind.DISTRICT, row.text("Tên"), province);
        }
        return plan;
    }

    LandPlan formerCommunes(List<Row> rows) {
        Set<String> codes = new HashSet<>();
        for (var row : rows) {
            forms(plan, row);
            var code = row.text("Mã");
            var named = named(row.text("Tên"));
            if (!codes.add(code)) {
                plan.found(row.line(), FindingKind.CODE_TWICE, code + " " + row.text("Tên"), "", row.text("Tên"));
            } else if (named.isEmpty()) {
                plan.found(
                        row.line(),
                        FindingKind.KIND_DIFFERS,
                        code + " " + row.text("Tên"),
                        row.text("Cấp"),
                        row.text("Tên"));
            } else {
                var province = province(plan, row.text("Mã TP"), row.text("Tỉnh / Thành Phố"));
                var district = district(plan, row.text("Mã QH"), row.text("Quận Huyện"), province);
                former(row, named.get().kind(), named.get().name(), district);
            }
        }
        return plan;
    }

    private void former(Row row, UnitKind kind, String name, Ref parent) {
        var code = row.text("Mã");
        var stored = land.findByCode(code, LAST_OLD_DAY);
        if (stored.isEmpty()) {
            plan.add(new Edition(key(code, REFORM), UnitVersion.UNTOLD, REFORM, kind, code, name, parent));
            return;
        }
        var subject = code + " " + row.text("Tên");
        var likeness = Likeness.of(stored.get().fullName(), row.text("Tên"));
        if (likeness.compareTo(Likeness.ACCENTS) >= 0) {
            plan.found(
                    row.line(), FindingKind.NAME_DIFFERS, subject, stored.get().fullName(), row.text("Tên"));
        } else if (likeness != Likeness.SAME) {
            plan.found(
                    row.line(), FindingKind.of(likeness), subject, stored.get().fullName(), row.text("Tên"));
        } else if (parent.id() == null || !parent.id().equals(stored.get().parent())) {
            plan.found(
                    row.line(),
                    FindingKind.PLACE_DIFFERS,
                    subject,
                    place(stored.get(), LAST_OLD_DAY),
                    row.text("Tỉnh / Thành Phố"));
        } else {
            plan.foundAsIs();
        }
    }

    /** The former province, planned where it is not stored. */
    Ref province(LandPlan into, String code, String name) {
        return known(into, UnitKind.PROVINCE, code, name, null);
    }

    Ref district(LandPlan into, String code, String name, Ref province) {
        return known(into, UnitKind.DISTRICT, code, name, province);
    }

    private Ref known(LandPlan into, UnitKind kind, String code, String name, @Nullable Ref parent) {
        var stored = land.findByCode(code, LAST_OLD_DAY);
        if (stored.isPresent()) {
            return Ref.to(stored.get().id());
        }
        var key = key(code, REFORM);
        if (into.edition(key) == null) {
            into.add(new Edition(key, UnitVersion.UNTOLD, REFORM, kind, code, name, parent));
        }
        return Ref.planned(key);
    }
}
