package vn.motcua.rollout.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Adoptions;
import vn.motcua.dossier.NumberBooks;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.Accounts.NewAccount;
import vn.motcua.identity.Accounts.NewPosition;
import vn.motcua.identity.Grant;
import vn.motcua.identity.Officer;
import vn.motcua.rollout.Openings.Opening;
import vn.motcua.rollout.internal.JdbcLines.Opened;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;

/**
 * Accounts, books and dossiers of a checked file, all in the caller's transaction: whatever stops one stops all. What takes time
 * was done before: dossiers lie ready, and accounts are opened without a password.
 */
@Component
class TakeOver {

    private final JdbcLines lines;
    private final Accounts accounts;
    private final NumberBooks books;
    private final BookRules bookRules;
    private final Adoptions adoptions;
    private final Words words;
    private final Clock clock;

    TakeOver(
            JdbcLines lines,
            Accounts accounts,
            NumberBooks books,
            BookRules bookRules,
            Adoptions adoptions,
            Words words,
            Clock clock) {
        this.lines = lines;
        this.accounts = accounts;
        this.books = books;
        this.bookRules = bookRules;
        this.adoptions = adoptions;
        this.words = words;
        this.clock = clock;
    }

    /** @throws RefusedException when something has changed since the check; the transaction is then to be rolled back */
    void run(Opening opening, Officer officer) {
        var opened = openAccounts(opening, officer);
        openBooks(opening, officer);
        var holders = new HashMap<>(accounts.findActive(holders(opening.id())));
        holders.putAll(opened);
        demand(adoptions.apply(opening.id(), opening.unit(), holders, officer));
    }

    private Map<String, AccountId> openAccounts(Opening opening, Officer officer) {
        var opened = new HashMap<String, AccountId>();
        var all = lines.list(opening.id(), SheetKind.ACCOUNTS, 0, SheetKind.ACCOUNTS.mostLines());
        for (var posts : Staff.of(all, words.roles()).posts().values()) {
            var account = open(opening, posts.getFirst().line(), officer);
            opened.put(Staff.login(posts.getFirst().line()), account);
            posts.forEach(it -> give(account, it, opening, officer));
        }
        return opened;
    }

    private AccountId open(Opening opening, Line line, Officer officer) {
        var account =
                new NewAccount(Staff.login(line), line.text(Column.NAME), line.text(Column.TITLE), opening.unit());
        var id = demand(accounts.openWithoutPassword(account, officer.account()));
        lines.keep(opening.id(), new Opened(id, account.loginName(), account.fullName()));
        return id;
    }

    private void give(AccountId account, Staff.Post post, Opening opening, Officer officer) {
        var grant = new Grant(opening.unit(), post.role(), post.fields());
        demand(accounts.giveRole(new NewPosition(account, grant, from(post.line()), null), officer.account()));
    }

    private LocalDate from(Line line) {
        return line.moment(Column.FROM).map(LocalDateTime::toLocalDate).orElseGet(() -> CivilTime.day(clock.instant()));
    }

    private void openBooks(Opening opening, Officer officer) {
        for (var line : lines.list(opening.id(), SheetKind.BOOKS, 0, SheetKind.BOOKS.mostLines())) {
            demand(books.open(
                    opening.unit(),
                    bookRules.book(line).orElseThrow(),
                    BookRules.number(line, Column.YEAR).orElseThrow().intValue(),
                    BookRules.number(line, Column.LAST).orElseThrow(),
                    line.text(Column.SOURCE),
                    officer));
        }
    }

    private List<String> holders(UUID opening) {
        var named = new HashSet<String>();
        lines.list(opening, SheetKind.DOSSIERS, 0, SheetKind.DOSSIERS.mostLines())
                .forEach(it -> named.add(it.text(Column.HOLDER).toLowerCase(Locale.ROOT)));
        return List.copyOf(named);
    }

    private static <T> T demand(Result<T> result) {
        return switch (result) {
            case Result.Done<T>(var value) -> value;
            case Result.Refused<T>(Refusal why) -> throw new RefusedException(why);
        };
    }
}
