package vn.motcua.operation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Port: one kind of file that {@code ./motcua import KIND FILE} takes. Modules contribute beans. No rights are asked: whoever reads
 * the data directory holds the database anyway.
 */
public interface FileImport {

    /** As typed: {@code boundaries}. */
    String kind();

    /**
     * Takes the file in whole or not at all; the product may run meanwhile. The same file once more changes nothing.
     *
     * @param limitBytes the largest file to be taken
     * @param options    what was given beside the file, by name without dashes
     */
    Answer take(Path file, long limitBytes, Map<String, String> options);

    /**
     * What came of it.
     *
     * @param done  false when nothing was taken in
     * @param lines to print
     */
    record Answer(boolean done, List<String> lines) {}
}
