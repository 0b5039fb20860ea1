package vn.motcua.catalogue.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Applicant;
import vn.motcua.catalogue.Body;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.DecidedBy;
import vn.motcua.catalogue.FeeRule;
import vn.motcua.catalogue.Limit;
import vn.motcua.catalogue.OnlineLevel;
import vn.motcua.catalogue.Outcome;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.Reach;
import vn.motcua.catalogue.Responsibility;
import vn.motcua.catalogue.Responsibility.Answer;
import vn.motcua.shared.Text;

/**
 * An entry as a version of our catalogue. Limits and fees are there only where nothing about them is open; what the list does not
 * say at all (reach, how far online) is set as narrow as it can be.
 */
public final class Proposal {

    private static final String UNSAID = "Danh mục quốc gia chưa nêu rõ";
    private static final String SIGNER = "Người có thẩm quyền ký";
    private static final Pattern OUTCOME =
            Pattern.compile("(?<name>.*?)Mã: ?(?<code>KQ\\.[A-Z]\\d{2}\\.\\d{6})", Pattern.DOTALL);
    private static final Pattern NOTHING = Pattern.compile(
            "(?:không(?: có(?: thông tin)?| quy định)?|--)[.\\s]*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int MOST_LINES = 30;
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_NAME = 300;
    private static final int MOST_OUTCOMES = 10;

    private Proposal() {}

    /**
     * The version the entry would become.
     *
     * @param field code, name and English gloss of the field in our catalogue
     * @param from  first day of force: the list gives none, so it is the day it was read
     */
    public static ProcedureContent of(NationalLine line, NationalEntry entry, FieldNamed field, LocalDate from) {
        var offer = Offer.of(entry.rows());
        var who = entry.responsibility();
        return new ProcedureContent(
                line.code(),
                line.name(),
                "",
                List.of(),
                field.code(),
                field.name(),
                field.nameEn(),
                line.levels(),
                entry.rows().stream().anyMatch(it -> it.channel() == Channel.ONLINE)
                        ? OnlineLevel.PARTIAL
                        : OnlineLevel.NONE,
                Reach.OWN_UNIT,
                applicants(line.applicants()),
                lines(line.conditions()),
                List.of(),
                Papers.read(line.papers()),
                offer.limits(),
                offer.fee().map(it -> fees(it, line.decision(), from)).orElse(List.of()),
                words(who.receives()),
                words(who.guides()),
                words(who.decides()),
                decidedBy(who.decides().bodies()),
                outcomes(line.outcomes()),
                List.of(),
                false,
                List.of(),
                line.decision().isEmpty() ? null : Text.clean(line.decision()),
                from,
                null);
    }

    /** A field of our catalogue. */
    public record FieldNamed(String code, String name, String nameEn) {}

    private static String words(Answer answer) {
        return answer.words().isEmpty() ? UNSAID : answer.words();
    }

    /** As whose signature ends it here. That somebody else decides is said beside the version, and keeps dossiers out. */
    private static DecidedBy decidedBy(Set<Body> bodies) {
        return bodies.equals(Set.of(Body.CENTRE)) ? DecidedBy.CENTRE_LEADER : DecidedBy.UNIT_LEADER;
    }

    private static List<FeeRule> fees(ListedFee fee, String basis, LocalDate from) {
        if (fee.kind() != ListedFee.Kind.AMOUNT) {
            return List.of();
        }
        var named = basis.isEmpty() ? "Cơ sở dữ liệu quốc gia về thủ tục hành chính" : Text.clean(basis);
        return List.of(fee(fee.dong(), fee.per(), false, named, from));
    }

    /** One rule for a fee that an official states; none when there is nothing to pay. */
    public static List<FeeRule> fees(long dong, String basis, LocalDate from) {
        return dong == 0 ? List.of() : List.of(fee(dong, FeeRule.Unit.CASE, true, basis, from));
    }

    private static FeeRule fee(long dong, FeeRule.Unit per, boolean verified, String basis, LocalDate from) {
        return new FeeRule(
                "muc-thu",
                FeeRule.Type.PHI,
                "Phí, lệ phí",
                "Fee",
                per,
                List.of(new FeeRule.Step(1, dong)),
                null,
                false,
                List.of(),
                verified,
                basis,
                null,
                null,
                from,
                null);
    }

    /** With what an official says of the three questions that were open. */
    public static ProcedureContent settled(
            ProcedureContent read, List<Limit> limits, List<FeeRule> fees, Responsibility answers, LocalDate from) {
        return with(
                read,
                limits,
                fees,
                words(answers.receives()),
                words(answers.guides()),
                words(answers.decides()),
                decidedBy(answers.decides().bodies()),
                from,
                read.until());
    }

    /** In force for its last day. */
    public static ProcedureContent ended(ProcedureContent read, LocalDate lastDay) {
        return with(
                read,
                read.limits(),
                read.fees(),
                read.receives(),
                read.guides(),
                read.decides(),
                read.decidedBy(),
                lastDay,
                lastDay);
    }

    private static ProcedureContent with(
            ProcedureContent read,
            List<Limit> limits,
            List<FeeRule> fees,
            String receives,
            String guides,
            String decides,
            DecidedBy decidedBy,
            LocalDate from,
            @Nullable LocalDate until) {
        return new ProcedureContent(
                read.code(),
                read.name(),
                read.nameEn(),
                read.aliases(),
                read.field(),
                read.fieldName(),
                read.fieldNameEn(),
                read.levels(),
                read.onlineLevel(),
                read.reach(),
                read.applicants(),
                read.requirements(),
                read.situations(),
                read.components(),
                limits,
                fees,
                receives,
                guides,
                decides,
                decidedBy,
                read.outcomes(),
                read.steps(),
                read.onTheSpot(),
                read.legalBasis(),
                read.publication(),
                from,
                until);
    }

    private static List<Applicant> applicants(String words) {
        var found = new LinkedHashSet<Applicant>();
        for (var word : words.split(",\\s*(?!HTX)")) {
            var who = word.strip();
            if (who.startsWith("Công dân Việt Nam") || who.startsWith("Cán bộ")) {
                found.add(Applicant.CITIZEN);
            } else if (who.startsWith("Người Việt Nam định cư")) {
                found.add(Applicant.OVERSEAS_VIETNAMESE);
            } else if (who.startsWith("Người nước ngoài")) {
                found.add(Applicant.FOREIGNER);
            } else if (who.startsWith("Doanh nghiệp")) {
                found.add(Applicant.BUSINESS);
            } else if (who.startsWith("Tổ chức") || who.startsWith("Hợp tác xã")) {
                found.add(Applicant.ORGANISATION);
            }
        }
        return List.copyOf(found);
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(Text::clean)
                .filter(it -> !it.isEmpty() && !NOTHING.matcher(it).matches())
                .limit(MOST_LINES)
                .map(it -> shortened(it, LONGEST_LINE))
                .toList();
    }

    private static List<Outcome> outcomes(String text) {
        var outcomes = new ArrayList<Outcome>();
        var found = OUTCOME.matcher(text);
        while (found.find() && outcomes.size() < MOST_OUTCOMES) {
            var name = shortened(Text.clean(found.group("name")), LONGEST_NAME);
            if (!name.isEmpty()) {
                outcomes.add(new Outcome(found.group("code"), name, "", kind(name), SIGNER));
            }
        }
        if (outcomes.isEmpty()) {
            var all = Text.clean(text.replaceFirst("Từ khóa[\\s\\S]*$", ""));
            var name = all.isEmpty() || NOTHING.matcher(all).matches()
                    ? "Kết quả giải quyết thủ tục hành chính"
                    : shortened(all, LONGEST_NAME);
            outcomes.add(new Outcome("ket-qua", name, "", kind(name), SIGNER));
        }
        return outcomes;
    }

    private static Outcome.Kind kind(String name) {
        if (name.startsWith("Trích lục")) {
            return Outcome.Kind.EXTRACT;
        }
        return name.startsWith("Giấy") || name.startsWith("Chứng chỉ") || name.startsWith("Thẻ")
                ? Outcome.Kind.CERTIFICATE
                : Outcome.Kind.DECISION;
    }

    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
