package vn.motcua.queue.web;

/** A rule to be laid down, as typed. */
public record RuleForm(String rule, String value, String from, String basis) {}
