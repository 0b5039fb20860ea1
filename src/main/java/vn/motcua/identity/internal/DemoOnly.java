package vn.motcua.identity.internal;

import java.util.Objects;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import vn.motcua.operation.Settings;

/** True in the demo, whose settings are there before any bean is. */
final class DemoOnly implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata ignored) {
        return Objects.requireNonNull(context.getBeanFactory())
                .getBean(Settings.class)
                .demo();
    }
}
