package vn.motcua.dossier.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.shared.RefusedException;

/** The fields of an act's form read as the details the act demands. What is missing stays empty: the gate says so. */
record TypedDetails(Map<String, String> typed) {

    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    /** @throws Misread when a field cannot be read at all */
    Details of(Action action) throws Misread {
        var type = action.details();
        if (type == Details.Note.class) {
            return new Details.Note(text("note"));
        } else if (type == Details.Reason.class) {
            return new Details.Reason(text("reason"));
        } else if (type == Details.Supplement.class) {
            return new Details.Supplement(lines("items"), text("reason"), text("contactName"), text("contactPhone"));
        } else if (type == Details.Proof.class) {
            return new Details.Proof(text("document"), text("number"), demandedDate("date"));
        } else if (type == Details.Draft.class) {
            return new Details.Draft(granted(), text("text"));
        } else if (type == Details.Assignee.class) {
            return new Details.Assignee(account(), text("reason"));
        } else if (type == Details.Apology.class) {
            return new Details.Apology(text("newDate").isEmpty() ? null : demandedDate("newDate"), text("reason"));
        } else if (type == Details.VersionMove.class) {
            return new Details.VersionMove(procedureVersion(), text("basis"), text("number"), demandedDate("date"));
        } else if (type == Details.None.class) {
            return new Details.None();
        }
        throw new RefusedException(DossierRefusal.DOS_132_DETAILS_MISSING, action.label());
    }

    String raw(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Line breaks stay; within a line blanks are cleaned. */
    private String text(String field) {
        return String.join("\n", lines(field));
    }

    private List<String> lines(String field) {
        return Arrays.stream(raw(field).split("\\R"))
                .map(Parties::clean)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toList());
    }

    private boolean granted() throws Misread {
        return switch (raw("granted")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Misread("granted", "desk.act.granted.choose");
        };
    }

    /** Of what cannot be read the gate says that there is no such version. */
    private long procedureVersion() {
        return raw("to").matches("\\d{1,18}") ? Long.parseLong(raw("to")) : -1;
    }

    private UUID account() throws Misread {
        try {
            return UUID.fromString(raw("account"));
        } catch (IllegalArgumentException e) {
            throw new Misread("account", "desk.act.account.choose");
        }
    }

    private LocalDate demandedDate(String field) throws Misread {
        return findDate(raw(field)).orElseThrow(() -> new Misread(field, "desk.act.date.wrong"));
    }

    /** "4/3/2026", "04.03.2026", or as a date field of the browser sends it. */
    static Optional<LocalDate> findDate(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        try {
            var match = DATE.matcher(typed.strip());
            return Optional.of(
                    match.matches()
                            ? LocalDate.of(
                                    Integer.parseInt(match.group(3)),
                                    Integer.parseInt(match.group(2)),
                                    Integer.parseInt(match.group(1)))
                            : LocalDate.parse(typed.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A field that cannot be read; {@code message} is the key of the sentence beside it. */
    static final class Misread extends Exception {

        private final String field;
        private final String message;

        Misread(String field, String message) {
            super(field, null, false, false);
            this.field = field;
            this.message = message;
        }

        String field() {
            return field;
        }

        String message() {
            return message;
        }
    }
}
