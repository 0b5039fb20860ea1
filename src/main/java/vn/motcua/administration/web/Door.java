package vn.motcua.administration.web;

/**
 * A way on from the administrator's first page.
 *
 * @param key  of the words shown
 * @param name what is filled into them, empty for nothing
 */
public record Door(String key, String href, String name) {}
