package vn.motcua.catalogue.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.ProcedureContent;

/**
 * One shipped fact file.
 *
 * @param source       public text or database the facts were taken from
 * @param confirmation on what ground limit and fee count as confirmed; null leaves them to an official
 * @param content      what the procedure says
 */
record FactFile(String source, @Nullable String confirmation, ProcedureContent content) {

    /**
     * A fact file as read from YAML.
     *
     * @throws IllegalArgumentException when something is missing or unknown
     */
    static FactFile of(Map<String, Object> yaml) {
        var confirmation = yaml.remove("confirmation");
        var source = yaml.remove("source");
        if (source == null) {
            throw new IllegalArgumentException("A fact file names its source");
        }
        return new FactFile(
                source.toString(), confirmation == null ? null : confirmation.toString(), ContentJson.read(yaml));
    }
}
