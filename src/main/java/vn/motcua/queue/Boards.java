package vn.motcua.queue;

import vn.motcua.organization.UnitId;

/** What goes on in a waiting room at this moment; asked by every screen and telephone, answered from memory for a second. */
public interface Boards {

    Board of(UnitId unit);
}
