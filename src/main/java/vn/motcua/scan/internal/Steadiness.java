package vn.motcua.scan.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which files have arrived whole. Copiers write over the network as slowly as they scan, and nothing says when they are done: a file
 * counts as whole when its size and time stood still from one look to the next. One whose end is missing, and an empty one, is given
 * many more looks, for the copier may only be pausing.
 */
final class Steadiness {

    private static final int LOOKS = 2;
    private static final int PATIENT_LOOKS = 24;
    private static final int END = 1_024;

    private Map<Path, Seen> seen = Map.of();

    private record Seen(long size, FileTime time, int looks) {}

    /** @return those of the files that stand still; what is not in the list any more is forgotten */
    synchronized List<Path> look(List<Path> files) {
        var now = new HashMap<Path, Seen>();
        var steady = new ArrayList<Path>();
        for (var file : files) {
            try {
                var looked = look(file);
                now.put(file, looked);
                if (looked.looks() >= PATIENT_LOOKS || (looked.looks() >= LOOKS && hasItsEnd(file, looked.size()))) {
                    steady.add(file);
                }
            } catch (IOException e) {
                // gone meanwhile, or still locked by the copier: the next look tells
            }
        }
        seen = now;
        return steady;
    }

    private Seen look(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        var before = seen.get(file);
        int looks = before != null
                        && before.size() == attributes.size()
                        && before.time().equals(attributes.lastModifiedTime())
                ? before.looks() + 1
                : 1;
        return new Seen(attributes.size(), attributes.lastModifiedTime(), looks);
    }

    /** A PDF ends with its mark, a JPEG with two bytes; of other kinds the end cannot be told, so they count as having it. */
    private static boolean hasItsEnd(Path file, long size) throws IOException {
        if (size == 0) {
            return false;
        }
        try (var channel = Files.newByteChannel(file)) {
            var head = java.nio.ByteBuffer.allocate(4);
            channel.read(head);
            var end = java.nio.ByteBuffer.allocate(END);
            channel.position(Math.max(0, size - END)).read(end);
            var start = text(head);
            return switch (start) {
                case String it when it.startsWith("%PDF") -> text(end).contains("%%EOF");
                case String it when it.startsWith("\u00ff\u00d8") -> text(end).contains("\u00ff\u00d9");
                default -> true;
            };
        }
    }

    private static String text(java.nio.ByteBuffer bytes) {
        return new String(bytes.array(), 0, bytes.position(), java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
