package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import vn.motcua.organization.UnitId;

/**
 * What has happened to every dossier, for modules that keep figures of their own: in one order, none skipped, none repeated.
 * Each listener reads under a name of its own and is remembered by it, also through a restore.
 */
public interface DossierEvents {

    /**
     * Hands over what has settled since the reader's last time. What the listener writes and the reader's place stand or fall
     * together, in one transaction.
     *
     * @param most at most this many
     * @return how many were handed over; 0 also while another node reads under this name
     */
    int deliver(String reader, int most, Consumer<List<DossierEvent>> listener);

    /** Whether something done before this moment has not been handed to the reader yet. */
    boolean isBehind(String reader, Instant before);

    /** From the first event on again; joins the caller's transaction, in which the listener clears what it had written. */
    void startOver(String reader);

    /** Received dossiers by resolving unit and state, counted one by one: for comparing, not for pages. */
    List<UnitCount> countReceived();

    /** How many received dossiers of a unit are in a state. */
    record UnitCount(UnitId unit, State state, long dossiers) {}
}
