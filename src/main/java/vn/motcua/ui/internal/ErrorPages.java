package vn.motcua.ui.internal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.shared.Refusal;

/** Answers what never reached a controller: the container and the filters send their errors here. */
@Controller
class ErrorPages implements ErrorController {

    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        var refusal = refusal(request);
        return problems.render(refusal, new IllegalStateException(refusal.code().name()), request, response);
    }

    private static Refusal refusal(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            return Refusal.of(UiRefusal.UI_404_NOT_FOUND);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return Failures.refusalFor(failure);
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Refusal.of(UiRefusal.of(status instanceof Integer code ? code : 500));
    }
}
