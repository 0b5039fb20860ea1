package vn.motcua.shared;

import java.util.List;

/**
 * An expected refusal.
 *
 * @param code    stable code, key of the message
 * @param details values for the message's placeholders {0}, {1} ...; never personal data
 */
public record Refusal(RefusalCode code, List<Object> details) {

    public static Refusal of(RefusalCode code, Object... details) {
        return new Refusal(code, List.of(details));
    }
}
