package vn.motcua.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What could go wrong at an address, beyond the nonsense and tricks that can be sent to any, and the tests that hold it off. The
 * page docs/security.md is written from here.
 */
enum Threat {
    RIGHTS('R', "asked by somebody without the right, of another field or unit, or not signed in", "RightsMatrixIT"),
    FOREIGN_ID('I', "an id of something that belongs to others", "ForeignThingsIT", "EveryIdIT"),
    FORGED('F', "a form sent from another site, or with another's token", "HeadersIT", "GateIT"),
    SCRIPT('S', "script or markup in what was typed, shown again", "EveryAnswerIT"),
    CACHED('C', "a personal answer left in a cache, or its type guessed", "EveryAnswerIT"),
    UPLOAD(
            'U',
            "a file that is too large, a bomb, or not what it says",
            "UploadsIT",
            "TableFilesTest",
            "BpmnFilesTest"),
    GUESSING(
            'G',
            "guessing of passwords, codes and links",
            "LockoutIT",
            "SecondFactorIT",
            "GuessingIT",
            "TrackPagesIT",
            "BookingsIT",
            "DevicesIT"),
    FORMULA('X', "a formula in a table that a spreadsheet would run; a table without end", "TableWriterTest"),
    TWICE(
            'W',
            "the same act twice, two acts at once, a step out of turn",
            "StepMatrixIT",
            "StepRightsIT",
            "TwoOfficersCannotAdmitTheSameDossierIT",
            "TicketsIT");

    /** Path variables that name something of a unit or a person; the others name what everybody may know. */
    static final Set<String> OWNED = Set.of(
            "id",
            "file",
            "report",
            "opening",
            "account",
            "position",
            "token",
            "proposal",
            "notice",
            "scan",
            "list",
            "rule");

    /** Names of public things, of kinds, days and changes of the whole city, and secrets, which are held against guessing. */
    static final Set<String> PUBLIC = Set.of(
            "service",
            "calendar",
            "hash",
            "name",
            "versionId",
            "field",
            "format",
            "number",
            "act",
            "kind",
            "period",
            "code",
            "change",
            "year",
            "posting",
            "finding",
            "neighbourhood",
            "word",
            "link");

    private static final Set<String> TAKES_FILES = Set.of(
            "POST /dossiers/{id}/files",
            "POST /api/v1/dossiers/{id}/files",
            "POST /rollout",
            "POST /catalogue/processes/{code}/bpmn",
            "POST /addresses/lists",
            "POST /addresses/rules/file");

    private static final Pattern GUESSED = Pattern.compile(
            "POST (/login|/login/code|/api/v1/sessions|/track|/api/v1/tracking|/account/password|/account/tokens|/queue/device/.*)"
                    + "|(GET|POST) /queue/(bookings|tickets)/.*");

    private static final Pattern KEYED = Pattern.compile(
            "POST (/dossiers|/api/v1/dossiers|/desk|/approvals|/versions|/guidance|/queue)(?!/preview|/papers).*");

    private final char letter;
    private final String words;
    private final List<String> held;

    Threat(char letter, String words, String... held) {
        this.letter = letter;
        this.words = words;
        this.held = List.of(held);
    }

    /** "| R | asked by somebody without the right | `RightsMatrixIT` |". */
    String line() {
        return "| %c | %s | %s |"
                .formatted(
                        letter, words, held.stream().map(it -> "`" + it + "`").collect(Collectors.joining(", ")));
    }

    /** "R F S" for a row of the {@link EndpointTable}. */
    static String lettersOf(List<String> row) {
        return Arrays.stream(values())
                .filter(it -> it.concerns(row))
                .map(it -> String.valueOf(it.letter))
                .collect(Collectors.joining(" "));
    }

    private boolean concerns(List<String> row) {
        var address = row.getFirst();
        boolean personal = !row.subList(1, row.size()).stream().allMatch("everyone"::equals);
        boolean looks = address.startsWith("GET ");
        boolean table = address.contains(".{format}") || address.endsWith("/template");
        return switch (this) {
            case RIGHTS -> personal;
            case FOREIGN_ID ->
                OWNED.stream().anyMatch(it -> address.contains("{" + it + "}"))
                        || address.matches(".* /queue/(bookings|tickets|touch)/.*\\{code}.*");
            case FORGED -> !looks && !HeadersIT.TAKES_NO_COOKIE.contains(address);
            case SCRIPT -> looks && !table && !address.contains("/api") && !address.contains("/assets/");
            case CACHED -> looks && personal;
            case UPLOAD -> TAKES_FILES.contains(address);
            case GUESSING -> GUESSED.matcher(address).matches();
            case FORMULA -> looks && table;
            case TWICE -> KEYED.matcher(address).matches();
        };
    }
}
