package vn.motcua.address;

import java.time.LocalDate;

/**
 * What the law says of papers that bear an old address.
 *
 * @param since     from which day it holds
 * @param confirmed whether an official has compared it with the text in force
 */
public record PaperNote(LocalDate since, String vietnamese, String english, String basis, boolean confirmed) {}
