package vn.motcua.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.DossierScenario.MARITAL_STATUS;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierEvents;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierLists;
import vn.motcua.dossier.DossierScenario;
import vn.motcua.dossier.Forms;
import vn.motcua.dossier.TimelineEvent;
import vn.motcua.testing.ApplicationTest;
import vn.motcua.ui.TimelineEntry;

/** While nodes are renewed one by one, an older one reads what a newer one has written. All is undone again: readers are shared. */
@ApplicationTest
class NewerReleaseIT {

    @Autowired
    DossierScenario scenario;

    @Autowired
    DossierLists lists;

    @Autowired
    DossierEvents events;

    @Autowired
    Forms forms;

    @Autowired
    CourseViews courses;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anActOfANewerReleaseIsShownAsSuchAndTheRestOfTheCourseStands() {
        var unit = scenario.xuanHoa();
        var taken = scenario.examining(MARITAL_STATUS, unit);
        var examiner = scenario.examiner(MARITAL_STATUS, unit);

        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            actOfTomorrow(taken.dossier(), taken.version());
            var timeline = lists.listTimeline(taken.dossier());

            assertThat(timeline)
                    .extracting(TimelineEvent::action)
                    .containsExactly(Action.ADMIT, Action.PASS_ON, Action.TAKE, null);
            assertThat(courses.of(scenario.view(taken, examiner), timeline))
                    .extracting(TimelineEntry::what)
                    .contains("Nhận xử lý", "Thao tác của phiên bản phần mềm mới hơn");
            assertThat(forms.print(taken.dossier(), Forms.Kind.CONTROL_SLIP, null, examiner)
                            .orThrow())
                    .isNotEmpty();
        });
    }

    @Test
    void whatOnlyANewerReleaseKnowsIsLeftToItsOwnNodes() {
        var admitted = scenario.examining(MARITAL_STATUS, scenario.xuanHoa());
        var reader = "older-node-" + UUID.randomUUID();
        var heard = new ArrayList<DossierEvent>();

        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            actOfTomorrow(admitted.dossier(), admitted.version());
            startAfter(reader, admitted.dossier(), admitted.version() - 1);

            assertThat(events.deliver(reader, 2, heard::addAll)).isOne();
            assertThat(events.deliver(reader, 2, heard::addAll)).isZero();
            assertThat(heard).extracting(DossierEvent::action).isEqualTo(List.of(Action.TAKE));
        });
    }

    /** In the transaction of the act before, so that readers see it at once. */
    private void actOfTomorrow(DossierId id, int after) {
        db.sql("""
                insert into dossier.event (unit_id, year, serial, version, xid, action, from_state, to_state, at, details, key, body_hash)
                select unit_id, year, serial, version + 1, xid, 'WEIGH', to_state, 'WEIGHED', at, '{"grams": 7}', :key, ''
                  from dossier.event
                 where unit_id = :unit and year = :year and serial = :serial and version = :after
                """)
                .param("key", UUID.randomUUID().toString())
                .param("unit", id.unit())
                .param("year", id.year())
                .param("serial", id.serial())
                .param("after", after)
                .update();
    }

    private void startAfter(String reader, DossierId id, int version) {
        db.sql("""
                insert into dossier.reader (name, xid, position)
                select :reader, xid, position
                  from dossier.event
                 where unit_id = :unit and year = :year and serial = :serial and version = :version
                """)
                .param("reader", reader)
                .param("unit", id.unit())
                .param("year", id.year())
                .param("serial", id.serial())
                .param("version", version)
                .update();
    }
}
