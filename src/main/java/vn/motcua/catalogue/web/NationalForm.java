package vn.motcua.catalogue.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.catalogue.Body;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.Limit;
import vn.motcua.catalogue.ProcedureCode;
import vn.motcua.catalogue.Responsibility;
import vn.motcua.catalogue.Responsibility.Answer;
import vn.motcua.catalogue.national.ChannelRow;
import vn.motcua.catalogue.national.ListedFee;
import vn.motcua.catalogue.national.NationalReview.Settlement;
import vn.motcua.catalogue.national.NationalReview.Shown;
import vn.motcua.clock.Term;
import vn.motcua.clock.TermUnit;
import vn.motcua.shared.Text;

/** What an official types beside the words of an entry. A field the words leave open is empty: nobody confirms by habit. */
public final class NationalForm {

    private static final int LONGEST_WORDS = 300;

    private final Map<String, String> fields;

    private NationalForm(Map<String, String> fields) {
        this.fields = Map.copyOf(fields);
    }

    static NationalForm typed(Map<String, String> fields) {
        return new NationalForm(fields);
    }

    /** Filled with what the words say beyond doubt. */
    static NationalForm read(Shown shown) {
        var fields = new HashMap<String, String>();
        for (var channel : Channel.values()) {
            var rows = shown.entry().rows().stream()
                    .filter(it -> it.channel() == channel)
                    .toList();
            clear(rows).ifPresent(term -> {
                fields.put(
                        "amount-" + channel, term.amount().stripTrailingZeros().toPlainString());
                fields.put("unit-" + channel, term.unit().name());
            });
        }
        fee(shown.entry().rows()).ifPresent(it -> fields.put("fee", String.valueOf(it)));
        var who = shown.entry().responsibility();
        put(fields, "receives", who.receives());
        put(fields, "decides", who.decides());
        put(fields, "guides", who.guides());
        return new NationalForm(fields);
    }

    private static Optional<Term> clear(List<ChannelRow> rows) {
        boolean clear = !rows.isEmpty()
                && rows.stream().flatMap(it -> it.grounds().stream()).noneMatch(it -> it.isAboutTerm())
                && rows.stream().map(ChannelRow::term).distinct().count() == 1;
        var term = clear ? rows.getFirst().term() : null;
        return term == null ? Optional.empty() : term.counted();
    }

    private static Optional<Long> fee(List<ChannelRow> rows) {
        var fees = rows.stream().map(ChannelRow::fee).distinct().toList();
        boolean clear = fees.size() == 1
                && fees.getFirst().kind() != ListedFee.Kind.NONE
                && rows.stream().flatMap(it -> it.grounds().stream()).noneMatch(it -> it.isAboutFee());
        return clear ? Optional.of(fees.getFirst().dong()) : Optional.empty();
    }

    private static void put(Map<String, String> fields, String question, Answer answer) {
        if (answer.bodies().size() == 1) {
            fields.put(question, answer.bodies().iterator().next().name());
        }
    }

    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /** A channel left blank is not open; what cannot be read as a term makes the whole form refused. */
    Optional<List<Limit>> limits() {
        var limits = new ArrayList<Limit>();
        for (var channel : Channel.values()) {
            var amount = value("amount-" + channel).strip();
            if (amount.isEmpty()) {
                continue;
            }
            var term = term(amount, value("unit-" + channel));
            if (term.isEmpty()) {
                return Optional.empty();
            }
            limits.add(new Limit(channel, term.get(), null, null, null));
        }
        return Optional.of(limits);
    }

    private static Optional<Term> term(String amount, String unit) {
        if (!amount.matches("\\d{1,4}(?:[.,]\\d{1,2})?")) {
            return Optional.empty();
        }
        return Stream.of(TermUnit.values())
                .filter(it -> it.name().equals(unit) && it != TermUnit.SAME_DAY)
                .findFirst()
                .flatMap(it -> counted(new BigDecimal(amount.replace(',', '.')), it));
    }

    private static Optional<Term> counted(BigDecimal amount, TermUnit unit) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return whole || unit == TermUnit.WORKING_HOUR ? Optional.of(new Term(unit, amount)) : Optional.empty();
    }

    /** Whole đồng, with or without dots; empty when it is no such number or nothing. */
    Optional<Long> fee() {
        var digits = value("fee").replaceAll("[.\\s\u00a0]", "");
        return digits.matches("\\d{1,13}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }

    Settlement settlement(ProcedureCode code, List<Limit> limits, long fee, Map<Body, String> labels) {
        var answers = new Responsibility(
                answer("receives", labels), answer("decides", labels), answer("guides", labels), true);
        return new Settlement(code, value("hash"), limits, fee, answers, value("note"));
    }

    private Answer answer(String question, Map<Body, String> labels) {
        return Stream.of(Body.values())
                .filter(it -> it.name().equals(value(question)))
                .findFirst()
                .map(it -> new Answer(Set.copyOf(EnumSet.of(it)), words(question, String.valueOf(labels.get(it)))))
                .orElse(Answer.UNKNOWN);
    }

    private String words(String question, String label) {
        var typed = Text.clean(value(question + "-words"));
        if (typed.isEmpty()) {
            return label;
        }
        return typed.length() <= LONGEST_WORDS ? typed : typed.substring(0, LONGEST_WORDS);
    }
}
