package vn.motcua.search.web;

/** What somebody typed into the form of a new word. */
public record WordDraft(String said, String meant) {}
