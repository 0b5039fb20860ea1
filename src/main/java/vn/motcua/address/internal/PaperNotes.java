package vn.motcua.address.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.address.PaperNote;

/** What is said of papers with an old address, as shipped. */
@Component
public class PaperNotes {

    private final List<PaperNote> notes = FactRows.read("papers.csv").stream()
            .map(it -> new PaperNote(
                    LocalDate.parse(Objects.requireNonNull(it.get("since"))),
                    Objects.requireNonNull(it.get("vietnamese")),
                    Objects.requireNonNull(it.get("english")),
                    Objects.requireNonNull(it.get("basis")),
                    Boolean.parseBoolean(Objects.requireNonNull(it.get("confirmed")))))
            .sorted(Comparator.comparing(PaperNote::since).reversed())
            .toList();

    /** The latest that holds on the day. */
    public Optional<PaperNote> find(LocalDate on) {
        return notes.stream().filter(it -> !it.since().isAfter(on)).findFirst();
    }
}
