package vn.motcua.ui.internal;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.RefusedException;

/** Serves the assets. An address with the current hash may be kept for ever; with an older one the file of now is sent, not to be kept. */
@RestController
class AssetController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{hash}/{name}")
    ResponseEntity<byte[]> asset(
            @PathVariable String hash,
            @PathVariable String name,
            @RequestHeader(value = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable List<String> accepted) {
        var asset = assets.find(name).orElseThrow(() -> new RefusedException(UiRefusal.UI_404_NOT_FOUND));
        boolean zip =
                accepted != null && accepted.stream().anyMatch(it -> it.strip().startsWith("gzip"));
        var answer = ResponseEntity.ok()
                .cacheControl(asset.hash().equals(hash) ? FOR_EVER : CacheControl.noCache())
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
        if (zip) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.body(zip ? asset.zipped() : asset.plain());
    }
}
