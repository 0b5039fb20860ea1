package vn.motcua.catalogue;

/** How a dossier comes in (Decree 118/2025), with the number the national systems exchange. */
public enum Channel {
    COUNTER(1),
    ONLINE(2),
    POST(3);

    private final int nationalCode;

    Channel(int nationalCode) {
        this.nationalCode = nationalCode;
    }

    public int nationalCode() {
        return nationalCode;
    }
}
