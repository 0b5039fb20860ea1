package vn.motcua.identity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.motcua.identity.Role;

/** One line of {@code facts/identity/demo-staff.csv}: a person who does not exist, with the one position they hold. */
record DemoPerson(String loginName, String fullName, String title, String unitCode, Role role, Set<String> fields) {

    private static final String FILE = "/facts/identity/demo-staff.csv";

    static List<DemoPerson> all() {
        try (var stream = DemoPerson.class.getResourceAsStream(FILE)) {
            var text = new String(Objects.requireNonNull(stream, FILE).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(DemoPerson::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoPerson parse(String line) {
        var parts = line.split(";", -1);
        var fields = parts[5].isEmpty() ? Set.<String>of() : Set.of(parts[5].split(" "));
        return new DemoPerson(parts[0], parts[1], parts[2], parts[3], Role.valueOf(parts[4]), fields);
    }
}
