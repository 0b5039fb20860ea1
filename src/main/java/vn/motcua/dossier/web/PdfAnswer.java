package vn.motcua.dossier.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.motcua.shared.Text;

/** A form to be looked at and printed; its name, should it be saved, holds no character that a disk refuses. */
final class PdfAnswer {

    private PdfAnswer() {}

    static ResponseEntity<byte[]> of(byte[] pdf, String name) {
        var file = Text.fold(name).replaceAll("[^a-z0-9.-]+", "-") + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(file).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(pdf);
    }
}
