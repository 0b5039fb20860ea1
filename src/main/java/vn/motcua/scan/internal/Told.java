package vn.motcua.scan.internal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.ScannedFiles;
import vn.motcua.scan.internal.JdbcBatches.Batch;
import vn.motcua.scan.internal.JdbcDocuments.Document;
import vn.motcua.scan.internal.JdbcDocuments.State;
import vn.motcua.shared.CivilTime;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** What came of a file, in words, for whoever looks into the folder. Codes and names of papers only, no person. */
@Component
class Told {

    private final ScannedFiles files;
    private final Messages messages;

    Told(ScannedFiles files, Messages messages) {
        this.files = files;
        this.messages = messages;
    }

    String sentence(Batch batch, List<Document> parts) {
        var head = say("received", CivilTime.moment(batch.receivedAt()));
        if (batch.trouble() != null) {
            return head + "\n" + trouble(batch) + "\n";
        }
        return Stream.concat(
                        Stream.of(head, say("pages", batch.pages(), batch.blank())),
                        parts.stream().map(this::part))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String trouble(Batch batch) {
        return messages.text(Language.VI, "desk.scan.trouble." + Objects.requireNonNull(batch.trouble()));
    }

    private String part(Document it) {
        var where = say("part", it.firstPage(), it.stored().pages());
        var cover = it.cover();
        if (it.state() == State.FILED && cover != null) {
            var target = files.find(cover.dossier()).orElseThrow();
            var paper = target.paper(cover.component()).map(ScannedFiles.Paper::name);
            return where + " " + say("filed", target.code(), paper.orElse(cover.component()));
        }
        return where + " " + say("unfiled") + " " + messages.text(Language.VI, "desk.scan.reason." + it.reason());
    }

    String again(Batch batch) {
        return say("again", CivilTime.moment(batch.receivedAt())) + "\n";
    }

    private String say(String key, Object... values) {
        return messages.text(Language.VI, "desk.scan.told." + key, values);
    }
}
