package vn.motcua.search.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.identity.Downloads;
import vn.motcua.identity.Officer;
import vn.motcua.identity.Role;
import vn.motcua.search.Found;
import vn.motcua.search.Question;
import vn.motcua.search.Search;
import vn.motcua.search.SearchRefusal;
import vn.motcua.search.SearchWords;
import vn.motcua.search.SearchWords.Kind;
import vn.motcua.search.SearchWords.Word;
import vn.motcua.shared.CivilTime;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.tables.Cell;
import vn.motcua.tables.Heading;
import vn.motcua.tables.RowSource;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;
import vn.motcua.ui.SeeOther;

/** The list of words, what was looked for in vain beside it, and a question tried with the list as it is now. */
@Controller
class WordPages {

    private static final int A_PAGE = 50;
    private static final int IN_VAIN = 50;
    private static final int TRIED = 5;

    private final SearchWords words;
    private final Search search;
    private final Downloads downloads;
    private final Messages messages;

    WordPages(SearchWords words, Search search, Downloads downloads, Messages messages) {
        this.words = words;
        this.search = search;
        this.downloads = downloads;
        this.messages = messages;
    }

    @GetMapping("/search/words")
    ModelAndView list(
            Officer me,
            @RequestParam(defaultValue = "") String like,
            @RequestParam(name = "try", defaultValue = "") String tried,
            @RequestParam(required = false) @Nullable String after) {
        demandCityAdministrator(me);
        return page(SearchPages.checked(like), SearchPages.checked(tried), after, new WordDraft("", ""), null);
    }

    private static void demandCityAdministrator(Officer me) {
        if (!me.rights().hasAnywhere(Role.CITY_ADMINISTRATOR)) {
            throw new RefusedException(SearchRefusal.SEA_110_CITY_ADMINISTRATOR_ONLY);
        }
    }

    private ModelAndView page(
            String like, String tried, @Nullable String after, WordDraft draft, @Nullable Refusal refused) {
        var slice = words.list(like, after, A_PAGE);
        var next = slice.next();
        var page = new ModelAndView("search/words")
                .addObject("like", like)
                .addObject("words", slice.items())
                .addObject("nextHref", next == null ? null : href("like", like, "after", next))
                .addObject("firstHref", after == null ? null : href("like", like, "after", ""))
                .addObject("missed", missed())
                .addObject("tried", tried)
                .addObject("hits", tried.isEmpty() ? List.<Found>of() : search.find(Question.of(tried, TRIED)))
                .addObject("draft", draft)
                .addObject("refused", refused);
        if (refused != null) {
            page.setStatus(HttpStatus.valueOf(refused.code().status()));
        }
        return page;
    }

    private static String href(String one, String value, String other, String otherValue) {
        return UriComponentsBuilder.fromPath("/search/words")
                .queryParam(one, "{one}")
                .queryParam(other, "{other}")
                .encode()
                .build(value, otherValue)
                .toString();
    }

    private List<MissedQuestion> missed() {
        return words.listInVain(IN_VAIN).stream().map(this::missed).toList();
    }

    private MissedQuestion missed(SearchWords.InVain it) {
        return new MissedQuestion(
                it.text(),
                it.times(),
                CivilTime.date(it.lastOn()),
                search.find(Question.of(it.text(), 1)).stream()
                        .map(found -> found.what().title())
                        .findFirst()
                        .orElse(null),
                href("try", it.text(), "like", ""));
    }

    /** What was typed to be tried goes along, so that the next page shows the effect. */
    @PostMapping("/search/words")
    ModelAndView add(
            Officer me,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") String meant) {
        demandCityAdministrator(me);
        var known = Arrays.stream(Kind.values())
                .filter(it -> it.name().equals(kind))
                .findFirst();
        Result<Word> added = known.isEmpty()
                ? Result.refused(SearchRefusal.SEA_111_WORDS, SearchWords.LONGEST)
                : words.add(known.get(), said, meant, me);
        return switch (added) {
            case Result.Done<Word>(var word) ->
                new ModelAndView(SeeOther.to(href("try", word.said(), "like", word.said())));
            case Result.Refused<Word>(var why) -> page("", "", null, new WordDraft(said, meant), why);
        };
    }

    @PostMapping("/search/words/{word}/removal")
    ModelAndView remove(Officer me, @PathVariable String word) {
        demandCityAdministrator(me);
        return switch (words.remove(word.matches("\\d{1,18}") ? Long.parseLong(word) : -1, me)) {
            case Result.Done<Word>(var removed) ->
                new ModelAndView(SeeOther.to(href("try", removed.said(), "like", "")));
            case Result.Refused<Word>(var why) -> throw new RefusedException(why);
        };
    }

    @GetMapping("/search/words/table.{format}")
    View table(Officer me, @PathVariable String format) {
        demandCityAdministrator(me);
        return downloads.of(
                me,
                format,
                say("title"),
                Map.of(),
                List.of(Heading.wide(say("said")), Heading.wide(say("meant")), Heading.of(say("kind"))),
                RowSource.paged(
                        after -> words.list("", after, Downloads.A_SLICE),
                        it -> List.of(
                                Cell.text(it.said()), Cell.text(it.meant()), Cell.text(say("kind." + it.kind())))));
    }

    @GetMapping("/search/words/in-vain/table.{format}")
    View inVain(Officer me, @PathVariable String format) {
        demandCityAdministrator(me);
        return downloads.of(
                me,
                format,
                say("in-vain"),
                Map.of(),
                List.of(
                        Heading.wide(say("in-vain.text")),
                        Heading.of(say("in-vain.times")),
                        Heading.of(say("in-vain.last"))),
                RowSource.of(
                        words.listInVain(1_000),
                        it -> List.of(Cell.text(it.text()), Cell.number(it.times()), Cell.day(it.lastOn()))));
    }

    private String say(String key) {
        return messages.text(Language.VI, "desk.search-words." + key);
    }
}
