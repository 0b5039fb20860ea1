package vn.motcua;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(MotCua.class);

    @Test
    void modulesKnowOnlyWhatTheyMayAndFormNoCycle() {
        MODULES.verify();
    }
}
