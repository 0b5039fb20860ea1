package vn.motcua.dossier.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.clock.TermUnit;
import vn.motcua.dossier.AdmissionPreview;
import vn.motcua.identity.Officer;
import vn.motcua.organization.Units;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;

/** What an admission would promise and cost, before it is made. */
@RestController
class PreviewApi {

    private final AdmissionPreview preview;
    private final Units units;

    PreviewApi(AdmissionPreview preview, Units units) {
        this.preview = preview;
        this.units = units;
    }

    record FeeBody(String name, long dong) {}

    /** The promise and the fee in whole đồng. */
    record PreviewBody(
            TermUnit termUnit,
            BigDecimal termAmount,
            @Nullable String promised,
            boolean provisional,
            @Nullable String explanation,
            long fee,
            List<FeeBody> feeLines) {

        static PreviewBody of(AdmissionPreview.Preview it) {
            return new PreviewBody(
                    it.term().unit(),
                    it.term().amount(),
                    it.promised() == null ? null : it.promised().toString(),
                    it.provisional(),
                    it.explanation(),
                    it.fee(),
                    it.feeLines().stream()
                            .map(line -> new FeeBody(line.name(), line.dong()))
                            .toList());
        }
    }

    @PostMapping(path = "/api/v1/dossiers/preview", produces = MediaType.APPLICATION_JSON_VALUE)
    PreviewBody preview(@RequestBody EntryBody body, Officer me) {
        return switch (preview.of(body.command(units))) {
            case Result.Done<AdmissionPreview.Preview>(var it) -> PreviewBody.of(it);
            case Result.Refused<AdmissionPreview.Preview>(var why) -> throw new RefusedException(why);
        };
    }
}
