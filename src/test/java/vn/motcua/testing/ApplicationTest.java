package vn.motcua.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a random port, on a real PostgreSQL, with a {@link TestClock}. All such tests share one context and
 * one database, so each makes its own units, people and dossiers and never counts everything. The scenarios are found by the
 * component scan: an {@code @Import} or a property on a test would make a context more, which takes ten seconds.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ApplicationTestSetUp.class)
@Import(ApplicationTestSetUp.Beans.class)
public @interface ApplicationTest {}
