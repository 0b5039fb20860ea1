package vn.motcua.dossier.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.NumberBooks;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.numbering.Numbers;
import vn.motcua.organization.UnitId;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Result;

@Service
class OpenedBooks implements NumberBooks {

    private final Numbers numbers;

    OpenedBooks(Numbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public List<Book> list() {
        return Arrays.stream(NumberBook.values())
                .map(it -> new Book(it.symbol(), it.title()))
                .toList();
    }

    @Override
    public Optional<Refusal> findHindrance(UnitId unit, String symbol, int year, long last) {
        return numbers.findHindrance(NumberBook.of(symbol).symbol(), NumberBook.scope(unit, year), last);
    }

    @Override
    public Result<Long> open(UnitId unit, String symbol, int year, long last, String reason, Officer officer) {
        return administers(officer, unit)
                ? numbers.open(
                        NumberBook.of(symbol).symbol(),
                        NumberBook.scope(unit, year),
                        last,
                        reason,
                        officer.account().value())
                : Result.refused(DossierRefusal.DOS_101_NOT_YOUR_UNIT);
    }

    static boolean administers(Officer officer, UnitId unit) {
        return officer.rights().has(Role.UNIT_ADMINISTRATOR, unit, null)
                || officer.rights().hasAnywhere(Role.CITY_ADMINISTRATOR);
    }
}
