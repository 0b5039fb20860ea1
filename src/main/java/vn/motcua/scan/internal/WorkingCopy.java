package vn.motcua.scan.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * A file of the inbox as it was read: what is hashed is what is cut up, whatever a copier does to the original meanwhile.
 *
 * @param folder   of this node, for this file alone; goes with it
 * @param hash     SHA-256 of the content, of the first bytes of one that is too large
 * @param tooLarge more than the limit; only its beginning was copied
 */
record WorkingCopy(Path folder, Path original, FileTime time, long size, String hash, boolean tooLarge)
        implements AutoCloseable {

    static WorkingCopy of(Path original, Path place, long mostBytes) throws IOException {
        var attributes = Files.readAttributes(original, BasicFileAttributes.class);
        Files.createDirectories(place);
        var folder = Files.createTempDirectory(place, "scan-");
        var digest = sha256();
        long copied;
        try (var in = Files.newInputStream(original);
                var out = new DigestOutputStream(Files.newOutputStream(folder.resolve("scan")), digest)) {
            copied = copy(in, out, mostBytes);
        }
        return new WorkingCopy(
                folder,
                original,
                attributes.lastModifiedTime(),
                attributes.size(),
                HexFormat.of().formatHex(digest.digest()),
                copied > mostBytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long copy(java.io.InputStream in, java.io.OutputStream out, long most) throws IOException {
        var buffer = new byte[64 * 1024];
        long copied = 0;
        for (int n = in.read(buffer); n >= 0 && copied <= most; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            copied += n;
        }
        return copied;
    }

    Path content() {
        return folder.resolve("scan");
    }

    Path parts() throws IOException {
        return Files.createDirectories(folder.resolve("parts"));
    }

    /** Whether the original is still what was read. */
    boolean isCurrent() throws IOException {
        if (!Files.exists(original)) {
            return false;
        }
        var now = Files.readAttributes(original, BasicFileAttributes.class);
        return now.size() == size && now.lastModifiedTime().equals(time);
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(it -> {
                try {
                    Files.deleteIfExists(it);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
