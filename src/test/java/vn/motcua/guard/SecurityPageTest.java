package vn.motcua.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/security.md names every address with what could go wrong there, and no test that is not there. */
class SecurityPageTest {

    private static final Path PAGE = Path.of("docs", "security.md");
    private static final String BEGIN = "<!-- addresses: written by SecurityPageTest -->\n";
    private static final String END = "<!-- end of addresses -->";
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:IT|Test|Journey))`");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @Test
    void thePageListsEveryAddressWithItsThreats() throws IOException {
        var list = BEGIN + addresses() + END;
        if (Boolean.getBoolean("diagrams")) {
            var page = Files.readString(PAGE);
            Files.writeString(PAGE, page.replaceAll("(?s)" + BEGIN + ".*?" + END, Matcher.quoteReplacement(list)));
        }
        assertThat(Files.readString(PAGE)).contains(list);
    }

    @Test
    void everyTestThePageNamesIsThere() throws IOException {
        var named = NAMED.matcher(Files.readString(PAGE))
                .results()
                .map(it -> it.group(1) + ".java")
                .collect(Collectors.toCollection(TreeSet::new));
        try (var all = Files.walk(Path.of("src", "test", "java"))) {
            var there = all.map(it -> it.getFileName().toString()).collect(Collectors.toSet());
            assertThat(named).isNotEmpty().allMatch(there::contains);
        }
    }

    @Test
    void everyPathVariableIsEitherPublicOrGuardedAsAnId() {
        var variables = EndpointTable.CELLS.stream()
                .flatMap(row -> VARIABLE.matcher(row.getFirst()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        var known = new TreeSet<>(Threat.OWNED);
        known.addAll(Threat.PUBLIC);
        assertThat(known).containsExactlyInAnyOrderElementsOf(variables);
    }

    private static String addresses() {
        var letters = Arrays.stream(Threat.values()).map(Threat::line).collect(Collectors.joining("\n"));
        var rows = EndpointTable.CELLS.stream()
                .map(row -> "| %s | %s | %s |".formatted(row.getFirst(), who(row), Threat.lettersOf(row)))
                .sorted()
                .collect(Collectors.joining("\n"));
        return "| | what could go wrong | held by |\n| --- | --- | --- |\n" + letters
                + "\n\n| address | who: own unit / other field / foreign unit | |\n| --- | --- | --- |\n" + rows + "\n";
    }

    private static String who(List<String> row) {
        var who = row.subList(1, row.size());
        return who.stream().distinct().count() == 1 ? who.getFirst() : String.join(" / ", who);
    }
}
