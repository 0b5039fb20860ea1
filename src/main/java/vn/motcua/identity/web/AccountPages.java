package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.Officer;
import vn.motcua.identity.internal.ApiTokens;
import vn.motcua.identity.internal.ListedAccount;
import vn.motcua.identity.internal.Outcome;
import vn.motcua.identity.internal.Staff;
import vn.motcua.identity.internal.StaffMember;
import vn.motcua.organization.Unit;
import vn.motcua.organization.Units;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.SeeOther;
import vn.motcua.ui.TableView;

/** Puts the pages of accounts together. */
@Component
class AccountPages {

    private static final int A_PAGE = 50;
    private static final int NOT_THERE = 404;

    private final Staff staff;
    private final ApiTokens tokens;
    private final PositionWords words;
    private final Downloads downloads;
    private final Units units;
    private final Clock clock;

    AccountPages(Staff staff, ApiTokens tokens, PositionWords words, Downloads downloads, Units units, Clock clock) {
        this.staff = staff;
        this.tokens = tokens;
        this.words = words;
        this.downloads = downloads;
        this.units = units;
        this.clock = clock;
    }

    AccountsView list(Officer me, String q, String unit, String after) {
        var of = Typed.findUnit(unit).orElse(null);
        var found = staff.list(me, q, of, after, A_PAGE);
        var narrowed = "?q=" + encoded(q) + "&unit=" + (of == null ? "" : of.value());
        var query = "/accounts" + narrowed;
        return new AccountsView(
                q,
                of == null ? "" : String.valueOf(of.value()),
                staff.seesEveryUnit(me) ? words.units(me) : List.of(),
                table(found.items()),
                "/accounts/table" + narrowed,
                found.next() == null ? null : query + "&after=" + encoded(found.next()),
                after.isEmpty() ? null : query);
    }

    /** The audit keeps that words narrowed the list, not which: they are somebody's name. */
    View table(Officer me, String format, String q, String unit) {
        var of = Typed.findUnit(unit).orElse(null);
        var filters =
                Map.of("unit", of == null ? "" : String.valueOf(of.value()), "words", String.valueOf(!q.isBlank()));
        staff.list(me, q, of, "", 1);
        return downloads.paged(
                me,
                format,
                words.say("nav.accounts"),
                filters,
                this::table,
                after -> staff.list(me, q, of, after == null ? "" : after, Downloads.A_SLICE));
    }

    private TableView table(List<ListedAccount> found) {
        return new TableView(
                words.say("accounts.caption"),
                columns(),
                found.stream().map(this::row).toList());
    }

    private List<TableView.Column> columns() {
        return List.of(
                TableView.words(words.say("accounts.name")),
                TableView.words(words.say("accounts.login")),
                TableView.words(words.say("accounts.title")),
                TableView.words(words.say("accounts.unit")),
                TableView.words(words.say("accounts.roles")));
    }

    private List<TableView.Cell> row(ListedAccount it) {
        return List.of(
                TableView.link(it.fullName(), "/accounts/" + it.id()),
                TableView.cell(it.loginName()),
                TableView.cell(it.title()),
                TableView.cell(units.find(it.homeUnit()).map(Unit::fullName).orElse("")),
                TableView.cell(it.active() ? words.roles(it.roles()) : words.say("accounts.closed")));
    }

    AccountFormView form(Officer me, AccountForm form, @Nullable Refusal why) {
        return new AccountFormView(form, words.units(me), why);
    }

    /** @throws RefusedException with IDN_112 when there is none within reach */
    ModelAndView account(Officer me, AccountId id, @Nullable Outcome outcome) {
        return page(view(me, member(me, id), PositionForm.EMPTY, outcome, null));
    }

    /** After an act: back to the page, or the page itself where something is to be read once, or where it was refused. */
    ModelAndView shown(
            Officer me, AccountId id, Result<Outcome> result, PositionForm form, HttpServletResponse response) {
        return switch (result) {
            case Result.Done(var outcome) ->
                outcome.password() == null
                        ? new ModelAndView(SeeOther.to(
                                "/accounts/" + id + (outcome.proposed() ? "?proposed=true" : "?saved=true")))
                        : account(me, id, outcome);
            case Result.Refused(var why) -> {
                // nothing to stay on: the account, or the thing of it that was named, is not there
                if (why.code().status() == NOT_THERE) {
                    throw new RefusedException(why);
                }
                response.setStatus(why.code().status());
                yield page(view(me, member(me, id), form, null, why));
            }
        };
    }

    private StaffMember member(Officer me, AccountId id) {
        return switch (staff.find(me, id)) {
            case Result.Done<StaffMember>(var found) -> found;
            case Result.Refused<StaffMember>(var why) -> throw new RefusedException(why);
        };
    }

    private AccountView view(
            Officer me, StaffMember member, PositionForm form, @Nullable Outcome outcome, @Nullable Refusal refused) {
        boolean own = me.account().equals(member.id());
        boolean editable = member.active() && !own;
        return new AccountView(
                member,
                units.find(member.homeUnit()).map(Unit::fullName).orElse(""),
                own,
                editable,
                words.isGuarded(member.id()),
                words.lines(me, member, editable),
                tokens.list(member.id()),
                form,
                words.roles(me),
                words.units(me),
                words.fields(),
                today(),
                outcome,
                refused);
    }

    private static ModelAndView page(AccountView view) {
        return new ModelAndView("identity/account", "view", view);
    }

    private LocalDate today() {
        return CivilTime.day(clock.instant());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
