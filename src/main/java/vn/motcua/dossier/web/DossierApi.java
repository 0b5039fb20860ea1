package vn.motcua.dossier.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.Acted;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.State;
import vn.motcua.dossier.TimelineEvent;
import vn.motcua.dossier.WorkItem;
import vn.motcua.identity.Masked;
import vn.motcua.identity.Officer;
import vn.motcua.organization.Units;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;

/** The desk for programs. Every act carries an {@code Idempotency-Key}; repeating it returns the first outcome. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class DossierApi {

    private final Dossiers dossiers;
    private final DossierLists lists;
    private final Units units;
    private final JsonMapper json;

    DossierApi(Dossiers dossiers, DossierLists lists, Units units, JsonMapper json) {
        this.dossiers = dossiers;
        this.lists = lists;
        this.units = units;
        this.json = json;
    }

    /** An act's outcome. */
    record ActedBody(
            String id,
            String code,
            int version,
            Action action,
            State state,
            int nationalState,
            String at,
            @Nullable String promised,
            @Nullable String number) {

        static ActedBody of(Acted it) {
            return new ActedBody(
                    it.dossier().toString(),
                    it.code(),
                    it.version(),
                    it.action(),
                    it.state(),
                    it.state().national().code(),
                    it.at().toString(),
                    it.promised() == null ? null : it.promised().toString(),
                    it.number());
        }
    }

    /** One line of a list; the applicant's number is not in it. */
    record ItemBody(
            String id,
            String code,
            int version,
            State state,
            int nationalState,
            String procedure,
            String procedureName,
            String applicant,
            @Nullable String promised,
            boolean late) {

        static ItemBody of(WorkItem it) {
            return new ItemBody(
                    it.id().toString(),
                    it.code(),
                    it.version(),
                    it.state(),
                    it.state().national().code(),
                    it.procedureCode(),
                    it.procedureName(),
                    it.applicantName(),
                    it.promisedAt() == null ? null : it.promisedAt().toString(),
                    it.late());
        }
    }

    /** A stretch of a list. */
    record ListBody(List<ItemBody> items, @Nullable String next) {

        static ListBody of(Slice<WorkItem> slice) {
            return new ListBody(slice.items().stream().map(ItemBody::of).toList(), slice.next());
        }
    }

    /** One dossier with what this officer could do now; the submitter's number is masked. */
    record DossierBody(
            String id,
            String code,
            int version,
            State state,
            int nationalState,
            String procedure,
            String procedureName,
            String applicant,
            @Nullable String applicantNumber,
            String receiving,
            String resolving,
            @Nullable String promised,
            boolean provisional,
            boolean late,
            long fee,
            List<Action> actions) {}

    @PostMapping("/dossiers")
    ResponseEntity<ActedBody> enter(
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @RequestBody EntryBody body,
            Officer me) {
        var entry = EntryBody.demanded("entry", body.entry());
        var command = body.command(units);
        var acted = entry == Action.PROPOSE_REFUSAL
                ? dossiers.proposeRefusal(command, body.reason() == null ? "" : Parties.clean(body.reason()), me, key)
                : dossiers.enter(entry, command, me, key);
        return answer(acted, HttpStatus.CREATED);
    }

    /** An act: {@code {"action":"TAKE","version":2,"details":{"note":""}}}. */
    record ActBody(
            @Nullable Action action,
            @Nullable Integer version,
            @Nullable JsonNode details) {}

    @PostMapping("/dossiers/{id}/acts")
    ResponseEntity<ActedBody> act(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @RequestBody ActBody body,
            Officer me) {
        var action = EntryBody.demanded("action", body.action());
        var version = EntryBody.demanded("version", body.version());
        return answer(dossiers.act(id(id), action, details(action, body.details()), version, me, key), HttpStatus.OK);
    }

    private Details details(Action action, @Nullable JsonNode given) {
        try {
            var details = json.treeToValue(given == null ? json.createObjectNode() : given, action.details());
            if (details == null) {
                throw new RefusedException(DossierRefusal.DOS_132_DETAILS_MISSING, action.label());
            }
            return DetailsDefaults.filled(details);
        } catch (JacksonException e) {
            throw new RefusedException(DossierRefusal.DOS_132_DETAILS_MISSING, action.label());
        }
    }

    @GetMapping("/dossiers/{id}")
    DossierBody show(@PathVariable String id, Officer me) {
        var dossier = lists.open(id(id), me).orElseThrow(() -> new RefusedException(DossierRefusal.DOS_100_NOT_FOUND));
        return body(dossier, lists.listActions(dossier, me));
    }

    /** One act; persons are not named, the officer is an account's id. What only a newer release knows is null. */
    record EventBody(
            int version,
            @Nullable Action action,
            @Nullable State from,
            @Nullable State to,
            @Nullable UUID actor,
            String at,
            @Nullable String promised,
            @Nullable String number) {

        static EventBody of(TimelineEvent it) {
            return new EventBody(
                    it.version(),
                    it.action(),
                    it.from(),
                    it.to(),
                    it.actor(),
                    it.at().toString(),
                    it.promisedAt() == null ? null : it.promisedAt().toString(),
                    it.number());
        }
    }

    record TimelineBody(List<EventBody> items) {}

    @GetMapping("/dossiers/{id}/timeline")
    TimelineBody timeline(@PathVariable String id, Officer me) {
        var dossier = lists.open(id(id), me).orElseThrow(() -> new RefusedException(DossierRefusal.DOS_100_NOT_FOUND));
        return new TimelineBody(
                lists.listTimeline(dossier.id()).stream().map(EventBody::of).toList());
    }

    private DossierBody body(DossierView it, List<Action> actions) {
        var number = it.submitter().number();
        return new DossierBody(
                it.id().toString(),
                it.code(),
                it.version(),
                it.state(),
                it.state().national().code(),
                it.procedureCode(),
                it.procedureName(),
                it.applicantName(),
                number == null ? null : Masked.personalNumber(number),
                units.get(it.receiving()).code(),
                units.get(it.resolving()).code(),
                it.promisedAt() == null ? null : it.promisedAt().toString(),
                it.provisional(),
                it.late(),
                it.fee(),
                actions);
    }

    @GetMapping("/dossiers")
    ListBody list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Officer me) {
        if (q != null && q.length() > 200) {
            throw new RefusedException(DossierRefusal.DOS_122_TEXT_TOO_LONG, "từ khóa tìm", 200);
        }
        return ListBody.of(lists.search(me, q, state, after, limit));
    }

    @GetMapping("/worklist")
    ListBody work(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Officer me) {
        return ListBody.of(lists.listMyWork(me, after, limit));
    }

    @GetMapping("/worklist/counts")
    Map<State, Long> counts(Officer me) {
        return lists.countOpen(me);
    }

    private static DossierId id(String typed) {
        return DossierId.parse(typed).orElseThrow(() -> new RefusedException(DossierRefusal.DOS_100_NOT_FOUND));
    }

    private static ResponseEntity<ActedBody> answer(Result<Acted> result, HttpStatus status) {
        return switch (result) {
            case Result.Done<Acted>(var acted) -> ResponseEntity.status(status).body(ActedBody.of(acted));
            case Result.Refused<Acted>(var why) -> throw new RefusedException(why);
        };
    }
}
