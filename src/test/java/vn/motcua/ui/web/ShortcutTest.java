package vn.motcua.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ShortcutTest {

    private static final Pattern GIVEN =
            Pattern.compile("\\bshortcut = \"([^\"]+)\"|data-shortcut=\"(?:\\$\\{[^\"]*)?\"?([A-Z][^\"$ ]*)\"");
    private static final Set<Shortcut> IN_THE_SCRIPT = Set.of(Shortcut.LIST, Shortcut.SEARCH, Shortcut.FOUND);

    @Test
    void theHelpPageListsExactlyTheKeysThePagesKnow() throws IOException {
        var given = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().startsWith("gallery")) {
                    GIVEN.matcher(Files.readString(file))
                            .results()
                            .forEach(it -> given.add(it.group(1) == null ? it.group(2) : it.group(1)));
                }
            }
        }
        var listed = Arrays.stream(Shortcut.values())
                .filter(it -> !IN_THE_SCRIPT.contains(it))
                .flatMap(it -> it.keys().stream())
                .toList();

        assertThat(listed).containsAll(given);
        assertThat(given)
                .containsAll(listed.stream().filter(it -> it.length() > 1).toList());
    }
}
