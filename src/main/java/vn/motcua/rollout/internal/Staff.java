package vn.motcua.rollout.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.identity.Role;

/** The people of a file's sheet of accounts, each with what they are to do. */
record Staff(Map<String, List<Post>> posts) {

    /** @param fields codes of the fields, empty for every field */
    record Post(Line line, Role role, Set<String> fields) {}

    static Staff of(List<Line> lines, Map<Role, String> roles) {
        return new Staff(lines.stream()
                .flatMap(it -> post(it, roles).stream())
                .collect(Collectors.groupingBy(it -> login(it.line()))));
    }

    private static Optional<Post> post(Line line, Map<Role, String> roles) {
        return Words.find(roles, line.text(Column.ROLE)).map(role -> new Post(line, role, fields(line)));
    }

    static String login(Line line) {
        return line.text(Column.LOGIN).toLowerCase(Locale.ROOT);
    }

    /** "ho-tich; chung-thuc". */
    static Set<String> fields(Line line) {
        return Arrays.stream(line.text(Column.FIELDS).split("[;,]"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }

    boolean knows(String login) {
        return posts.containsKey(login);
    }

    boolean examines(String login, String field) {
        return posts.getOrDefault(login, List.of()).stream()
                .anyMatch(it -> it.role() == Role.EXAMINING_OFFICER
                        && (it.fields().isEmpty() || it.fields().contains(field)));
    }
}
