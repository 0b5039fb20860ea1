package vn.motcua.search.web;

import org.jspecify.annotations.Nullable;

/**
 * What was looked for in vain, and what it finds now.
 *
 * @param now     name of the first hit, null while there is none
 * @param tryHref the page of words with this question tried
 */
public record MissedQuestion(
        String text, int times, String lastOn, @Nullable String now, String tryHref) {}
