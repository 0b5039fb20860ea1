package vn.motcua.identity.web;

import java.util.regex.Pattern;

/** Where to go after log-in: only a page of this site. "//example.org" and "/\example.org" lead elsewhere in a browser. */
final class LocalPath {

    private static final Pattern LOCAL = Pattern.compile("/([^/\\\\\\p{Cntrl}\\s][^\\\\\\p{Cntrl}\\s]*)?");
    private static final int LONGEST = 1_000;

    /** Where an officer begins the day. */
    static final String START = "/work";

    private LocalPath() {}

    /** The path itself, or {@link #START} when it is none or would only lead back to the log-in. */
    static String of(String asked) {
        boolean local = asked.length() <= LONGEST && LOCAL.matcher(asked).matches();
        return local && !asked.startsWith("/log") ? asked : START;
    }
}
