package vn.motcua.ui.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what a citizen looks for, and the officers' entrance. */
@Controller
class HomeController {

    @GetMapping("/")
    String home() {
        return "ui/home";
    }
}
