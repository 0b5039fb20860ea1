package vn.motcua.catalogue;

import java.util.Optional;

/** The door to who receives, decides and guides in procedures that came from the national list. */
public interface Responsibilities {

    /** Empty for a procedure that the city has written itself: its communes receive and decide. */
    Optional<Responsibility> find(ProcedureCode code);
}
