package vn.motcua.audit.internal;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * SHA-256 over a block's number, the previous hash and the entries in their order. Every text is preceded by its length, so no two
 * different contents give the same bytes. Places (transaction id, position) are left out: a restore renumbers them.
 */
final class BlockHash {

    static final byte[] GENESIS = new byte[32];

    private final MessageDigest digest;
    private final DataOutputStream out;
    private final JsonMapper json;

    BlockHash(JsonMapper json, long number, byte[] previousHash) {
        this.json = json;
        try {
            digest = MessageDigest.getInstance("SHA-256");
            out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            out.writeLong(number);
            out.write(previousHash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(StoredEntry entry) {
        try {
            out.writeLong(entry.id().getMostSignificantBits());
            out.writeLong(entry.id().getLeastSignificantBits());
            out.writeLong(microseconds(entry.at()));
            text(entry.action());
            text(entry.actor());
            text(entry.subject());
            details(entry.details());
            text(entry.origin());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] value() {
        return digest.digest();
    }

    /** Keys sorted, so that the hash does not hang on how a PostgreSQL version prints {@code jsonb}. */
    private void details(String stored) throws IOException {
        var sorted = new TreeMap<String, JsonNode>();
        json.readTree(stored).properties().forEach(it -> sorted.put(it.getKey(), it.getValue()));
        out.writeInt(sorted.size());
        for (var detail : sorted.entrySet()) {
            text(detail.getKey());
            text(detail.getValue().toString());
        }
    }

    private void text(@Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static long microseconds(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
    }
}
