package vn.motcua.search.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the shipped list into the database, each line once: what officials took off stays off. */
@Component
class LoadWords {

    private final JdbcWords words;
    private final Clock clock;

    LoadWords(JdbcWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    @Transactional
    public void load() {
        var shipped = hash(ShippedWords.text("words.csv") + ShippedWords.text("noise.csv"));
        if (words.shipped().equals(shipped)) {
            return;
        }
        words.insertShipped(ShippedWords.pairs(), ShippedWords.noise(), clock.instant());
        words.markShipped(shipped);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
