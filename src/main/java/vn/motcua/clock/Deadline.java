package vn.motcua.clock;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** When a term ends. Equal to another deadline of the same moment and standing, whatever led to it. */
public final class Deadline {

    private final Instant due;
    private final boolean provisional;
    private final Function<Tongue, String> sentence;
    private volatile @Nullable String spoken;

    Deadline(Instant due, boolean provisional, Function<Tongue, String> sentence) {
        this.due = due;
        this.provisional = provisional;
        this.sentence = sentence;
    }

    public Instant due() {
        return due;
    }

    /** True when a year was counted through whose official calendar is not published: the moment may still change. */
    public boolean provisional() {
        return provisional;
    }

    /** The Vietnamese sentence a clerk reads aloud: from when, which days were skipped and why, which pauses. Built when first asked. */
    public String explanation() {
        var known = spoken;
        if (known == null) {
            known = sentence.apply(Tongue.VIETNAMESE);
            spoken = known;
        }
        return known;
    }

    /** The same for a reader of that language; in English without the names of holidays and the grounds of pauses. */
    public String explanation(Tongue tongue) {
        return tongue == Tongue.VIETNAMESE ? explanation() : sentence.apply(tongue);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Deadline that && due.equals(that.due) && provisional == that.provisional;
    }

    @Override
    public int hashCode() {
        return due.hashCode();
    }

    @Override
    public String toString() {
        return "Deadline[" + due + (provisional ? ", provisional]" : "]");
    }
}
