package vn.motcua.upkeep.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.operation.BackupRuns;
import vn.motcua.operation.NodeCondition;
import vn.motcua.operation.Nodes;
import vn.motcua.operation.Settings;
import vn.motcua.shared.RefusedException;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.upkeep.UpkeepRefusal;

/** What a city administrator sees of the installation: the nodes, this one's signs and the last backups. */
@Controller
class UpkeepPages {

    private static final int SHOWN = 14;

    private final NodeCondition condition;
    private final BackupRuns backups;
    private final Nodes nodes;
    private final Settings settings;
    private final Messages messages;

    UpkeepPages(NodeCondition condition, BackupRuns backups, Nodes nodes, Settings settings, Messages messages) {
        this.condition = condition;
        this.backups = backups;
        this.nodes = nodes;
        this.settings = settings;
        this.messages = messages;
    }

    @GetMapping("/upkeep")
    ModelAndView show(Officer me) {
        if (!me.rights().hasAnywhere(Role.CITY_ADMINISTRATOR)) {
            throw new RefusedException(UpkeepRefusal.UPK_101_NOT_CITY_ADMINISTRATOR);
        }
        var words = new UpkeepWords(key -> messages.text(Language.VI, key));
        var view = words.view(
                nodes.list(),
                condition.signs(),
                settings.operating().backup(),
                backups.list(SHOWN),
                backups.findLastDone());
        return new ModelAndView("upkeep/show", "view", view);
    }
}
