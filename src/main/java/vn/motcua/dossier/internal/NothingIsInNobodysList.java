package vn.motcua.dossier.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.LeftBehind;
import vn.motcua.shared.ConsistencyCheck;

/** Absence strands nothing: every open dossier is in the list of somebody who is at work today. */
@Component
class NothingIsInNobodysList implements ConsistencyCheck {

    private static final int MOST = 20;

    private final FindLeftBehind leftBehind;

    NothingIsInNobodysList(FindLeftBehind leftBehind) {
        this.leftBehind = leftBehind;
    }

    @Override
    public String name() {
        return "dossier.nothing-is-in-nobodys-list";
    }

    @Override
    public List<String> findings() {
        return leftBehind.listBusy().stream()
                .flatMap(unit -> leftBehind.list(unit).stream())
                .filter(it -> !it.leaders())
                .limit(MOST)
                .map(NothingIsInNobodysList::finding)
                .toList();
    }

    private static String finding(LeftBehind.Group it) {
        return it.oldestCode() + ": " + it.state() + ", " + it.count() + " dossiers, nobody at work for: " + it.desk();
    }
}
