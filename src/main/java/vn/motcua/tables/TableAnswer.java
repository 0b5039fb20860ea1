package vn.motcua.tables;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;
import vn.motcua.shared.Text;

/**
 * A table as a download; a controller returns it instead of a page. What can be refused is asked for before: once the first byte
 * has left, a failure breaks the download off, so that half a table is never taken for a whole one.
 */
public final class TableAnswer implements View {

    private static final int BUFFER_BYTES = 32 * 1024;

    private final TableFormat format;
    private final String title;
    private final List<Heading> headings;
    private final RowSource rows;

    /** @param title names the sheet and the file */
    public TableAnswer(TableFormat format, String title, List<Heading> headings, RowSource rows) {
        this.format = format;
        this.title = title;
        this.headings = headings;
        this.rows = rows;
    }

    @Override
    public String getContentType() {
        return format.contentType();
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(format.contentType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(title, format.extension()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setBufferSize(BUFFER_BYTES);
        try (var table = TableWriter.open(format, response.getOutputStream(), title, headings)) {
            rows.writeTo(table);
        }
    }

    /** The name twice: in ASCII for old programs, and as written (RFC 6266, RFC 5987). */
    static String disposition(String title, String extension) {
        var ascii = Text.fold(title).replaceAll("[^a-z0-9]+", "-") + "." + extension;
        var written = Text.clean(title).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-") + "." + extension;
        var encoded = ContentDisposition.attachment()
                .filename(written, StandardCharsets.UTF_8)
                .build()
                .toString()
                .replaceFirst("^.*filename\\*=", "");
        return "attachment; filename=\"" + ascii + "\"; filename*=" + encoded;
    }
}
