package vn.motcua.ui.internal;

/**
 * One field that breaks a rule.
 *
 * @param field   name in the form or the JSON body
 * @param message what to do
 */
public record Violation(String field, String message) {}
