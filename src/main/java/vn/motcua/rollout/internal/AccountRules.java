package vn.motcua.rollout.internal;

import static vn.motcua.rollout.CellProblem.*;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Procedures;
import vn.motcua.identity.Accounts;

/** The sheet of accounts: a line for each person and role. */
@Component
class AccountRules implements LineRules {

    private final Accounts accounts;
    private final Procedures procedures;
    private final Words words;

    AccountRules(Accounts accounts, Procedures procedures, Words words) {
        this.accounts = accounts;
        this.procedures = procedures;
        this.words = words;
    }

    @Override
    public SheetKind sheet() {
        return SheetKind.ACCOUNTS;
    }

    @Override
    public void check(Batch batch) {
        var taken = accounts.listTaken(batch.lines().stream().map(Staff::login).toList());
        var fields =
                procedures.listInForce().stream().map(ProcedureVersion::field).collect(Collectors.toSet());
        for (var line : batch.lines()) {
            login(line, taken, batch);
            role(line, batch.findings());
            Staff.fields(line).stream().filter(it -> !fields.contains(it)).forEach(it -> batch.findings()
                    .add(line, Column.FIELDS, RLO_243_FIELD_UNKNOWN, it));
            if (line.has(Column.FROM) && line.moment(Column.FROM).isEmpty()) {
                batch.findings().add(line, Column.FROM, RLO_215_DAY_UNREADABLE);
            }
        }
    }

    private void login(Line line, Set<String> taken, Batch batch) {
        var login = Staff.login(line);
        if (login.isEmpty()) {
            return;
        }
        if (!accounts.isLoginName(login)) {
            batch.findings().add(line, Column.LOGIN, RLO_240_LOGIN_SHAPE);
        } else if (taken.contains(login)) {
            batch.findings().add(line, Column.LOGIN, RLO_241_LOGIN_TAKEN);
        }
        batch.staff().posts().getOrDefault(login, java.util.List.of()).stream()
                .map(Staff.Post::line)
                .filter(it -> it.row() < line.row() && !Objects.equals(it.text(Column.NAME), line.text(Column.NAME)))
                .findFirst()
                .ifPresent(it -> batch.findings().add(line, Column.NAME, RLO_244_NAME_DIFFERS, it.row()));
    }

    private void role(Line line, Findings findings) {
        var typed = line.text(Column.ROLE);
        if (typed.isEmpty() || Words.find(words.roles(), typed).isPresent()) {
            return;
        }
        if (words.isAdministrator(typed)) {
            findings.add(line, Column.ROLE, RLO_242_ADMINISTRATOR);
        } else {
            findings.add(line, Column.ROLE, RLO_214_NOT_IN_LIST, Words.listed(words.roles()));
        }
    }
}
