package vn.motcua.search;

/**
 * A piece of a legal text, usually an article.
 *
 * @param id      as the caller names it
 * @param work    name of the law
 * @param heading heading of the article, empty where it has none
 * @param text    its words
 */
public record Passage(String id, String work, String heading, String text) {}
