package vn.motcua.operation;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.support.ServletRequestHandledEvent;

/** Notices the first answered request. */
@Component
class FirstPage {

    private final ApplicationEventPublisher events;
    private final AtomicBoolean served = new AtomicBoolean();

    FirstPage(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void on(ServletRequestHandledEvent answered) {
        if (served.compareAndSet(false, true)) {
            events.publishEvent(new FirstPageServed());
        }
    }
}
