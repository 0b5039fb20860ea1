package vn.motcua.dossier.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What opening a PDF would cost, found out without opening it: a reader unpacks the streams that hold objects and cross references,
 * however little they look packed. Pictures and pages stay packed and cost nothing.
 */
final class PdfStructure {

    /** A register of 2,000 pages unpacks to about a tenth of this. */
    static final int MOST_UNPACKED_BYTES = 32 * 1024 * 1024;

    /** Dictionary of a stream: at most this far before its first byte. */
    private static final int DICTIONARY = 2_048;

    private static final Pattern STRUCTURAL = Pattern.compile("/(ObjStm|XRef)(?![A-Za-z])");
    private static final Pattern DEFLATED_ONLY = Pattern.compile("/Filter\\s*\\[?\\s*/(FlateDecode|Fl)\\s*(\\]|/|>)");
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private PdfStructure() {}

    /** False when a reader could be led to unpack more than is bearable, or when that cannot be told. */
    static boolean isBearable(Path pdf) throws IOException {
        var bytes = Files.readAllBytes(pdf);
        long left = MOST_UNPACKED_BYTES;
        for (int at = next(bytes, 0); at >= 0 && left >= 0; at = next(bytes, at + STREAM.length)) {
            var dictionary = dictionaryBefore(bytes, at);
            if (dictionary.contains("#") || STRUCTURAL.matcher(dictionary).find()) {
                left -= unpacked(bytes, at + STREAM.length, dictionary, left);
            }
        }
        return left >= 0;
    }

    private static String dictionaryBefore(byte[] bytes, int at) {
        int from = Math.max(0, at - DICTIONARY);
        var before = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
        return before.substring(Math.max(0, before.lastIndexOf(" obj")));
    }

    /** Stops as soon as more than what is left has come out. */
    private static long unpacked(byte[] bytes, int from, String dictionary, long left) {
        if (!dictionary.contains("/Filter")) {
            return 0;
        }
        if (!DEFLATED_ONLY.matcher(dictionary).find()) {
            return left + 1;
        }
        int start = from;
        while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
            start++;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(bytes, start, bytes.length - start);
            var room = new byte[64 * 1024];
            long out = 0;
            for (int n = inflater.inflate(room); n > 0 && out <= left; n = inflater.inflate(room)) {
                out += n;
            }
            return Math.max(out, inflater.getBytesWritten());
        } catch (DataFormatException e) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }

    /** The next word "stream" that is not the end of "endstream"; -1 when there is none. */
    private static int next(byte[] bytes, int from) {
        for (int i = Math.max(3, from); i <= bytes.length - STREAM.length; i++) {
            if (bytes[i] == 's' && startsAt(bytes, i) && bytes[i - 1] != 'd') {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsAt(byte[] bytes, int i) {
        for (int k = 0; k < STREAM.length; k++) {
            if (bytes[i + k] != STREAM[k]) {
                return false;
            }
        }
        return true;
    }
}
