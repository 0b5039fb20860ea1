package vn.motcua.address;

/** Which house numbers of a street a rule speaks of. */
public enum Side {
    BOTH,
    ODD,
    EVEN;

    public boolean includes(int number) {
        return switch (this) {
            case BOTH -> true;
            case ODD -> number % 2 != 0;
            case EVEN -> number % 2 == 0;
        };
    }

    boolean meets(Side other) {
        return this == BOTH || other == BOTH || this == other;
    }
}
