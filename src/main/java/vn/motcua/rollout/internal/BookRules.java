package vn.motcua.rollout.internal;

import static vn.motcua.rollout.CellProblem.*;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.NumberBooks;

/** The sheet of books: where each stands on paper. */
@Component
class BookRules implements LineRules {

    private final NumberBooks books;

    BookRules(NumberBooks books) {
        this.books = books;
    }

    @Override
    public SheetKind sheet() {
        return SheetKind.BOOKS;
    }

    @Override
    public void check(Batch batch) {
        for (var line : batch.lines()) {
            check(line, batch);
        }
    }

    private void check(Line line, Batch batch) {
        int thisYear = batch.today().getYear();
        var symbol = book(line);
        var year = number(line, Column.YEAR).filter(it -> it >= thisYear - 1 && it <= thisYear);
        var last = number(line, Column.LAST);
        if (line.has(Column.BOOK) && symbol.isEmpty()) {
            batch.findings().add(line, Column.BOOK, RLO_214_NOT_IN_LIST, symbols());
        }
        if (line.has(Column.YEAR) && year.isEmpty()) {
            batch.findings().add(line, Column.YEAR, RLO_230_YEAR, thisYear - 1, thisYear);
        }
        if (line.has(Column.LAST) && last.isEmpty()) {
            batch.findings().add(line, Column.LAST, RLO_231_NOT_A_NUMBER);
        }
        if (symbol.isPresent() && year.isPresent() && last.isPresent()) {
            books.findHindrance(batch.unit(), symbol.get(), year.get().intValue(), last.get())
                    .ifPresent(it -> batch.findings()
                            .add(
                                    line,
                                    Column.LAST,
                                    RLO_232_BOOK_IN_USE,
                                    it.details().getFirst()));
        }
    }

    Optional<String> book(Line line) {
        var typed = line.text(Column.BOOK);
        return books.list().stream()
                .map(NumberBooks.Book::symbol)
                .filter(it -> it.equalsIgnoreCase(typed))
                .findFirst();
    }

    private String symbols() {
        return books.list().stream().map(NumberBooks.Book::symbol).collect(Collectors.joining("; "));
    }

    /** Whole, from 1 to 999,999. */
    static Optional<Long> number(Line line, Column column) {
        var text = line.text(column);
        return text.matches("[1-9]\\d{0,5}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
