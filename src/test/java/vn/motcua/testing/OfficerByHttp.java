package vn.motcua.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.PlainBrowser;

/** An officer signed in through the log-in form, who then works through the JSON interface with the session's cookie. */
public final class OfficerByHttp {

    public static final String PASSWORD = "motcua2026";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

    private final Supplier<String> url;
    private final String cookie;
    private final String formToken;

    /** An answer with its status; the body is problem JSON where something is wrong. */
    public record Answer(int status, JsonNode body) {

        public boolean isDone() {
            return status == 200 || status == 201;
        }
    }

    private OfficerByHttp(Supplier<String> url, String cookie, String formToken) {
        this.url = url;
        this.cookie = cookie;
        this.formToken = formToken;
    }

    /** @param url where the product answers now; asked again for each request, since a restart may change it */
    public static OfficerByHttp signIn(Supplier<String> url, String loginName) {
        var browser = new PlainBrowser(URI.create(url.get()).getPort());
        var answer = browser.logIn(loginName, PASSWORD);
        var session =
                browser.cookie("motcua").orElseThrow(() -> new AssertionError("Not signed in: " + answer.statusCode()));
        return new OfficerByHttp(url, "motcua=" + session, browser.formToken("/account/password"));
    }

    /** @throws IOException when no answer came, so that it is not known whether the act was done */
    public Answer post(String path, String key, Object body) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(url.get() + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .header("X-CSRF-TOKEN", formToken)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public Answer get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(url.get() + path)).GET());
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer = HTTP.send(
                    request.header("Cookie", cookie)
                            .header("Accept", "application/json")
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
