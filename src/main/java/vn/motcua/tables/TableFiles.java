package vn.motcua.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import vn.motcua.shared.Result;
import vn.motcua.tables.internal.CsvReader;
import vn.motcua.tables.internal.Unreadable;
import vn.motcua.tables.internal.XlsxReader;

/** Reads a table from a file somebody sent, by what it is and not by its name. */
public final class TableFiles {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private TableFiles() {}

    /**
     * Reads every visible sheet of an xlsx file, or a csv file; memory grows neither with the rows nor with what the file claims.
     * What was heard before a refusal is to be forgotten.
     *
     * @return the format; refused with a {@link TablesRefusal} when it is no table, broken or beyond the limits
     * @throws IOException when the disk does not answer
     */
    public static Result<TableFormat> read(Path file, ReadLimits limits, TableReceiver receiver) throws IOException {
        try {
            var start = start(file);
            if (Arrays.equals(start, OLE)) {
                return Result.refused(TablesRefusal.TAB_101_OLD_EXCEL);
            }
            if (Arrays.equals(start, ZIP)) {
                XlsxReader.read(file, limits, receiver);
                return Result.done(TableFormat.XLSX);
            }
            CsvReader.read(file, limits, receiver);
            return Result.done(TableFormat.CSV);
        } catch (Unreadable e) {
            return new Result.Refused<>(e.why());
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        }
    }
}
