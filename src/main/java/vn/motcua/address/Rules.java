package vn.motcua.address;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Officer;
import vn.motcua.organization.Unit;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;

/**
 * The tables by which addresses of divided units are told apart. A unit's administrator keeps the rules that point to the own unit,
 * the city's administrator all. A rule is ended, never deleted.
 */
public interface Rules {

    /**
     * A rule as it is proposed.
     *
     * @param from   the divided unit
     * @param into   the unit that answers
     * @param since  first day on which it may be used
     * @param source the paper it rests on
     */
    record Draft(UnitId from, UnitId into, Stretch stretch, LocalDate since, String source) {}

    /** The units whose rules the officer keeps, in alphabetical order; empty for everybody else. */
    List<Unit> listUnits(Officer officer);

    /** The divided units of which this one received a part. */
    List<Divided> listDivided(UnitId into);

    /**
     * A divided unit.
     *
     * @param place where it lay: "Quận 3, Thành phố Hồ Chí Minh"
     */
    record Divided(Unit unit, String place) {}

    /** Standing rules and ended ones that point to a unit the officer keeps, newest first; empty for any other unit. */
    Slice<Rule> list(UnitId into, Officer officer, @Nullable String after, int limit);

    /** Empty also for one that the officer's rights do not reach. */
    Optional<Rule> find(UUID id, Officer officer);

    /** @return the rule as kept; refused with {@code ADR_201} to {@code ADR_210} */
    Result<Rule> add(Draft draft, Officer officer);

    /**
     * All of them or none; those that stand already are passed over.
     *
     * @return how many are new; refused with {@code ADR_211} that names the first row that cannot be taken
     */
    Result<Integer> addAll(List<Numbered> drafts, Officer officer);

    /**
     * A draft and the row of the file it came from.
     *
     * @param row from 1
     */
    record Numbered(int row, Draft draft) {}

    /** From today on the rule is no longer used. Ending an ended one changes nothing. Refused with {@code ADR_200}. */
    Result<Rule> end(UUID id, Officer officer);
}
