package vn.motcua.search;

import java.util.List;

/** What happens in a life and the procedures it brings, in the order in which they are best done. */
public interface LifeEvents {

    /**
     * An event.
     *
     * @param steps only those whose procedure is in force today
     */
    record LifeEvent(String key, String title, String titleEn, List<Step> steps) {}

    /**
     * One procedure of an event.
     *
     * @param when when it is done, in words
     */
    record Step(Findable procedure, String when, String whenEn) {}

    List<LifeEvent> list();
}
