package vn.motcua.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that nobody else with an account on the machine may read, not even for a moment. */
final class OwnerOnly {

    private OwnerOnly() {}

    /** @throws java.nio.file.FileAlreadyExistsException rather than touch what is there */
    static void create(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** Whatever was there is gone. */
    static void createAnew(Path file) throws IOException {
        Files.deleteIfExists(file);
        create(file);
    }
}
