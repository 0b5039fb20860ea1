package vn.motcua.dossier.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.FeeRule;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.Party;

/**
 * The desk form as typed; nothing in it is checked, so that a refused form comes back as it was.
 *
 * @param extras how many are asked of what is paid only on request, by the rule's code
 */
public record DeskForm(
        String key,
        String situation,
        String channel,
        String receiving,
        String resolving,
        String helped,
        String request,
        String sets,
        String copies,
        String pages,
        String agreedDays,
        Set<String> exemptions,
        Map<String, String> extras,
        String returnPlace,
        String shelf,
        String foreignCode,
        String reason,
        String scan,
        int scanInto,
        MandateForm mandate,
        List<PersonForm> people,
        List<PaperForm> papers) {

    static final int MOST_PEOPLE = 20;
    private static final int MOST_OTHER_PAPERS = 10;

    /**
     * @param receiving code of the unit whose desk it is
     * @param place     where results are usually fetched
     */
    static DeskForm blank(ProcedureVersion procedure, String receiving, String place) {
        var situations = procedure.content().situations();
        var situation = situations.isEmpty() ? "" : situations.getFirst().code();
        return new DeskForm(
                UUID.randomUUID().toString(),
                situation,
                procedure.findLimit(Channel.COUNTER).isPresent() ? "COUNTER" : "",
                receiving,
                "",
                "",
                procedure.results().getFirst().name(),
                "1",
                "1",
                "1",
                "",
                Set.of(),
                Map.of(),
                place,
                "",
                "",
                "",
                "",
                0,
                MandateForm.BLANK,
                List.of(PersonForm.blank(Party.Role.SUBMITTER)),
                papers(procedure, situation, new Typed(Map.of())));
    }

    static DeskForm read(Typed typed, ProcedureVersion procedure) {
        var situation = typed.text("situation");
        int people = typed.count("people", 1, MOST_PEOPLE);
        return new DeskForm(
                typed.text("key"),
                situation,
                typed.text("channel"),
                typed.text("receiving"),
                typed.text("resolving"),
                typed.text("helped"),
                typed.text("request"),
                typed.text("sets"),
                typed.text("copies"),
                typed.text("pages"),
                typed.text("agreed-days"),
                typed.all("exemption"),
                extras(procedure, typed),
                typed.text("return-place"),
                typed.text("shelf"),
                typed.text("foreign-code"),
                typed.text("reason"),
                typed.text("scan"),
                typed.count("scan-into", 0, people - 1),
                MandateForm.read(typed),
                IntStream.range(0, people)
                        .mapToObj(i -> PersonForm.read(typed, "p" + i + "-"))
                        .toList(),
                papers(procedure, situation, typed));
    }

    private static Map<String, String> extras(ProcedureVersion procedure, Typed typed) {
        return procedure.fees().stream()
                .filter(FeeRule::optional)
                .collect(Collectors.toMap(FeeRule::code, it -> typed.text(extraField(it.code())), (first, _) -> first));
    }

    /** Name of the field that asks how many. */
    static String extraField(String rule) {
        return "extra-" + rule;
    }

    /** The papers of the situation, then those beyond the list, then one empty line for another. */
    private static List<PaperForm> papers(ProcedureVersion procedure, String situation, Typed typed) {
        var asked = procedure.listComponents(situation.isEmpty() ? null : situation).stream()
                .map(it -> PaperForm.read(typed, it));
        var others = IntStream.range(0, MOST_OTHER_PAPERS)
                .mapToObj(i -> PaperForm.readOther(typed, i))
                .filter(PaperForm::here);
        var all = new ArrayList<>(Stream.concat(asked, others).toList());
        if (all.stream().filter(PaperForm::isOther).count() < MOST_OTHER_PAPERS) {
            all.add(PaperForm.readOther(new Typed(Map.of()), 0));
        }
        return List.copyOf(all);
    }

    DeskForm withPeople(List<PersonForm> others) {
        return new DeskForm(
                key,
                situation,
                channel,
                receiving,
                resolving,
                helped,
                request,
                sets,
                copies,
                pages,
                agreedDays,
                exemptions,
                extras,
                returnPlace,
                shelf,
                foreignCode,
                reason,
                scan,
                Math.min(scanInto, others.size() - 1),
                mandate,
                List.copyOf(others),
                papers);
    }

    DeskForm withPapers(List<PaperForm> others) {
        return new DeskForm(
                key,
                situation,
                channel,
                receiving,
                resolving,
                helped,
                request,
                sets,
                copies,
                pages,
                agreedDays,
                exemptions,
                extras,
                returnPlace,
                shelf,
                foreignCode,
                reason,
                scan,
                scanInto,
                mandate,
                people,
                List.copyOf(others));
    }

    DeskForm withoutScan() {
        return new DeskForm(
                key,
                situation,
                channel,
                receiving,
                resolving,
                helped,
                request,
                sets,
                copies,
                pages,
                agreedDays,
                exemptions,
                extras,
                returnPlace,
                shelf,
                foreignCode,
                reason,
                "",
                scanInto,
                mandate,
                people,
                papers);
    }

    DeskForm withPerson(int index, UnaryOperator<PersonForm> change) {
        return withPeople(IntStream.range(0, people.size())
                .mapToObj(i -> i == index ? change.apply(people.get(i)) : people.get(i))
                .toList());
    }

    DeskForm withAnother(Party.Role role) {
        return people.size() >= MOST_PEOPLE
                ? this
                : withPeople(Stream.concat(people.stream(), Stream.of(PersonForm.blank(role)))
                        .toList());
    }

    /** The submitter stays. */
    DeskForm without(int index) {
        return index == 0
                ? this
                : withPeople(IntStream.range(0, people.size())
                        .filter(i -> i != index)
                        .mapToObj(people::get)
                        .toList());
    }
}
