package vn.motcua.shared;

/**
 * Published on every node when rows that are kept in memory may have changed, wherever the change was made. Only a hint: it may come
 * twice, and a node that was cut off from the database hears it late.
 *
 * @param what the schema whose rows changed; empty when some announcements may have been missed, so that it concerns everybody
 */
public record Changed(String what) {

    public boolean concerns(String schema) {
        return what.isEmpty() || what.equals(schema);
    }
}
