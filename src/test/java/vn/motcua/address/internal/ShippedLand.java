package vn.motcua.address.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import vn.motcua.organization.Share;

/** The city's units and successions as shipped, without a database; ids are the order of the files. */
final class ShippedLand {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    final List<Place> places = new ArrayList<>();
    final List<Passing> passings = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();

    ShippedLand() {
        for (var file : List.of("provinces", "communes", "units_until_2025")) {
            rows(file, this::unit);
        }
        rows(
                "successions",
                it -> passings.add(new Passing(
                        id(field(it, "from")),
                        id(field(it, "into")),
                        Share.valueOf(field(it, "share")),
                        field(it, "part"),
                        LocalDate.parse(field(it, "day")),
                        field(it, "source").isEmpty() ? "NQ 1685" : field(it, "source"))));
    }

    Answers answers() {
        return answers(RuleBook.EMPTY);
    }

    Answers answers(RuleBook rules) {
        return new Answers(new Gazetteer(places, passings, OtherNames.shipped(), "79"), rules);
    }

    /** The id of a unit by its key in the files. */
    int id(String key) {
        return Objects.requireNonNull(ids.get(key), key);
    }

    Place place(int id) {
        return places.get(id - 1);
    }

    /** "Phường 4, Quận 3, Thành phố Hồ Chí Minh". */
    String address(Place place) {
        var parent = place.parent();
        return parent == null ? place.fullName() : place.fullName() + ", " + address(place(parent));
    }

    private void unit(Map<String, String> row) {
        int id = places.size() + 1;
        ids.put(field(row, "key"), id);
        var kind = field(row, "kind");
        var parent = field(row, "parent");
        places.add(new Place(
                id,
                field(row, "code"),
                title(kind) + field(row, "name"),
                kind,
                level(kind),
                parent.isEmpty() ? null : id(parent)));
    }

    private static String field(Map<String, String> row, String name) {
        return Objects.requireNonNull(row.get(name), name);
    }

    private static String title(String kind) {
        return switch (kind) {
            case "WARD" -> "Phường ";
            case "COMMUNE" -> "Xã ";
            case "TOWNSHIP" -> "Thị trấn ";
            case "SPECIAL_ZONE" -> "Đặc khu ";
            default -> "";
        };
    }

    private static Level level(String kind) {
        return switch (kind) {
            case "PROVINCE" -> Level.PROVINCE;
            case "DISTRICT" -> Level.DISTRICT;
            default -> Level.COMMUNE;
        };
    }

    private static void rows(String file, Consumer<Map<String, String>> each) {
        try (var in = ShippedLand.class.getResourceAsStream("/facts/organization/" + file + ".csv")) {
            var lines = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .toList();
            var columns = lines.getFirst().split(";", -1);
            lines.stream().skip(1).forEach(line -> {
                var fields = line.split(";", -1);
                var row = new LinkedHashMap<String, String>();
                for (int i = 0; i < columns.length; i++) {
                    row.put(columns[i], fields[i].strip());
                }
                each.accept(row);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
