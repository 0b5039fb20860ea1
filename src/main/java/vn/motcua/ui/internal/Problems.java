package vn.motcua.ui.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** Renders a refusal as a page, as a fragment for htmx, or as problem JSON (RFC 9457). */
@Component
final class Problems {

    private static final String SECONDS_TO_WAIT = "5";

    private final Messages messages;
    private final Screens screens;

    Problems(Messages messages, Screens screens) {
        this.messages = messages;
        this.screens = screens;
    }

    Object render(Refusal refusal, Throwable cause, HttpServletRequest request, HttpServletResponse response) {
        var problem = problem(refusal, cause, LanguageChoice.of(request), Asked.from(request));
        response.setStatus(problem.status());
        if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        return switch (Asked.of(request)) {
            case JSON -> json(problem, request);
            case FRAGMENT -> page("ui/problem/fragment", problem, request);
            case PAGE -> page("ui/problem/page", problem, request);
        };
    }

    private Problem problem(Refusal refusal, Throwable cause, Language language, @Nullable String back) {
        int status = refusal.code().status();
        var title = messages.find(language, "ui.problem." + status)
                .orElseGet(() -> messages.text(
                        language, "ui.problem." + UiRefusal.of(status).status()));
        return new Problem(
                status,
                refusal.code().name(),
                title,
                messages.text(language, refusal),
                violations(cause, language),
                back);
    }

    private List<Violation> violations(Throwable cause, Language language) {
        if (!(cause instanceof BindException broken)) {
            return List.of();
        }
        return broken.getFieldErrors().stream()
                .map(it -> new Violation(it.getField(), rule(String.valueOf(it.getCode()), language)))
                .toList();
    }

    private String rule(String constraint, Language language) {
        return messages.find(language, "ui.violation." + constraint)
                .orElseGet(() -> messages.text(language, "ui.violation.other"));
    }

    private ModelAndView page(String view, Problem problem, HttpServletRequest request) {
        var screen = problem.status() < 500 ? screens.forRequest(request) : screens.plain(request);
        return new ModelAndView(view, Map.of("problem", problem, "screen", screen));
    }

    private static ResponseEntity<Map<String, Object>> json(Problem problem, HttpServletRequest request) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "/problems/" + problem.code());
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("detail", problem.detail());
        body.put("instance", Asked.path(request));
        body.put("code", problem.code());
        body.put("requestId", RequestIdFilter.idOf(request));
        if (!problem.violations().isEmpty()) {
            body.put("violations", problem.violations());
        }
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
