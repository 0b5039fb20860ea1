package vn.motcua.ui.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import vn.motcua.operation.Settings;

/** All pieces on one page with fictional content, for those who build pages; there only in the demo. */
@Controller
class GalleryController {

    private final Settings settings;

    GalleryController(Settings settings) {
        this.settings = settings;
    }

    @GetMapping("/dev/gallery")
    String gallery(Model model) {
        if (!settings.demo()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("gallery", new Gallery());
        return "ui/gallery";
    }
}
