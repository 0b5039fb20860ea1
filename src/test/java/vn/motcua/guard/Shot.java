package vn.motcua.guard;

import java.util.List;

/** One request that should not do any harm. */
@SuppressWarnings("ArrayRecordComponent")
record Shot(String what, String method, String target, List<String> headers, byte[] body) {

    @Override
    public String toString() {
        return what + ": " + method + " " + target.substring(0, Math.min(160, target.length()));
    }
}
