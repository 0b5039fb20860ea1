package vn.motcua.shared;

/** Carries a refusal out of a controller to the one place that renders refusals as a page or as RFC 9457 problem JSON. */
public final class RefusedException extends RuntimeException {

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.code().name(), null, false, false);
        this.refusal = refusal;
    }

    public RefusedException(RefusalCode code, Object... details) {
        this(Refusal.of(code, details));
    }

    public Refusal refusal() {
        return refusal;
    }
}
