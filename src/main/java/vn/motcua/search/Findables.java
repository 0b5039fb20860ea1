package vn.motcua.search;

import java.util.List;

/** What a module offers to the search. Asked when the index is built, never while somebody searches. */
public interface Findables {

    /** Differs when the list would; asked every few seconds, so it costs next to nothing. */
    String stamp();

    List<Findable> list();
}
