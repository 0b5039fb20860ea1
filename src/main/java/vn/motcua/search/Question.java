package vn.motcua.search;

import java.util.Set;

/**
 * What is looked for.
 *
 * @param text  what somebody typed, in any spelling
 * @param kinds only these; empty for all
 * @param tags  only what bears all of these
 * @param limit most hits
 */
public record Question(String text, Set<FoundKind> kinds, Set<String> tags, int limit) {

    /** Characters of a question. */
    public static final int LONGEST = 200;

    public Question {
        kinds = Set.copyOf(kinds);
        tags = Set.copyOf(tags);
    }

    public static Question of(String text, int limit) {
        return new Question(text, Set.of(), Set.of(), limit);
    }
}
