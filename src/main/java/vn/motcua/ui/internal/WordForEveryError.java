package vn.motcua.ui.internal;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** What the container refuses before it knows which application is asked has no error page; nobody is left before an empty one. */
final class WordForEveryError extends ErrorReportValve {

    private static final String PAGE = """
            <!doctype html>
            <html lang="vi"><head><meta charset="utf-8"><title>%1$s</title></head>
            <body><h1>%1$s</h1><p>%2$s</p><p>%3$s</p><p><a href="/">%4$s</a></p></body></html>
            """;
    private static final String PROBLEM = """
            {"type":"/problems/%3$s","title":"%1$s","status":%5$d,"detail":"%2$s","code":"%3$s"}""";

    private final Messages messages;

    WordForEveryError(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        boolean forProgram = String.valueOf(request.getRequestURI()).startsWith("/api/");
        try {
            response.setContentType(forProgram ? "application/problem+json" : "text/html");
            response.setCharacterEncoding("utf-8");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(words(forProgram ? PROBLEM : PAGE, status));
                response.finishResponse();
            }
        } catch (IOException e) {
            container.getLogger().debug("Nobody waits for the word any more", e);
        }
    }

    private String words(String form, int status) {
        var code = status == 400 ? UiRefusal.UI_400_BAD_TEXT : UiRefusal.of(status);
        return form.formatted(
                say("ui.problem." + code.status()),
                messages.text(Language.VI, Refusal.of(code)),
                code.name(),
                say("ui.problem.home"),
                status);
    }

    private String say(String key) {
        return messages.text(Language.VI, key);
    }
}
