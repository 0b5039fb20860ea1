package vn.motcua.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import vn.motcua.audit.AuditLog.Seen;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Officers;
import vn.motcua.identity.internal.ReadTrail;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Slice;
import vn.motcua.tables.Cell;
import vn.motcua.tables.RowSource;
import vn.motcua.ui.Choice;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.TableView;

/** Puts the pages of the trail together: entries in words, with names instead of ids. */
@Component
class AuditPages {

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T[\\d:.]+Z)?");
    private static final String ACCOUNT = "account:";
    private static final String UNIT = "unit:";

    private final ReadTrail trail;
    private final Downloads downloads;
    private final Officers officers;
    private final Units units;
    private final Messages messages;

    AuditPages(ReadTrail trail, Downloads downloads, Officers officers, Units units, Messages messages) {
        this.trail = trail;
        this.downloads = downloads;
        this.officers = officers;
        this.units = units;
        this.messages = messages;
    }

    AuditView unreadable(Officer me, ReadTrail.Asked asked, String from, String until) {
        return view(me, asked, from, until, null, "", null, null);
    }

    AuditView found(Officer me, ReadTrail.Asked asked, Slice<Seen> found, boolean later) {
        var narrowed = "?from=" + asked.from() + "&until=" + asked.until() + "&actor=" + encoded(asked.actor())
                + "&subject=" + encoded(asked.subject())
                + "&action=" + encoded(asked.action());
        var query = "/audit" + narrowed;
        return view(
                me,
                asked,
                CivilTime.date(asked.from()),
                CivilTime.date(asked.until()),
                table(found.items()),
                "/audit/table" + narrowed,
                found.next() == null ? null : query + "&after=" + encoded(found.next()),
                later ? query : null);
    }

    private AuditView view(
            Officer me,
            ReadTrail.Asked asked,
            String from,
            String until,
            @Nullable TableView table,
            String tableHref,
            @Nullable String nextHref,
            @Nullable String firstHref) {
        return new AuditView(
                from,
                until,
                asked.actor(),
                asked.subject(),
                asked.action(),
                actions(),
                trail.readsEverything(me),
                table,
                tableHref,
                nextHref,
                firstHref);
    }

    private List<Choice> actions() {
        return trail.listActions().stream()
                .map(it -> new Choice(it, action(it)))
                .toList();
    }

    private String action(String code) {
        return trail.describe(code)
                .or(() -> messages.find(Language.VI, "desk.access.act." + code))
                .orElse(code);
    }

    private TableView table(List<Seen> entries) {
        return new TableView(
                say("caption"),
                Stream.of("at", "actor", "action", "subject", "details", "origin")
                        .map(it -> TableView.words(say(it)))
                        .toList(),
                lines(entries).stream().map(AuditPages::row).toList());
    }

    /** An entry as people read it. */
    private record Line(Instant at, List<String> words) {}

    private List<Line> lines(List<Seen> entries) {
        var names = names(entries);
        var subjects = trail.describe(entries);
        return entries.stream()
                .map(it -> new Line(
                        it.at(),
                        List.of(
                                actor(it, names),
                                action(it.action()),
                                subject(it.subject(), names, subjects),
                                details(it.details()),
                                it.origin() == null ? "" : it.origin())))
                .toList();
    }

    private static List<TableView.Cell> row(Line line) {
        return Stream.concat(Stream.of(CivilTime.moment(line.at())), line.words().stream())
                .map(TableView::cell)
                .toList();
    }

    View table(Officer me, String format, ReadTrail.Asked asked, Function<@Nullable String, Slice<Seen>> slices) {
        return downloads.of(
                me,
                format,
                messages.text(Language.VI, "desk.access.nav.audit") + " " + asked.from() + " " + asked.until(),
                Map.of("from", asked.from().toString(), "until", asked.until().toString()),
                Downloads.headings(table(List.of())),
                RowSource.paged(after -> inWords(slices.apply(after)), AuditPages::cells));
    }

    private Slice<Line> inWords(Slice<Seen> slice) {
        return new Slice<>(lines(slice.items()), slice.next());
    }

    private static List<Cell> cells(Line line) {
        return Stream.concat(
                        Stream.of(Cell.moment(line.at())), line.words().stream().map(Cell::text))
                .toList();
    }

    private String actor(Seen it, Map<AccountId, String> names) {
        return it.actor() != null ? named(it.actor(), names) : say(it.origin() == null ? "system" : "nobody");
    }

    private String subject(String subject, Map<AccountId, String> names, Map<String, String> subjects) {
        if (subject.startsWith(ACCOUNT)) {
            return named(subject.substring(ACCOUNT.length()), names);
        }
        if (subject.startsWith(UNIT)) {
            return unit(subject.substring(UNIT.length())).orElse(subject);
        }
        return subject.equals(ReadTrail.WHOLE) ? say("whole") : subjects.getOrDefault(subject, subject);
    }

    /** What is empty says nothing; roles and units have names. */
    private String details(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .filter(it -> !it.getValue().isEmpty())
                        .map(it -> detail(it.getKey()) + ": " + value(it.getKey(), it.getValue()))
                        .collect(Collectors.joining(" · "));
    }

    private String detail(String key) {
        return messages.find(Language.VI, "desk.access.audit.detail." + key).orElse(key);
    }

    private String value(String key, String value) {
        return switch (key) {
            case "role" -> messages.find(Language.VI, "identity.role." + value).orElse(value);
            case "unit" -> value.equals("city") ? say("city") : unit(value).orElse(value);
            case "half" -> messages.find(Language.VI, "desk.duty.half." + value).orElse(value);
            default -> ISO.matcher(value).matches() ? moment(value) : trail.describe(key, value);
        };
    }

    /** Days and moments are kept as programs write them and shown as officials do. */
    private static String moment(String iso) {
        try {
            return iso.length() == 10
                    ? CivilTime.date(LocalDate.parse(iso))
                    : CivilTime.date(Instant.parse(iso)) + " " + CivilTime.time(Instant.parse(iso));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    private Optional<String> unit(String id) {
        return Typed.findUnit(id).flatMap(units::find).map(Unit::fullName);
    }

    /** Who acted and whom it was done to, by one query. */
    private Map<AccountId, String> names(List<Seen> entries) {
        return officers.namesOf(entries.stream()
                .flatMap(it -> Stream.of(
                        it.actor() == null ? "" : it.actor(),
                        it.subject().startsWith(ACCOUNT) ? it.subject().substring(ACCOUNT.length()) : ""))
                .map(AuditPages::account)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet()));
    }

    private static String named(String id, Map<AccountId, String> names) {
        var account = account(id);
        return account == null ? id : names.getOrDefault(account, id);
    }

    private static @Nullable AccountId account(String text) {
        return text.matches("[0-9a-f-]{36}") ? new AccountId(UUID.fromString(text)) : null;
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, "desk.access.audit." + key, values);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
