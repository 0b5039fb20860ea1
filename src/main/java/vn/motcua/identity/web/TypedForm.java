package vn.motcua.identity.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Text;
import vn.motcua.ui.TypedDate;

/**
 * What was typed into a form, kept for showing it again.
 *
 * @param values as sent, by field name
 */
public record TypedForm(Map<String, List<String>> values) {

    static final TypedForm BLANK = new TypedForm(Map.of());

    static TypedForm of(MultiValueMap<String, String> sent) {
        return new TypedForm(sent);
    }

    public String value(String name) {
        return values.getOrDefault(name, List.of("")).getFirst();
    }

    public boolean has(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    String text(String name) {
        return Text.clean(value(name));
    }

    Set<String> all(String name) {
        return Set.copyOf(values.getOrDefault(name, List.of()));
    }

    /** @throws RefusedException with {@code IDN_215_DAY_UNREADABLE} */
    LocalDate day(String name) {
        return TypedDate.find(value(name))
                .filter(it -> it.getYear() >= 2000 && it.getYear() <= 2100)
                .orElseThrow(() -> new RefusedException(IdentityRefusal.IDN_215_DAY_UNREADABLE));
    }

    /** @throws RefusedException with {@code IDN_112_NO_ACTIVE_ACCOUNT} when nobody was chosen */
    AccountId account(String name) {
        return findAccount(name).orElseThrow(() -> new RefusedException(IdentityRefusal.IDN_112_NO_ACTIVE_ACCOUNT));
    }

    Optional<AccountId> findAccount(String name) {
        return uuid(value(name)).map(AccountId::new);
    }

    static Optional<UUID> uuid(String typed) {
        try {
            return Optional.of(UUID.fromString(typed.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @throws RefusedException with {@code IDN_212_UNKNOWN_WORK} when it is none of the words */
    <E extends Enum<E>> E word(String name, Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .filter(it -> it.name().equals(value(name)))
                .findFirst()
                .orElseThrow(() -> new RefusedException(IdentityRefusal.IDN_212_UNKNOWN_WORK));
    }
}
