package vn.motcua.organization.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import vn.motcua.operation.Settings;
import vn.motcua.organization.NeighbourhoodKind;
import vn.motcua.organization.Neighbourhoods.Draft;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;

/** Some fictional neighbourhoods of the demo's two best-known units; marked as such wherever they are shown. */
@Component
class DemoNeighbourhoods implements ApplicationRunner {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final UUID NOBODY = new UUID(0, 0);

    private final Settings settings;
    private final Units units;
    private final JdbcNeighbourhoods neighbourhoods;

    DemoNeighbourhoods(Settings settings, Units units, JdbcNeighbourhoods neighbourhoods) {
        this.settings = settings;
        this.units = units;
        this.neighbourhoods = neighbourhoods;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.demo()) {
            open("27139", NeighbourhoodKind.QUARTER, List.of("Thử Nghiệm 1", "Thử Nghiệm 2", "Thử Nghiệm 3"));
            open("27604", NeighbourhoodKind.HAMLET, List.of("Thử Nghiệm A", "Thử Nghiệm B"));
        }
    }

    private void open(String code, NeighbourhoodKind kind, List<String> names) {
        units.findByCode(code)
                .map(it -> it.id())
                .filter(it -> !neighbourhoods.hasAny(it))
                .ifPresent(it -> names.forEach(name -> open(it, kind, name)));
    }

    private void open(UnitId unit, NeighbourhoodKind kind, String name) {
        neighbourhoods.write(new Draft(unit, kind, name, REFORM, "Số liệu minh họa"), NOBODY, "Minh họa", true);
    }
}
