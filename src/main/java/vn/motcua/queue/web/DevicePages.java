package vn.motcua.queue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.motcua.organization.Units;
import vn.motcua.queue.Devices;
import vn.motcua.queue.QueueRefusal;
import vn.motcua.shared.RefusedException;
import vn.motcua.shared.Result;
import vn.motcua.ui.SeeOther;

/** An administrator's link, opened at the screen. Looking at it uses nothing up; pressing the button does. */
@Controller
class DevicePages {

    private final Devices devices;
    private final DeviceCookie cookie;
    private final Units units;

    DevicePages(Devices devices, DeviceCookie cookie, Units units) {
        this.devices = devices;
        this.cookie = cookie;
        this.units = units;
    }

    @GetMapping("/queue/device/{link}")
    ModelAndView show(@PathVariable String link) {
        var device =
                devices.findByLink(link).orElseThrow(() -> new RefusedException(QueueRefusal.QUE_103_NO_DEVICE_LINK));
        return new ModelAndView("queue/device")
                .addObject("device", device)
                .addObject("link", link)
                .addObject("unit", units.get(device.unit()).fullName());
    }

    @PostMapping("/queue/device/{link}")
    View open(@PathVariable String link, HttpServletRequest request, HttpServletResponse response) {
        return switch (devices.open(link)) {
            case Result.Refused<Devices.Opened>(var why) -> throw new RefusedException(why);
            case Result.Done<Devices.Opened>(var opened) -> {
                cookie.set(request, response, opened.token());
                yield SeeOther.to(
                        switch (opened.device().kind()) {
                            case TOUCH -> "/queue/touch";
                            case CALL -> "/queue/screen";
                        });
            }
        };
    }
}
