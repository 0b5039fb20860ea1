package vn.motcua.dossier.internal;

/** Why the term began when it did; printed on the receipt and shown to the citizen. */
final class ClockReasons {

    static final String RECEIVED = "hồ sơ được tiếp nhận đầy đủ, hợp lệ";
    static final String REACHED_RESOLVING_UNIT = "cơ quan giải quyết nhận được hồ sơ";

    private ClockReasons() {}
}
