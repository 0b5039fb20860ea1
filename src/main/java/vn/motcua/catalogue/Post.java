package vn.motcua.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** Who does an inner step, as versions write it, and what the step can be in the way to a result. */
public enum Post {
    RECEPTION("Cán bộ tiếp nhận", true, false, true),
    EXAMINATION("Công chức chuyên môn", false, false, false),
    CERTIFYING("Người thực hiện chứng thực", false, true, false),
    SIGNING("Người có thẩm quyền ký", false, true, false),
    CLERK("Văn thư", false, false, true);

    private final String label;
    private final boolean begins;
    private final boolean signs;
    private final boolean ends;

    Post(String label, boolean begins, boolean signs, boolean ends) {
        this.label = label;
        this.begins = begins;
        this.signs = signs;
        this.ends = ends;
    }

    public String label() {
        return label;
    }

    /** A process begins at this post. */
    public boolean begins() {
        return begins;
    }

    /** The result is signed here. */
    public boolean signs() {
        return signs;
    }

    /** The result leaves the process from here. */
    public boolean ends() {
        return ends;
    }

    public static Optional<Post> find(String label) {
        return Arrays.stream(values()).filter(it -> it.label.equals(label)).findFirst();
    }
}
