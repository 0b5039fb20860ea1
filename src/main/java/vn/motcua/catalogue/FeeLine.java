package vn.motcua.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * One line of a bill, in whole đồng.
 *
 * @param rule      code of the rule it follows
 * @param name      what is paid for
 * @param copies    copies, cases or transactions
 * @param pages     pages of the original; 1 where pages are not counted
 * @param each      price of one copy, case or transaction
 * @param dong      what the line comes to
 * @param exemption code of the exemption that made it free, null when none did
 * @param basis     the text that sets it
 */
public record FeeLine(
        String rule,
        String name,
        int copies,
        int pages,
        long each,
        long dong,
        @Nullable String exemption,
        String basis) {}
