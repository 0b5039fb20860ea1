package vn.motcua.dossier.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The gate and the watch over terms once more, beside those of the product, with a clock that stands where a story is. What a
 * story does passes the same rules as what officers do; nothing is written around them.
 */
final class GateInStory implements AutoCloseable {

    private final GenericApplicationContext beans = new GenericApplicationContext();
    private final StoryClock clock = new StoryClock();

    /**
     * @param again   what is made anew, so that it sees the clock of the story
     * @param instead what is put in the place of the product's
     */
    GateInStory(ApplicationContext product, List<Class<?>> again, Map<Class<?>, Object> instead) {
        beans.setParent(product);
        replace(product, Clock.class, () -> clock);
        instead.forEach((type, bean) -> replace(product, type, () -> bean));
        again.forEach(type -> beans.registerBeanDefinition(nameOf(product, type), madeByConstructor(type)));
        beans.refresh();
    }

    // the same name hides the product's own from whoever asks by type
    private <T> void replace(ApplicationContext product, Class<T> type, Supplier<?> bean) {
        beans.registerBean(nameOf(product, type), type, () -> type.cast(bean.get()));
    }

    private static RootBeanDefinition madeByConstructor(Class<?> type) {
        var bean = new RootBeanDefinition(type);
        bean.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
        return bean;
    }

    private static String nameOf(ApplicationContext product, Class<?> type) {
        return product.getBeanNamesForType(type)[0];
    }

    Gate gate() {
        return beans.getBean(Gate.class);
    }

    TermWatch watch() {
        return beans.getBean(TermWatch.class);
    }

    void at(Instant moment) {
        clock.now = moment;
    }

    @Override
    public void close() {
        beans.close();
    }

    private static final class StoryClock extends Clock {
        private volatile Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
