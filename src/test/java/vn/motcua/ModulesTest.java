package vn.motcua;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    /** Compiled templates belong to the module whose folder they are in; test support is no module. */
    private static final ApplicationModules MODULES = ApplicationModules.of(
            MotCua.class,
            JavaClass.Predicates.resideInAnyPackage(
                    "vn.motcua.jte..", "vn.motcua.testing..", "vn.motcua.guard..", "vn.motcua.bench.."));

    @Test
    void modulesKnowOnlyWhatTheyMayAndFormNoCycle() {
        MODULES.verify();
    }
}
