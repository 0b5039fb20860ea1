package vn.motcua.clock.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.testing.ApplicationTest;

/** Over the wire, where also what is no address at all arrives. */
@ApplicationTest
class DeadlineApiIT {

    private static final String QUESTION = "/api/v1/deadlines?received=2026-04-29T15:00&amount=4&unit=WORKING_HOUR";

    @LocalServerPort
    int port;

    /** Written by hand: clients refuse to send what some tests need. */
    private String send(String method, String target, String... headers) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var request = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n");
            for (var header : headers) {
                request.append(header).append("\r\n");
            }
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void answersAnyoneWithoutSignInAndWithoutACookie() throws IOException {
        var answer = send("GET", QUESTION);
        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(answer).contains("\"due\":\"2026-05-04T09:30:00+07:00\",\"provisional\":false");
        assertThat(answer).contains("30/4, 01/5 nghỉ lễ");
        assertThat(answer.toLowerCase(java.util.Locale.ROOT)).doesNotContain("set-cookie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/deadlines",
                "/api/v1/deadlines?",
                "/api/v1/deadlines?received=%zz&amount=4&unit=WORKING_HOUR",
                "/api/v1/deadlines?received=%ff%fe&amount=4&unit=WORKING_HOUR",
                "/api/v1/deadlines?received=2026-04-29T15:00&amount=4&unit=WORKING_HOUR&calendar=%00",
                "/api/v1/deadlines?received=2026-04-29T15:00&amount=4&unit=WORKING_HOUR&calendar=%F0%9F%98%80",
                "/api/v1/deadlines?received=2026-04-29T15:00&amount=4&unit=WORKING_HOUR&calendar=Xu\u00e2n",
                "/api/v1/deadlines?received=2026-04-29T15:00&amount=4&unit=WORKING_HOUR&calendar='%20or%201=1--",
                "/api/v1/deadlines?received=2026-04-29T15:00&amount=1e9&unit=WORKING_HOUR",
                "/api/v1/deadlines?received=2026-04-29T15:00&amount=%2B4&unit=WORKING_HOUR",
                "/api/v1/deadlines?received=2026-04-29T15:00&amount=4&unit[]=WORKING_HOUR",
                "/api/v1/deadlines?&&&=&=&amount",
                "/api/v1/deadlines?received=2026-04-29T15:00;amount=4;unit=WORKING_HOUR"
            })
    void nonsenseIsRefusedAndNeverAFailure(String target) throws IOException {
        assertThat(send("GET", target)).startsWith("HTTP/1.1 4");
    }

    @Test
    void anEndlessAddressIsRefused() throws IOException {
        assertThat(send("GET", QUESTION + "&calendar=" + "9".repeat(10_000))).startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void onlyReadingIsOffered(String method) throws IOException {
        assertThat(send(method, QUESTION, "Content-Length: 0")).startsWith("HTTP/1.1 405");
    }

    @Test
    void aClientThatWantsNoJsonIsToldSo() throws IOException {
        assertThat(send("GET", QUESTION, "Accept: image/png")).startsWith("HTTP/1.1 406");
    }

    @Test
    void theRefusalIsProblemJsonWithCodeAndSentence() throws IOException {
        var answer = send("GET", "/api/v1/deadlines?received=2026-04-29T15:00&amount=1.5&unit=WORKING_DAY");
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer).contains("application/problem+json", "\"code\":\"CLK_109_DECIMALS_FOR_HOURS_ONLY\"");
        assertThat(answer).contains("Chỉ thời hạn theo giờ làm việc mới được có phần lẻ.");
    }
}
