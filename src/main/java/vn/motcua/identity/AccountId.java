package vn.motcua.identity;

import java.util.UUID;

/** A person's account; for ever the same person. */
public record AccountId(UUID value) {

    public static AccountId parse(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
