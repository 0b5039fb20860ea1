package vn.motcua.publication;

import vn.motcua.shared.RefusalCode;

/** What is refused about publication and postings; messages in {@code messages/publication*.properties}. */
public enum PublicationRefusal implements RefusalCode {
    PUB_101_DAY(400),
    PUB_102_FILTER(400),
    PUB_110_NOTHING_TO_POST(422),
    PUB_111_POSTING_DAY(422),
    PUB_112_POSTED_ALREADY(409),
    PUB_113_NO_SUCH_POSTING(404),
    PUB_114_TAKEN_DOWN(409);

    private final int status;

    PublicationRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
