package vn.motcua.address.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.organization.Share;
import vn.motcua.shared.Text;
import vn.motcua.tables.ReadLimits;
import vn.motcua.tables.TableFiles;

/** The national lists, read as they are published, for a bench: units of today, and the table of what became of the old ones. */
final class NationalFiles {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    final List<Place> places = new ArrayList<>();
    final List<Passing> passings = new ArrayList<>();

    /** An old unit as its line names it, with the codes of all units it went into. */
    record Old(String unit, String district, String province, List<String> into) {}

    final Map<String, Old> old = new LinkedHashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();

    static NationalFiles read(Path units, Path successions) throws IOException {
        var files = new NationalFiles();
        var provinces = new HashMap<String, String>();
        rows(successions, it -> provinces.put(field(it, "new_province_code"), bare(field(it, "new_province"))));
        provinces.forEach((code, name) -> files.place("new:" + code, code, name, Level.PROVINCE, null));
        rows(
                units,
                it -> files.place(
                        "unit:" + field(it, "ward_code"),
                        field(it, "ward_code"),
                        Text.clean(field(it, "ward_full_name")),
                        Level.COMMUNE,
                        "new:" + field(it, "province_code")));
        rows(successions, files::succession);
        return files;
    }

    private void succession(Map<String, String> row) {
        var province = "old province:" + field(row, "old_province_code");
        var district = "old district:" + field(row, "old_district_code");
        place(province, field(row, "old_province_code"), bare(field(row, "old_province")), Level.PROVINCE, null);
        place(district, field(row, "old_district_code"), bare(field(row, "old_district")), Level.DISTRICT, province);
        var into = ids.get("unit:" + field(row, "new_unit_code"));
        if (into == null) {
            return;
        }
        var from = district;
        var name = Text.clean(field(row, "old_unit"));
        if (!name.isEmpty()) {
            from = "old:" + field(row, "old_unit_code") + name;
            place(from, field(row, "old_unit_code"), name, Level.COMMUNE, district);
            old.computeIfAbsent(
                            from,
                            _ -> new Old(
                                    name,
                                    bare(field(row, "old_district")),
                                    bare(field(row, "old_province")),
                                    new ArrayList<>()))
                    .into()
                    .add(field(row, "new_unit_code"));
        }
        var note = Text.fold(field(row, "note"));
        passings.add(new Passing(
                Objects.requireNonNull(ids.get(from)),
                into,
                note.contains("mot phan") || note.contains("con lai") ? Share.PART : Share.WHOLE,
                "",
                DAY,
                "2025"));
    }

    private static String field(Map<String, String> row, String name) {
        return row.getOrDefault(name, "");
    }

    private void place(String key, String code, String name, Level level, @Nullable String parent) {
        if (!ids.containsKey(key)) {
            int id = ids.size() + 1;
            ids.put(key, id);
            places.add(new Place(id, code, name, level.name(), level, parent == null ? null : ids.get(parent)));
        }
    }

    /** "Quận 3 (770)" without its code. */
    private static String bare(String name) {
        return Text.clean(name.replaceAll("\\(\\d+\\)", ""));
    }

    private static void rows(Path file, Consumer<Map<String, String>> each) throws IOException {
        var headings = new ArrayList<String>();
        TableFiles.read(file, ReadLimits.usual(), row -> {
                    if (headings.isEmpty()) {
                        row.cells().forEach(it -> headings.add(it.text()));
                        return;
                    }
                    var fields = new HashMap<String, String>();
                    row.cells()
                            .forEach(it -> fields.put(
                                    headings.get(it.column()), it.text().strip()));
                    each.accept(fields);
                })
                .orThrow();
    }
}
