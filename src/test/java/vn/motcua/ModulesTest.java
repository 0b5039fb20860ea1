package vn.motcua;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    /** Compiled templates belong to the module whose folder they are in; tests may look into more than one house. */
    private static final ApplicationModules MODULES = ApplicationModules.of(
            MotCua.class,
            JavaClass.Predicates.resideInAPackage("vn.motcua.jte..").or(describe("tests", ModulesTest::isTest)));

    private static boolean isTest(JavaClass type) {
        return type.getSource()
                .filter(it -> it.getUri().toString().contains("/test-classes/"))
                .isPresent();
    }

    @Test
    void modulesKnowOnlyWhatTheyMayAndFormNoCycle() {
        MODULES.verify();
    }
}
