package vn.motcua.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What nothing speaks of any more. Texts and styles may be named by parts ("desk.queue.state." and a state), so one counts as used
 * as soon as its beginning up to any dot or dash is written somewhere: this finds less than there may be and never too much.
 */
class LeftoversTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Pattern WRITTEN = Pattern.compile("[\"']([\\w.-]+)(?=[\"'])");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][\\w-]*");
    private static final Pattern COMPOSED = Pattern.compile("([A-Za-z_][\\w-]*-)(?=[\"'$])");
    private static final Pattern CSS_CLASS = Pattern.compile("\\.([A-Za-z_][\\w-]*)");
    private static final Pattern TEMPLATE = Pattern.compile("@template\\.([\\w.]+)\\(");

    /** Set by the script of that name itself. */
    private static final Set<String> BY_HTMX = Set.of("htmx-request");

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(String folder, String... endings) throws IOException {
        try (var all = Files.walk(MAIN.resolve(folder))) {
            return all.filter(it -> List.of(endings)
                            .contains(it.toString().substring(it.toString().lastIndexOf('.') + 1)))
                    .toList();
        }
    }

    private static String sources() throws IOException {
        var texts = new StringBuilder();
        for (var folder : List.of("java", "jte", "resources/assets")) {
            files(folder, "java", "jte", "js").forEach(it -> texts.append(read(it)));
        }
        return texts.toString();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(it -> it.group(1)).collect(Collectors.toSet());
    }

    private static boolean isBegun(String name, String dividers, Set<String> written) {
        return IntStream.range(1, name.length())
                .filter(i -> dividers.indexOf(name.charAt(i - 1)) >= 0)
                .anyMatch(i -> written.contains(name.substring(0, i)));
    }

    @Test
    void everyTextIsSaidSomewhere() throws IOException {
        var text = sources();
        var written = found(WRITTEN, text);
        var codes = found(Pattern.compile("\\b([A-Z]{2,3}_\\d{3}_\\w+)"), text);
        var silent = new TreeSet<String>();
        for (var file : files("resources/messages", "properties")) {
            var texts = new Properties();
            texts.load(new StringReader(read(file)));
            silent.addAll(texts.stringPropertyNames());
        }
        assertThat(silent).isNotEmpty();
        silent.removeIf(it -> written.contains(it) || codes.contains(it) || isBegun(it, ".-", written));
        assertThat(silent).isEmpty();
    }

    @Test
    void everyStyleIsWornSomewhere() throws IOException {
        var text = sources();
        var words = WORD.matcher(text).results().map(it -> it.group()).collect(Collectors.toSet());
        var composed = found(COMPOSED, text);
        var bare = new TreeSet<String>();
        for (var file : files("resources/assets", "css")) {
            var rules = read(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\{[^{}]*}", "");
            bare.addAll(found(CSS_CLASS, rules));
        }
        assertThat(bare).isNotEmpty();
        bare.removeIf(it -> words.contains(it) || BY_HTMX.contains(it) || isBegun(it, "-", composed));
        assertThat(bare).isEmpty();
    }

    @Test
    void everyTemplateIsShownSomewhere() throws IOException {
        var text = sources();
        var shown = found(TEMPLATE, text);
        found(Pattern.compile("\"([\\w/.-]+)(?=\")"), text)
                .forEach(it -> shown.add(it.replace(".jte", "").replace('/', '.')));
        var root = MAIN.resolve("jte");
        var idle = files("jte", "jte").stream()
                .map(it -> root.relativize(it).toString().replace(".jte", "").replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(idle).isNotEmpty();
        idle.removeAll(shown);
        assertThat(idle).isEmpty();
    }
}
