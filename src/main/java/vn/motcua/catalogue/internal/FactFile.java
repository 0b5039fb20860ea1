package vn.motcua.catalogue.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.ProcedureContent;

/**
 * One shipped fact file.
 *
 * @param source       public text or database the facts were taken from
 * @param confirmation on what ground limit and fee count as confirmed; null leaves them to an official
 * @param demo         on what ground the demo alone takes them as confirmed; null where it waits too
 * @param content      what the procedure says
 */
record FactFile(
        String source,
        @Nullable String confirmation,
        @Nullable String demo,
        ProcedureContent content) {

    /**
     * A fact file as read from YAML.
     *
     * @throws IllegalArgumentException when something is missing or unknown
     */
    static FactFile of(Map<String, Object> yaml) {
        var confirmation = textOf(yaml.remove("confirmation"));
        var demo = textOf(yaml.remove("demoConfirmation"));
        var source = yaml.remove("source");
        if (source == null) {
            throw new IllegalArgumentException("A fact file names its source");
        }
        return new FactFile(source.toString(), confirmation, demo, ContentJson.read(yaml));
    }

    private static @Nullable String textOf(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
