package vn.motcua.guard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** HTTP by the byte, so that also what no library would send can be sent. One connection a request. */
final class Wire {

    private static final int PATIENCE_MILLIS = 20_000;

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    Reply get(String target, String... headers) {
        return send("GET", target, List.of(headers), new byte[0]);
    }

    Reply form(String target, String body, String... headers) {
        return send(
                "POST",
                target,
                with(headers, "Content-Type: application/x-www-form-urlencoded"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    Reply json(String method, String target, String body, String... headers) {
        return send(
                method, target, with(headers, "Content-Type: application/json"), body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> with(String[] headers, String one) {
        var all = new ArrayList<>(List.of(headers));
        all.add(one);
        return all;
    }

    /** @param target written to the line as Latin-1, whatever it holds */
    Reply send(String method, String target, List<String> headers, byte[] body) {
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n");
        headers.forEach(it -> head.append(it).append("\r\n"));
        if (body.length > 0 || !method.equals("GET")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        return exchange(head.toString().getBytes(StandardCharsets.ISO_8859_1), body);
    }

    /** A body in one chunk, so that its length is nowhere in the head. */
    Reply chunked(String target, String type, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = "POST " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + type
                + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + Integer.toHexString(bytes.length)
                + "\r\n";
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes);
        whole.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return exchange(head.getBytes(StandardCharsets.US_ASCII), whole.toByteArray());
    }

    /** Announces a body and never sends it. */
    Reply head(String method, String target, String... headers) {
        var head = method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n"
                + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
        return exchange(head.getBytes(StandardCharsets.ISO_8859_1), new byte[0]);
    }

    /** Every byte as given, the answer or answers as they come. */
    String raw(String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(readAll(socket), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply exchange(byte[] head, byte[] body) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var out = socket.getOutputStream();
            try {
                out.write(head);
                out.write(body);
                out.flush();
                if (body.length == 0) {
                    socket.shutdownOutput();
                }
            } catch (IOException e) {
                // the answer to a body that is too large comes before its end
            }
            return Reply.parse(readAll(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] readAll(Socket socket) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(bytes);
        } catch (IOException e) {
            if (bytes.size() == 0) {
                throw e;
            }
        }
        return bytes.toByteArray();
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                .collect(java.util.stream.Collectors.joining("&"));
    }

    static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
