package vn.motcua.ui.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How to use the product, for each who does. */
@Controller
class HelpController {

    @GetMapping("/help")
    String help() {
        return "ui/help";
    }
}
