package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.Steps;

class ArchitecturePageTest {

    private static final Path PAGE = Path.of("ARCHITECTURE.md");

    @Test
    void thePageDrawsTheStepTableAsItIs() throws IOException {
        if (Boolean.getBoolean("diagrams")) {
            var page = Files.readString(PAGE);
            Files.writeString(
                    PAGE, page.replaceAll("(?s)```mermaid\n.*?```", "```mermaid\n" + Steps.diagram() + "```"));
        }
        assertThat(Files.readString(PAGE)).contains("```mermaid\n" + Steps.diagram() + "```");
    }

    @Test
    void thePageNamesEveryModule() throws IOException {
        var page = Files.readString(PAGE);
        try (var modules = Files.list(Path.of("src/main/java/vn/motcua"))) {
            assertThat(modules.filter(Files::isDirectory).map(Path::getFileName))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(page).contains("| " + name + " |"));
        }
    }
}
