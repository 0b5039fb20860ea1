package vn.motcua.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.operation.TrustedProxies;

/** What the application sees behind the valve, on a connection that is kept. */
class ProxyValveTest {

    private final Tomcat tomcat = new Tomcat();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private void start(TrustedProxies trusted) throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.setHostname("127.0.0.1");
        var context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "told", new Told());
        context.addServletMappingDecoded("/", "told");
        tomcat.getEngine().getPipeline().addValve(new ProxyValve(trusted));
        tomcat.getConnector();
        tomcat.start();
    }

    @AfterEach
    void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    private String ask(String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString()).body();
    }

    @Test
    void nobodyIsBelievedUnlessNamed() throws Exception {
        start(TrustedProxies.NONE);

        assertThat(ask(
                        "X-Forwarded-For", "203.0.113.9",
                        "X-Forwarded-Proto", "https",
                        "X-Forwarded-Host", "evil.example",
                        "Forwarded", "for=203.0.113.9;proto=https;host=evil.example"))
                .startsWith("127.0.0.1 http false 127.0.0.1");
    }

    @Test
    void aTrustedProxyIsBelievedForItsOwnRequestAndNotForTheNext() throws Exception {
        start(new TrustedProxies(List.of(new TrustedProxies.Range(InetAddress.ofLiteral("127.0.0.1"), 32))));

        assertThat(ask(
                        "X-Forwarded-For", "203.0.113.9",
                        "X-Forwarded-Proto", "https",
                        "X-Forwarded-Host", "motcua.example.vn"))
                .isEqualTo("203.0.113.9 https true motcua.example.vn:443");
        assertThat(ask()).startsWith("127.0.0.1 http false 127.0.0.1");
        assertThat(ask("Forwarded", "for=203.0.113.9;proto=https")).startsWith("127.0.0.1 http false");
    }

    private static final class Told extends HttpServlet {

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .print(request.getRemoteAddr() + " " + request.getScheme() + " " + request.isSecure() + " "
                            + request.getServerName() + ":" + request.getServerPort());
        }
    }
}
