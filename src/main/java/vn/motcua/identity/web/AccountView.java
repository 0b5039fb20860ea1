package vn.motcua.identity.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.internal.ListedToken;
import vn.motcua.identity.internal.Outcome;
import vn.motcua.identity.internal.StaffMember;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Choice;

/**
 * One account for its administrator.
 *
 * @param editable false for the own account and a closed one
 * @param guarded  the account holds rights that two persons give and take
 * @param outcome  what was just done, null when nothing was
 */
public record AccountView(
        StaffMember member,
        String unit,
        boolean own,
        boolean editable,
        boolean guarded,
        List<PositionLine> positions,
        List<ListedToken> tokens,
        PositionForm form,
        List<Choice> roles,
        List<Choice> units,
        List<Choice> fields,
        LocalDate today,
        @Nullable Outcome outcome,
        @Nullable Refusal refused) {}
