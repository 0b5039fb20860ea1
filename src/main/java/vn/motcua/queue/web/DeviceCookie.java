package vn.motcua.queue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import vn.motcua.operation.Settings;
import vn.motcua.queue.Devices;
import vn.motcua.queue.Devices.Device;
import vn.motcua.queue.Devices.Kind;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.shared.RefusedException;

/** By which a screen in the hall is known. Kept for a year, out of reach of scripts; over https from this very host only. */
@Component
class DeviceCookie {

    private static final String NAME = "motcua-device";

    private final Devices devices;
    private final boolean publicIsHttps;

    DeviceCookie(Devices devices, Settings settings) {
        this.devices = devices;
        this.publicIsHttps = settings.publicUrl().startsWith("https://");
    }

    /** @throws RefusedException QUE_102 where the browser is no screen of this kind */
    Device demand(Kind kind, HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(request)))
                .flatMap(it -> devices.findByToken(it.getValue()))
                .filter(it -> it.kind() == kind)
                .orElseThrow(() -> new RefusedException(QueueRefusal.QUE_102_NOT_A_DEVICE));
    }

    void set(HttpServletRequest request, HttpServletResponse response, String token) {
        var cookie = ResponseCookie.from(name(request), token)
                .path("/")
                .httpOnly(true)
                .secure(isHttps(request))
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String name(HttpServletRequest request) {
        return isHttps(request) ? "__Host-" + NAME : NAME;
    }

    private boolean isHttps(HttpServletRequest request) {
        return publicIsHttps || request.isSecure();
    }
}
