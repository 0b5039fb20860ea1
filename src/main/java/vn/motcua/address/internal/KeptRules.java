package vn.motcua.address.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.address.AddressRefusal;
import vn.motcua.address.Addresses;
import vn.motcua.address.Rule;
import vn.motcua.address.Rules;
import vn.motcua.address.Stretch;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.organization.Share;
import vn.motcua.organization.Succession;
import vn.motcua.organization.Successions;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;
import vn.motcua.shared.Text;
import vn.motcua.shared.TimeOrderedId;

@Service
class KeptRules implements Rules {

    private static final UUID LAST = new UUID(-1, -1);
    private static final Pattern PARCEL = Pattern.compile("\\d{1,6}(/\\d{1,6})?");
    private static final int MOST_NUMBER = 99_999;
    private static final int LONGEST = 100;
    private static final int LONGEST_SOURCE = 500;
    private static final int MOST_YEARS_AHEAD = 5;

    private final JdbcRules rules;
    private final Successions successions;
    private final Units units;
    private final StretchWords words;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeptRules(
            JdbcRules rules,
            Successions successions,
            Units units,
            StretchWords words,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.rules = rules;
        this.successions = successions;
        this.units = units;
        this.words = words;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Unit> listUnits(Officer officer) {
        if (officer.rights().hasAnywhere(Role.CITY_ADMINISTRATOR)) {
            return units.listCommunes();
        }
        var own = officer.rights().units(Role.UNIT_ADMINISTRATOR);
        return units.listCommunes().stream()
                .filter(it -> Arrays.binarySearch(own, it.id().value()) >= 0)
                .toList();
    }

    private Integer[] scope(Officer officer) {
        return listUnits(officer).stream().map(it -> it.id().value()).toArray(Integer[]::new);
    }

    private boolean keeps(Officer officer, UnitId unit) {
        return listUnits(officer).stream().anyMatch(it -> it.id().equals(unit));
    }

    @Override
    public List<Divided> listDivided(UnitId into) {
        return successions.listInto(into).stream()
                .filter(it -> it.share() == Share.PART)
                .map(it -> new Divided(it.from(), it.fromPlace()))
                .toList();
    }

    @Override
    public Slice<Rule> list(UnitId into, Officer officer, @Nullable String after, int limit) {
        return Slice.of(rules.list(into, scope(officer), cursor(after), limit + 1), limit, it -> it.id()
                .toString());
    }

    private static UUID cursor(@Nullable String after) {
        try {
            return after == null ? LAST : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            return LAST;
        }
    }

    @Override
    public Optional<Rule> find(UUID id, Officer officer) {
        return rules.find(id, scope(officer));
    }

    @Override
    public Result<Rule> add(Draft draft, Officer officer) {
        var cleaned = cleaned(draft);
        var wrong = wrong(cleaned, officer);
        return wrong == null ? kept(() -> insert(cleaned, officer)) : wrong;
    }

    private interface Act<T> {
        T go();
    }

    /** Refusals inside the transaction undo it. */
    private <T> Result<T> kept(Act<T> act) {
        try {
            return Result.done(Objects.requireNonNull(transaction.execute(_ -> act.go())));
        } catch (RefusedException e) {
            return new Result.Refused<>(e.refusal());
        }
    }

    private static Draft cleaned(Draft it) {
        var stretch = it.stretch();
        return new Draft(
                it.from(),
                it.into(),
                new Stretch(
                        Text.clean(stretch.street()).replaceFirst("(?iu)^đường\\s+(?!số|\\d)", ""),
                        stretch.side(),
                        stretch.first(),
                        stretch.last(),
                        Text.clean(stretch.neighbourhood()),
                        stretch.parcel().replace(" ", "")),
                it.since(),
                Text.clean(it.source()));
    }

    private @Nullable Result<Rule> wrong(Draft draft, Officer officer) {
        if (!keeps(officer, draft.into())) {
            return Result.refused(AddressRefusal.ADR_201_NOT_YOUR_UNIT);
        }
        if (listDivided(draft.into()).stream().noneMatch(it -> it.unit().id().equals(draft.from()))) {
            return Result.refused(
                    AddressRefusal.ADR_202_NOT_DIVIDED, units.get(draft.into()).fullName());
        }
        if (draft.source().isEmpty()) {
            return Result.refused(AddressRefusal.ADR_210_SOURCE_MISSING);
        }
        if (tooLong(draft)) {
            return Result.refused(AddressRefusal.ADR_207_TEXT, LONGEST, LONGEST_SOURCE);
        }
        if (draft.since().isBefore(firstDay(draft)) || draft.since().isAfter(today().plusYears(MOST_YEARS_AHEAD))) {
            return Result.refused(AddressRefusal.ADR_208_DAYS, CivilTime.date(firstDay(draft)), MOST_YEARS_AHEAD);
        }
        return wrong(draft.stretch());
    }

    private static boolean tooLong(Draft draft) {
        return draft.stretch().street().length() > LONGEST
                || draft.stretch().neighbourhood().length() > LONGEST
                || draft.source().length() > LONGEST_SOURCE;
    }

    /** Nothing could be decided before the unit was divided. */
    private LocalDate firstDay(Draft draft) {
        return successions.listInto(draft.into()).stream()
                .filter(it -> it.from().id().equals(draft.from()))
                .map(Succession::day)
                .findFirst()
                .orElse(Addresses.FIRST_DAY);
    }

    private static @Nullable Result<Rule> wrong(Stretch stretch) {
        if (stretch.street().isEmpty()
                && stretch.neighbourhood().isEmpty()
                && stretch.parcel().isEmpty()) {
            return stretch.hasNumbers()
                    ? Result.refused(AddressRefusal.ADR_205_NUMBERS_WITHOUT_STREET)
                    : Result.refused(AddressRefusal.ADR_203_STRETCH_EMPTY);
        }
        if (stretch.street().isEmpty() && stretch.hasNumbers()) {
            return Result.refused(AddressRefusal.ADR_205_NUMBERS_WITHOUT_STREET);
        }
        if (!stretch.parcel().isEmpty() && !PARCEL.matcher(stretch.parcel()).matches()) {
            return Result.refused(AddressRefusal.ADR_206_PARCEL);
        }
        return numbersMakeSense(stretch) ? null : Result.refused(AddressRefusal.ADR_204_HOUSE_NUMBERS, MOST_NUMBER);
    }

    private static boolean numbersMakeSense(Stretch it) {
        int first = it.first() == null ? 1 : it.first();
        int last = it.last() == null ? MOST_NUMBER : it.last();
        return first >= 1
                && last <= MOST_NUMBER
                && first <= last
                && (first < last || it.side().includes(first));
    }

    private Rule insert(Draft draft, Officer officer) {
        rules.lock(draft.from());
        for (var other : rules.listOf(draft.from(), draft.since())) {
            if (!other.into().equals(draft.into()) && other.stretch().meets(draft.stretch())) {
                throw new RefusedException(
                        AddressRefusal.ADR_209_OVERLAP, units.get(other.into()).fullName(), words.of(other.stretch()));
            }
        }
        var rule = new Rule(
                TimeOrderedId.next(clock),
                draft.from(),
                draft.into(),
                draft.stretch(),
                draft.since(),
                null,
                draft.source(),
                officer.account(),
                clock.instant());
        rules.insert(rule);
        record("address.rule-added", rule, officer);
        return rule;
    }

    @Override
    public Result<Integer> addAll(List<Numbered> drafts, Officer officer) {
        return kept(() -> {
            int added = 0;
            for (var numbered : drafts) {
                added += added(numbered, officer) ? 1 : 0;
            }
            return added;
        });
    }

    private boolean added(Numbered numbered, Officer officer) {
        var draft = cleaned(numbered.draft());
        var wrong = wrong(draft, officer);
        if (wrong instanceof Result.Refused<Rule>(var why)) {
            throw rowRefused(numbered, why);
        }
        if (stands(draft)) {
            return false;
        }
        try {
            insert(draft, officer);
            return true;
        } catch (RefusedException e) {
            throw rowRefused(numbered, e.refusal());
        }
    }

    private RefusedException rowRefused(Numbered numbered, Refusal why) {
        return new RefusedException(AddressRefusal.ADR_211_ROW, numbered.row(), words.of(why));
    }

    private boolean stands(Draft draft) {
        return rules.listOf(draft.from(), draft.since()).stream()
                .anyMatch(it -> it.into().equals(draft.into())
                        && it.stretch().equals(draft.stretch())
                        && !it.since().isAfter(draft.since()));
    }

    @Override
    public Result<Rule> end(UUID id, Officer officer) {
        var found = find(id, officer);
        if (found.isEmpty()) {
            return Result.refused(AddressRefusal.ADR_200_NO_SUCH_RULE);
        }
        return kept(() -> {
            if (found.get().until() == null) {
                rules.end(id, today(), officer.account(), clock.instant());
                record("address.rule-ended", found.get(), officer);
            }
            return find(id, officer).orElseThrow();
        });
    }

    private LocalDate today() {
        return CivilTime.day(clock.instant());
    }

    private void record(String action, Rule rule, Officer officer) {
        audit.record(new AuditEntry(
                action,
                officer.account().value().toString(),
                "address-rule:" + rule.id(),
                Map.of(
                        "unit", String.valueOf(rule.into().value()),
                        "divided", String.valueOf(rule.from().value()),
                        "stretch", words.of(rule.stretch()))));
    }
}
