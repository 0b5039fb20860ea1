package vn.motcua.identity.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import vn.motcua.operation.TrustedProxies;

/** First of all: from here on address, protocol and host are the client's where a trusted proxy tells them, else the connection's. */
final class ProxyValve extends ValveBase {

    private final TrustedProxies trusted;

    ProxyValve(TrustedProxies trusted) {
        super(true);
        this.trusted = trusted;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Forwarded.of(
                        trusted,
                        request.getRemoteAddr(),
                        headers(request, "X-Forwarded-For"),
                        headers(request, "X-Forwarded-Proto"),
                        headers(request, "X-Forwarded-Host"))
                .ifPresent(it -> tell(request, it));
        getNext().invoke(request, response);
    }

    private static void tell(Request request, Forwarded it) {
        request.setRemoteAddr(it.address().getHostAddress());
        request.setRemoteHost(it.address().getHostAddress());
        if (it.https() != null) {
            request.setSecure(it.https());
            request.getCoyoteRequest().scheme().setString(it.https() ? "https" : "http");
        }
        if (it.host() != null) {
            request.getCoyoteRequest().serverName().setString(it.host());
            request.getCoyoteRequest().setServerPort(it.port());
        }
    }

    private static List<String> headers(Request request, String name) {
        return Collections.list(request.getHeaders(name));
    }
}
