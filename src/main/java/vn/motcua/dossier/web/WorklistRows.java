package vn.motcua.dossier.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.State;
import vn.motcua.dossier.WorkItem;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Officers;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.WorklistRow;

/** Lines of a list as rows that lead to the dossier. */
@Component
class WorklistRows {

    private static final String GENERIC = "Thủ tục ";

    private final ClockViews clocks;
    private final Officers officers;
    private final Messages messages;

    WorklistRows(ClockViews clocks, Officers officers, Messages messages) {
        this.clocks = clocks;
        this.officers = officers;
        this.messages = messages;
    }

    /** The rows in the order of the items; names of holders come by one query. */
    List<WorklistRow> of(List<WorkItem> items) {
        var names = names(items);
        return items.stream().map(it -> row(it, names)).toList();
    }

    private Map<UUID, String> names(List<WorkItem> items) {
        var ids = items.stream()
                .map(WorkItem::holder)
                .filter(Objects::nonNull)
                .distinct()
                .map(AccountId::new)
                .toList();
        return officers.namesOf(ids).entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey().value(), Map.Entry::getValue));
    }

    private WorklistRow row(WorkItem item, Map<UUID, String> names) {
        return new WorklistRow(
                "/dossiers/" + item.id(),
                item.code(),
                item.applicantName(),
                shortName(item.procedureName()),
                StateTags.inner(item.state()),
                clocks.small(item),
                holder(item.state(), item.holder() == null ? null : names.get(item.holder())));
    }

    /** "Thủ tục cấp Giấy xác nhận" becomes "Cấp Giấy xác nhận": in a list the first words must differ. */
    static String shortName(String procedure) {
        var rest = procedure.startsWith(GENERIC) ? procedure.substring(GENERIC.length()) : procedure;
        return rest.isEmpty() ? procedure : Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
    }

    /** Who has it: the officer while it is examined, otherwise the desk it lies at. */
    @Nullable
    String holder(State state, @Nullable String examiner) {
        boolean examined = state == State.EXAMINING || state == State.DRAFTED;
        return examined && examiner != null
                ? examiner
                : messages.find(Language.VI, "desk.holder." + state).orElse(null);
    }
}
