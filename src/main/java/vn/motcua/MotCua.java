package vn.motcua;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.motcua.operation.CommandLine;

/** The one deployable. Everything starts here: {@code ./motcua VERB}. Beans bear their full names: two modules may use one word. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
@Modulithic(systemName = "Một Cửa", sharedModules = "shared")
public class MotCua {

    public static void main(String[] arguments) {
        System.exit(CommandLine.execute(MotCua.class, arguments));
    }
}
