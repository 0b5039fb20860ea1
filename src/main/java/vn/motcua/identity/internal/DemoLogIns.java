package vn.motcua.identity.internal;

import java.util.EnumMap;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Role;
import vn.motcua.operation.Announcement;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** Prints the demo's log-ins at start, a line per role. */
@Component
@Conditional(DemoOnly.class)
class DemoLogIns implements Announcement {

    private final Messages messages;

    DemoLogIns(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String text() {
        var byRole = DemoPerson.all().stream()
                .collect(Collectors.groupingBy(
                        DemoPerson::role,
                        () -> new EnumMap<>(Role.class),
                        Collectors.mapping(DemoPerson::loginName, Collectors.joining("  "))));
        var heading = messages.text(Language.VI, "identity.demo.log-ins", DemoStaff.PASSWORD);
        return byRole.entrySet().stream()
                .map(it -> "  %-26s %s".formatted(roleName(it.getKey()), it.getValue()))
                .collect(Collectors.joining("\n", heading + "\n", ""));
    }

    private String roleName(Role role) {
        return messages.text(Language.VI, "identity.role." + role.name());
    }
}
