package vn.motcua.insight;

/** How a dossier came into a period: carried over from before, or received in it by a channel. */
public enum Source {
    CARRIED,
    ONLINE,
    COUNTER,
    POST
}
