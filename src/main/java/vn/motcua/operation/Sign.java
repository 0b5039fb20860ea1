package vn.motcua.operation;

/**
 * One thing that was looked at on this node.
 *
 * @param name    such as {@code clock}
 * @param well    whether it is as it should be
 * @param figure  what was measured
 * @param unit    of the figure: {@code seconds} or {@code bytes}
 */
public record Sign(String name, boolean well, double figure, String unit) {}
