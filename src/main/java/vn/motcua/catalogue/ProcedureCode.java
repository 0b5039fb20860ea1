package vn.motcua.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** Code in the national database of administrative procedures, such as {@code 2.000815}. */
public record ProcedureCode(@JsonValue String value) implements Comparable<ProcedureCode> {

    private static final Pattern SHAPE = Pattern.compile("\\d\\.\\d{6}");

    @JsonCreator
    public ProcedureCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a procedure code: " + value);
        }
    }

    /** What somebody typed, if it is a code. */
    public static Optional<ProcedureCode> find(String typed) {
        var stripped = typed.strip();
        return SHAPE.matcher(stripped).matches() ? Optional.of(new ProcedureCode(stripped)) : Optional.empty();
    }

    @Override
    public int compareTo(ProcedureCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
