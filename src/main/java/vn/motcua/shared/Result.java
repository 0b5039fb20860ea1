package vn.motcua.shared;

import java.util.function.Function;

/** What an act came to: done with a value, or refused for a stated reason. Bugs and broken infrastructure throw instead. */
public sealed interface Result<T> {

    record Done<T>(T value) implements Result<T> {}

    record Refused<T>(Refusal why) implements Result<T> {}

    static <T> Result<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Result<T> refused(RefusalCode code, Object... details) {
        return new Refused<>(Refusal.of(code, details));
    }

    default <R> Result<R> map(Function<T, R> change) {
        return switch (this) {
            case Done<T>(var value) -> new Done<>(change.apply(value));
            case Refused<T>(var why) -> new Refused<>(why);
        };
    }

    default <R> Result<R> then(Function<T, Result<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T>(var why) -> new Refused<>(why);
        };
    }

    /** For callers to whom a refusal would be a bug, such as demo data and tests. */
    default T orThrow() {
        return switch (this) {
            case Done<T>(var value) -> value;
            case Refused<T>(var why) -> throw new IllegalStateException("Refused: " + why);
        };
    }
}
