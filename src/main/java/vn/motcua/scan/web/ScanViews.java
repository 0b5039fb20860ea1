package vn.motcua.scan.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.ScannedFiles;
import vn.motcua.dossier.ScannedFiles.Target;
import vn.motcua.identity.Officer;
import vn.motcua.organization.Units;
import vn.motcua.scan.Scans;
import vn.motcua.scan.Scans.Unfiled;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;
import vn.motcua.shared.Slice;
import vn.motcua.ui.Choice;
import vn.motcua.ui.Detail;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.TableView;

/** Scanned pages in words. */
@Component
class ScanViews {

    private final Scans scans;
    private final ScannedFiles files;
    private final Units units;
    private final Messages messages;

    ScanViews(Scans scans, ScannedFiles files, Units units, Messages messages) {
        this.scans = scans;
        this.files = files;
        this.units = units;
        this.messages = messages;
    }

    ScanList list(Slice<Unfiled> waiting, @Nullable String after) {
        return new ScanList(
                waiting.items().isEmpty() ? null : table(waiting.items()),
                waiting.next() == null ? null : "/scans?after=" + waiting.next(),
                after == null ? null : "/scans");
    }

    private TableView table(List<Unfiled> waiting) {
        return new TableView(
                say("list.caption"),
                List.of(
                        TableView.words(say("file")),
                        TableView.words(say("why")),
                        TableView.figures(say("pages")),
                        TableView.words(say("received")),
                        TableView.words(say("unit"))),
                waiting.stream().map(this::row).toList());
    }

    private List<TableView.Cell> row(Unfiled it) {
        return List.of(
                TableView.link(it.name(), "/scans/" + it.id()),
                TableView.cell(say("why." + it.reason())),
                TableView.cell(String.valueOf(it.pages())),
                TableView.cell(CivilTime.moment(it.at())),
                TableView.cell(units.get(it.unit()).fullName()));
    }

    /** @param typed code of a dossier; null to begin with what the cover sheet says */
    ScanView one(Unfiled it, @Nullable String typed, Officer me, @Nullable Refusal refused) {
        var covered = it.dossier() == null
                ? null
                : files.find(it.dossier(), me).map(Target::code).orElse(null);
        var code = typed != null ? typed : covered == null ? "" : covered;
        var target = code.isEmpty() ? null : scans.findTarget(code, me);
        return new ScanView(
                it.id(),
                it.name(),
                say("reason." + it.reason()),
                details(it),
                code,
                target instanceof Result.Done<Target>(var found) ? found : null,
                Arrays.stream(Scans.Ground.values())
                        .map(ground -> new Choice(ground.name(), say("ground." + ground)))
                        .toList(),
                refused == null && typed != null && target instanceof Result.Refused<Target>(var why) ? why : refused);
    }

    private List<Detail> details(Unfiled it) {
        return List.of(
                new Detail(say("unit"), units.get(it.unit()).fullName()),
                new Detail(say("received"), CivilTime.moment(it.at())),
                new Detail(say("pages"), say("pages.of", it.pages(), it.firstPage())));
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, "desk.scan." + key, values);
    }
}
