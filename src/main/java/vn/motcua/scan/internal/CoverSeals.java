package vn.motcua.scan.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierId;
import vn.motcua.operation.SecretKey;

/**
 * The code of a cover sheet: "MC1|3f9a01|27139-2026-15|to-khai|" and a seal of 96 bits under a key of its own (HMAC-SHA-256), so that
 * nobody files into a dossier by writing its number on a sheet. The second part names the key, so that a sheet printed before the
 * product's secret changed can be told from a forged one. Nothing in it is personal.
 */
@Component
class CoverSeals {

    static final String START = "MC1|";

    private static final Pattern SHAPE =
            Pattern.compile("(MC1\\|([0-9a-f]{6})\\|([0-9-]{1,40})\\|([A-Za-z0-9._-]{1,100})\\|)([A-Za-z0-9_-]{16})");
    private static final int SEAL_BYTES = 12;
    private static final int NAME_BYTES = 3;

    private final SecretKey secret;

    CoverSeals(SecretKey secret) {
        this.secret = secret;
    }

    /** What reading a code came to. */
    sealed interface Reading {
        record Sound(Cover cover) implements Reading {}

        record Forged() implements Reading {}

        record OfAnotherKey() implements Reading {}
    }

    String seal(Cover cover) {
        var key = key();
        var open = START + name(key) + "|" + cover.dossier() + "|" + cover.component() + "|";
        return open + Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key, open));
    }

    Reading read(String code) {
        var parts = SHAPE.matcher(code);
        if (!parts.matches()) {
            return new Reading.Forged();
        }
        var key = key();
        if (!parts.group(2).equals(name(key))) {
            return new Reading.OfAnotherKey();
        }
        var dossier = DossierId.parse(parts.group(3));
        boolean sound = MessageDigest.isEqual(
                mac(key, parts.group(1)), Base64.getUrlDecoder().decode(parts.group(5)));
        return sound && dossier.isPresent()
                ? new Reading.Sound(new Cover(dossier.get(), parts.group(4)))
                : new Reading.Forged();
    }

    private byte[] key() {
        return secret.forPurpose("scan.cover");
    }

    private static String name(byte[] key) {
        return HexFormat.of().formatHex(mac(key, "name"), 0, NAME_BYTES);
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), SEAL_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
