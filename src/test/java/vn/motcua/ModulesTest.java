package vn.motcua;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    /** Compiled templates lie in a package of their own; each belongs to the module whose folder it is in. */
    private static final ApplicationModules MODULES =
            ApplicationModules.of(MotCua.class, JavaClass.Predicates.resideInAPackage("vn.motcua.jte.."));

    @Test
    void modulesKnowOnlyWhatTheyMayAndFormNoCycle() {
        MODULES.verify();
    }
}
