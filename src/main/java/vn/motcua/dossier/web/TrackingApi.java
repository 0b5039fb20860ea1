package vn.motcua.dossier.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.Action;
import vn.motcua.dossier.Tracking;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;

/** Where a dossier is, for the applicant's own program: by code and the number given with it, under the limits of the page. */
@RestController
class TrackingApi {

    private final Tracking tracking;

    TrackingApi(Tracking tracking) {
        this.tracking = tracking;
    }

    /** @param proof personal number or phone given with the dossier */
    record Asked(@Nullable String code, @Nullable String proof) {

        @Override
        public String toString() {
            return "Asked";
        }
    }

    record StageBody(Action action, String at, @Nullable String number) {

        static StageBody of(Tracking.Stage it) {
            return new StageBody(it.action(), it.at().toString(), it.number());
        }
    }

    /** No person is named in it. */
    record TrackedBody(
            String code,
            int nationalState,
            Tracking.Holder holder,
            String procedure,
            String procedureName,
            @Nullable String promised,
            boolean late,
            List<StageBody> stages) {

        static TrackedBody of(Tracking.Tracked it) {
            var dossier = it.dossier();
            return new TrackedBody(
                    dossier.code(),
                    dossier.state().national().code(),
                    it.holder(),
                    dossier.procedureCode(),
                    dossier.procedureName(),
                    dossier.promisedAt() == null ? null : dossier.promisedAt().toString(),
                    dossier.late(),
                    it.stages().stream().map(StageBody::of).toList());
        }
    }

    @PostMapping(path = "/api/v1/tracking", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<TrackedBody> look(@RequestBody Asked asked, HttpServletRequest request) {
        var code = EntryBody.demanded("mã hồ sơ", asked.code());
        var proof = EntryBody.demanded("số định danh hoặc số điện thoại", asked.proof());
        return switch (tracking.look(Parties.clean(code), Parties.clean(proof), request.getRemoteAddr())) {
            case Result.Done<Tracking.Tracked>(var it) ->
                ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(TrackedBody.of(it));
            case Result.Refused<Tracking.Tracked>(var why) -> throw new RefusedException(why);
        };
    }
}
