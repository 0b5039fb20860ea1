package vn.motcua.ui;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.RefusalCode;
import vn.motcua.shared.RefusedException;

/** Goes wrong in every way a controller can. Found by the component scan of every application test. */
@RestController
@RequestMapping({"/wrong", "/api/wrong"})
class RefusingController {

    enum TestRefusal implements RefusalCode {
        TST_102_STEP_NOT_ALLOWED;

        @Override
        public int status() {
            return 409;
        }
    }

    record Letter(@NotBlank String subject, Integer pages) {}

    @GetMapping("/refused")
    String refused() {
        throw new RefusedException(TestRefusal.TST_102_STEP_NOT_ALLOWED, "H29");
    }

    @GetMapping("/bug")
    String bug() {
        throw new IllegalStateException("secret-of-the-house");
    }

    @GetMapping("/slow")
    String slow() {
        throw new QueryTimeoutException("secret-of-the-house");
    }

    @GetMapping("/denied")
    String denied() {
        throw new AccessDeniedException("secret-of-the-house");
    }

    @GetMapping("/number")
    String number(@RequestParam int page) {
        return String.valueOf(page);
    }

    @GetMapping("/text")
    String text(@RequestParam String q) {
        return q;
    }

    @PostMapping(value = "/letter", consumes = MediaType.APPLICATION_JSON_VALUE, produces = "application/json")
    Letter letter(@Valid @RequestBody Letter letter) {
        return letter;
    }
}
