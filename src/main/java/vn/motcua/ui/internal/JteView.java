package vn.motcua.ui.internal;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * One template. The page is made whole before the first byte leaves, so a failing template becomes an error page and
 * never half a page.
 */
final class JteView implements View {

    private final TemplateEngine engine;
    private final Screens screens;
    private final String name;

    JteView(TemplateEngine engine, Screens screens, String name) {
        this.engine = engine;
        this.screens = screens;
        this.name = name;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var parameters = new Parameters(name, model == null ? Map.of() : model);
        parameters.computeIfAbsent("screen", it -> screens.forRequest(request));
        var page = new Utf8ByteOutput();
        engine.render(name + ".jte", parameters, page);
        response.setContentType(getContentType());
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }

    /** The model; a parameter that a template demands and nobody gave is named in the error instead of being null. */
    private static final class Parameters extends HashMap<String, Object> {

        private final String template;

        Parameters(String template, Map<String, ?> model) {
            super(model);
            this.template = template;
        }

        @Override
        public @Nullable Object get(Object parameter) {
            if (!containsKey(parameter)) {
                throw new IllegalStateException("Template " + template + " needs the parameter " + parameter);
            }
            return super.get(parameter);
        }
    }
}
