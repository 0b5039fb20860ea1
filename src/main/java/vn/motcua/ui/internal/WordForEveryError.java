package vn.motcua.ui.internal;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Language;
import vn.motcua.ui.Messages;

/** What the container refuses before it knows which application is asked has no error page; nobody is left before an empty one. */
final class WordForEveryError extends ValveBase {

    private static final String PAGE = """
            <!doctype html>
            <html lang="vi"><head><meta charset="utf-8"><title>%1$s</title></head>
            <body><h1>%1$s</h1><p>%2$s</p><p>%3$s</p><p><a href="/">%4$s</a></p></body></html>
            """;
    private static final String PROBLEM = """
            {"type":"/problems/%3$s","title":"%1$s","status":%4$d,"detail":"%2$s","code":"%3$s"}""";

    private final Messages messages;

    WordForEveryError(Messages messages) {
        super(true);
        this.messages = messages;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        boolean mute = response.isError() && !response.isCommitted() && response.getContentWritten() == 0;
        if (mute && !request.isAsync()) {
            response.setSuspended(false);
            answer(request, response);
        }
    }

    private void answer(Request request, Response response) throws IOException {
        int status = response.getStatus();
        var code = status == 400 ? UiRefusal.UI_400_BAD_TEXT : UiRefusal.of(status);
        var title = say("ui.problem." + code.status());
        var detail = messages.text(Language.VI, Refusal.of(code));
        boolean forProgram = String.valueOf(request.getRequestURI()).startsWith("/api/");
        var body = forProgram
                ? PROBLEM.formatted(title, detail, code.name(), status)
                : PAGE.formatted(title, detail, code.name(), say("ui.problem.home"));
        response.setContentType(forProgram ? "application/problem+json" : "text/html;charset=UTF-8");
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        response.finishResponse();
    }

    private String say(String key) {
        return messages.text(Language.VI, key);
    }
}
