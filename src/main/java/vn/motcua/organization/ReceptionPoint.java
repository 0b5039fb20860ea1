package vn.motcua.organization;

/**
 * A place where a centre receives papers and returns results.
 *
 * @param number  counts from 1 within the centre; point 1 is the centre's own hall
 * @param address empty when it is the centre's own address
 */
public record ReceptionPoint(int number, String name, String address) {}
