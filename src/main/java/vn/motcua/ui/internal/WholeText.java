package vn.motcua.ui.internal;

import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import vn.motcua.shared.RefusedException;

/** JSON can write half a character (an unpaired surrogate); no store and no hash takes it, so it is refused where it is read. */
@Component
final class WholeText extends SimpleModule {

    private static final long serialVersionUID = 1;

    WholeText() {
        super("whole-text");
        addDeserializer(String.class, new Reader());
    }

    private static final class Reader extends StdScalarDeserializer<String> {

        Reader() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            var text = parser.getValueAsString();
            if (text == null) {
                return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
            }
            if (text.codePoints().anyMatch(it -> it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE)) {
                throw new RefusedException(UiRefusal.UI_400_BAD_TEXT);
            }
            return text;
        }
    }
}
