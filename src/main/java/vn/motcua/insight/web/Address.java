package vn.motcua.insight.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An address that grows parameter by parameter. */
record Address(String text) {

    /** An empty value is left out. */
    Address with(String name, Object value) {
        var encoded = URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
        return encoded.isEmpty() ? this : new Address(text + (text.contains("?") ? "&" : "?") + name + "=" + encoded);
    }

    /** The same with one more step before its parameters. */
    Address below(String step) {
        int query = text.indexOf('?');
        return query < 0
                ? new Address(text + "/" + step)
                : new Address(text.substring(0, query) + "/" + step + text.substring(query));
    }

    @Override
    public String toString() {
        return text;
    }
}
