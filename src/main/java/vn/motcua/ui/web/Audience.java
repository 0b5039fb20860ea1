package vn.motcua.ui.web;

import java.util.List;
import java.util.stream.IntStream;
import vn.motcua.ui.Screen;

/** Whom a part of the help page is for, and how many sentences it has. */
public enum Audience {
    CITIZEN(7),
    RECEPTION(13),
    EXAMINER(7),
    LEADER(9),
    ADMINISTRATOR(10),
    AUDITOR(4);

    private final int sentences;

    Audience(int sentences) {
        this.sentences = sentences;
    }

    public int sentenceCount() {
        return sentences;
    }

    public String title(Screen screen) {
        return screen.t("ui.help." + this);
    }

    public List<String> sentences(Screen screen) {
        return IntStream.rangeClosed(1, sentences)
                .mapToObj(it -> screen.t("ui.help." + this + "." + it))
                .toList();
    }
}
