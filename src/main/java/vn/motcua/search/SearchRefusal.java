package vn.motcua.search;

import vn.motcua.shared.RefusalCode;

/** What is refused about searching and its list of words; messages in {@code messages/search*.properties}. */
public enum SearchRefusal implements RefusalCode {
    SEA_101_QUERY_TOO_LONG(400),
    SEA_102_KIND(400),
    SEA_110_CITY_ADMINISTRATOR_ONLY(403),
    SEA_111_WORDS(422),
    SEA_112_KNOWN_ALREADY(409),
    SEA_113_NO_SUCH_WORD(404),
    SEA_114_LIST_FULL(409);

    private final int status;

    SearchRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
