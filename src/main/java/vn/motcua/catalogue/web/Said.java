package vn.motcua.catalogue.web;

import org.jspecify.annotations.Nullable;

/**
 * Words on a page.
 *
 * @param lang their language where it is not the page's, null where it is
 */
public record Said(String text, @Nullable String lang) {}
