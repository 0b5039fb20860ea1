package vn.motcua.rollout.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Channel;
import vn.motcua.dossier.State;
import vn.motcua.dossier.Steps;
import vn.motcua.identity.Role;
import vn.motcua.shared.Text;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** The words of the template, and what they stand for. What people type is compared folded. */
@Component
class Words {

    /** Roles a file may give; administrators are named by two people, not by a file. */
    static final List<Role> ROLES =
            List.of(Role.RECEPTION_OFFICER, Role.EXAMINING_OFFICER, Role.CENTRE_LEADER, Role.UNIT_LEADER, Role.CLERK);

    private final Messages messages;

    Words(Messages messages) {
        this.messages = messages;
    }

    String say(String key, Object... values) {
        return messages.text(Language.VI, "desk.rollout." + key, values);
    }

    String sheet(SheetKind kind) {
        return say("sheet." + kind);
    }

    String heading(Column column) {
        return say("column." + column);
    }

    String explanation(Column column) {
        return say("column." + column + ".hint");
    }

    Map<Role, String> roles() {
        return labels(ROLES, this::role);
    }

    private String role(Role role) {
        return messages.text(Language.VI, "identity.role." + role);
    }

    boolean isAdministrator(String typed) {
        return Arrays.stream(Role.values()).filter(it -> !ROLES.contains(it)).anyMatch(it -> Text.fold(role(it))
                .equals(Text.fold(typed)));
    }

    Map<State, String> states() {
        return labels(
                Arrays.stream(State.values())
                        .filter(Steps.adoptable()::contains)
                        .toList(),
                State::label);
    }

    Map<Channel, String> channels() {
        return labels(List.of(Channel.values()), it -> say("channel." + it));
    }

    private static <T> Map<T, String> labels(List<T> values, java.util.function.Function<T, String> label) {
        return values.stream().collect(Collectors.toMap(it -> it, label, (first, second) -> first, LinkedHashMap::new));
    }

    static <T> Optional<T> find(Map<T, String> labels, String typed) {
        return labels.entrySet().stream()
                .filter(it -> Text.fold(it.getValue()).equals(Text.fold(typed)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static String listed(Map<?, String> labels) {
        return String.join("; ", labels.values());
    }
}
