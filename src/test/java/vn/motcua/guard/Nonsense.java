package vn.motcua.guard;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What nobody should send and somebody will. */
final class Nonsense {

    /** Percent-encoded, for addresses and forms. */
    static final List<String> ENCODED = Stream.of(
                    "",
                    "%00",
                    "a%00b",
                    "%ff",
                    "%c3",
                    "%ed%a0%80",
                    "%f0%9f%98",
                    "%F4%90%80%80",
                    "e%CC%81",
                    "%E2%80%AE%EF%BB%BF",
                    "%27%20or%201%3D1--",
                    "%27%3B%20drop%20table%20dossier.dossier%3B--",
                    "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                    "%24%7B7*7%7D",
                    "..%2f..%2f..%2fetc%2fpasswd",
                    "-1",
                    "0",
                    "99999999999999999999999999",
                    "2147483648",
                    "1e999",
                    "NaN",
                    "null",
                    "true",
                    "1-0000-0",
                    "999999999-9999-999999999999999999",
                    "99999999999999999.999999999999999999",
                    "9999-99-99",
                    "%2B999999999-12-31",
                    "31%2F12%2F9999",
                    "ADMIT",
                    "%E0%B9%91%E0%B9%92",
                    "%0d%0aSet-Cookie%3A%20a%3Db",
                    "%5C%27%3A*%20%26%20%7C%20!",
                    "00000000-0000-0000-0000-000000000000")
            .toList();

    static final String TEN_KB = "a".repeat(10_000);
    static final String ONE_MB = "a".repeat(1_000_000);

    /** JSON values in the place of any value. */
    static final List<String> JSON = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e999999",
            "0.1e-400",
            "99999999999999999999",
            "2147483648",
            "NaN",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"e\\u0301\"",
            "\"\\u202e\\ufeff\"",
            "\"' or 1=1--\"",
            "\"<script>alert(1)</script>\"",
            "\"9999-99-99\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"-999999999-01-01\"",
            "\"NO_SUCH_VALUE\"",
            "[]",
            "[null]",
            "[[[[]]]]",
            "[\"\"]",
            "{}",
            "{\"a\":{\"b\":null}}",
            "\"" + TEN_KB + "\"",
            "[" + "null,".repeat(2_000) + "null]",
            "[" + "{},".repeat(500) + "{}]");

    /** Whole bodies that are no sensible JSON. */
    static final List<byte[]> BODIES = Stream.concat(
                    Stream.of(
                                    "",
                                    " ",
                                    "{",
                                    "}",
                                    "null",
                                    "1",
                                    "\"a\"",
                                    "[]",
                                    "{\"a\":}",
                                    "{\"unknown\":1}",
                                    "{}{}",
                                    "\ufeff{}",
                                    "<a/>",
                                    "[".repeat(100_000),
                                    "{\"a\":".repeat(20_000),
                                    "{\"loginName\":\"" + "a".repeat(1_500_000) + "\"}")
                            .map(it -> it.getBytes(StandardCharsets.UTF_8)),
                    Stream.of(
                            new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'},
                            new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xc3, '"', '}'},
                            "{}".getBytes(StandardCharsets.UTF_16),
                            new byte[] {0, 0, 0, 0}))
            .toList();

    static final List<String> METHODS = List.of("HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "POST", "BREW");

    static final List<String> HEADERS = List.of(
            "Accept: nonsense",
            "Accept: */*;q=abc",
            "Accept: text/csv",
            "Accept-Language: " + "x".repeat(3_000),
            "Cookie: motcua=%00; lang=<script>",
            "Cookie: motcua-form=" + "a".repeat(43),
            "Authorization: Bearer",
            "Authorization: Bearer " + "a".repeat(43),
            "Authorization: Basic ????",
            "Idempotency-Key: ' or 1=1",
            "Idempotency-Key: " + "k".repeat(5_000),
            "X-Request-Id: <script>",
            "X-Forwarded-For: 0000",
            "Content-Type: ",
            "Content-Type: application/json; charset=nonsense",
            "Content-Type: multipart/form-data",
            "Content-Type: multipart/form-data; boundary=" + "b".repeat(200),
            "Content-Type: text/xml",
            "HX-Request: true",
            "Referer: http://127.0.0.1//elsewhere.example/",
            "Range: bytes=99999999999-",
            "If-Modified-Since: yesterday");

    private Nonsense() {}

    /** A field twice, so that one value cannot be all. */
    static String repeated(String name) {
        return IntStream.range(0, 3)
                .mapToObj(i -> name + "=" + i)
                .reduce((a, b) -> a + "&" + b)
                .orElseThrow();
    }
}
