package vn.motcua.insight.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.State;
import vn.motcua.insight.Outcome;

/**
 * What the figures know of one received dossier.
 *
 * @param standingSince since when {@code paused} and {@code promisedAt} have been as they are
 * @param endedAt       result or stop; null while it has not ended
 * @param ending        how it ended; null while it has not
 */
record Fact(
        DossierId id,
        int version,
        String code,
        int resolvingUnit,
        String field,
        String procedureCode,
        Channel channel,
        State state,
        @Nullable UUID holder,
        Instant receivedAt,
        @Nullable Instant promisedAt,
        boolean paused,
        Instant standingSince,
        @Nullable Instant endedAt,
        @Nullable Outcome ending) {

    /** The fact before its first event; what is done to it must be {@link #after} that event. */
    static Fact received(DossierEvent event, Instant receivedAt) {
        return new Fact(
                event.dossier(),
                0,
                event.code(),
                event.resolving().value(),
                event.field(),
                event.procedureCode(),
                event.channel(),
                event.state(),
                event.holder(),
                receivedAt,
                event.promisedAt(),
                Standing.of(event.state()) == Standing.PAUSED,
                receivedAt,
                null,
                null);
    }

    /** An act that the fact has seen already changes nothing, so that events may be heard again. */
    Fact after(DossierEvent event, Early early) {
        if (event.version() <= version) {
            return this;
        }
        var standing = Standing.of(event.state());
        if (endedAt != null) {
            return moved(event, promisedAt, paused, standingSince, endedAt, ending);
        }
        return switch (standing) {
            case NOT_RECEIVED -> this;
            case RUNNING, PAUSED -> stands(event, standing == Standing.PAUSED);
            case SOLVED -> ends(event, solved(event, early));
            case STOPPED -> ends(event, Outcome.STOPPED);
        };
    }

    private Fact stands(DossierEvent event, boolean nowPaused) {
        boolean asBefore = nowPaused == paused && java.util.Objects.equals(event.promisedAt(), promisedAt);
        var since = asBefore ? standingSince : notBefore(standingSince, event.at());
        return moved(event, event.promisedAt(), nowPaused, since, null, null);
    }

    private Fact ends(DossierEvent event, Outcome how) {
        return moved(event, promisedAt, paused, standingSince, notBefore(standingSince, event.at()), how);
    }

    private static Outcome solved(DossierEvent event, Early early) {
        var promised = event.promisedAt();
        return promised == null ? Outcome.ON_TIME : early.measure(event.at(), promised);
    }

    /** Clocks of two nodes may differ by seconds; within one dossier time never runs back. */
    private static Instant notBefore(Instant earlier, Instant at) {
        return at.isBefore(earlier) ? earlier : at;
    }

    private Fact moved(
            DossierEvent event,
            @Nullable Instant promise,
            boolean isPaused,
            Instant since,
            @Nullable Instant ended,
            @Nullable Outcome how) {
        return new Fact(
                id,
                event.version(),
                code,
                resolvingUnit,
                field,
                procedureCode,
                channel,
                event.state(),
                event.holder(),
                receivedAt,
                promise,
                isPaused,
                since,
                ended,
                how);
    }

    /** What a state means for the figures, by its national state. */
    enum Standing {
        NOT_RECEIVED,
        RUNNING,
        PAUSED,
        SOLVED,
        STOPPED;

        static Standing of(State state) {
            return switch (state.national()) {
                case REGISTERED, NOT_RECEIVED -> NOT_RECEIVED;
                case RECEIVED, PROCESSING, WITHDRAWAL_ASKED -> RUNNING;
                case SUPPLEMENT_ASKED, OBLIGATION_ASKED -> PAUSED;
                case FINISHED, RETURNED -> SOLVED;
                case STOPPED -> STOPPED;
            };
        }
    }
}
