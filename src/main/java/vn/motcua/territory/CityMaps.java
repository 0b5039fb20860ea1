package vn.motcua.territory;

import java.util.Optional;

/** Draws the communes of the city, from today's boundaries and without anybody else's server. */
public interface CityMaps {

    /** The map with the subject on it; empty while no boundaries are imported. Whoever shows it shows the same as a table too. */
    Optional<CityMap> draw(MapSubject subject);
}
