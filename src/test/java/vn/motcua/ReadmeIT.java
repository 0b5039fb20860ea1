package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.testing.ApiSchemas;
import vn.motcua.testing.Product;

/** The README's life of a dossier, run word for word against the product with its demo. */
@EnabledIf("curlIsThere")
class ReadmeIT {

    private static final Pattern LIFE = Pattern.compile("```sh\n(at=.*?)```", Pattern.DOTALL);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    static boolean curlIsThere() {
        return Files.exists(Path.of("/usr/bin/curl")) && Files.exists(Path.of("/bin/bash"));
    }

    @Test
    void theWholeLifeOfADossierByCurl() throws Exception {
        var block = LIFE.matcher(Files.readString(Path.of("README.md")));
        assertThat(block.find()).isTrue();
        try (var product = new Product(folder.resolve("data"))) {
            product.start();
            var lines = run(block.group(1), product.url()).lines().toList();
            assertThat(lines)
                    .contains(
                            "PASS_ON -> PASSED_ON",
                            "TAKE -> EXAMINING",
                            "DRAFT -> DRAFTED",
                            "SUBMIT -> WAITING_APPROVAL",
                            "APPROVE -> APPROVED",
                            "SIGN -> SIGNED",
                            "ISSUE -> ISSUED",
                            "HAND_OVER -> READY",
                            "RETURN_RESULT -> RETURNED");
            var api = new ApiSchemas(get(product.url() + "/v3/api-docs"));
            assertThat(api.problems(api.answer("get", "/api/v1/procedures", 200), JSON.readTree(lines.get(0))))
                    .isEmpty();
            assertThat(api.problems(api.answer("post", "/api/v1/dossiers/preview", 200), JSON.readTree(lines.get(1))))
                    .isEmpty();
            var tracked = JSON.readTree(lines.getLast());
            assertThat(api.problems(api.answer("post", "/api/v1/tracking", 200), tracked))
                    .isEmpty();
            assertThat(tracked.get("nationalState").asInt()).isEqualTo(10);
        }
    }

    private String run(String script, String url) throws IOException, InterruptedException {
        var errors = folder.resolve("errors");
        var builder = new ProcessBuilder("/bin/bash", "-eu", "-c", script)
                .directory(folder.toFile())
                .redirectError(errors.toFile());
        builder.environment().put("MOTCUA", url);
        var bash = builder.start();
        var output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(output + Files.readString(errors)).isZero();
        return output;
    }

    private static String get(String url) throws IOException {
        try (var stream = java.net.URI.create(url).toURL().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
