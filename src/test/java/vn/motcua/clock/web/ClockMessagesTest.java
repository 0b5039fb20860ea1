package vn.motcua.clock.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClockMessagesTest {

    @ParameterizedTest
    @EnumSource
    void everyRefusalHasASentenceInBothLanguages(ClockRefusal refusal) throws IOException {
        for (var file : new String[] {"/messages/clock.properties", "/messages/clock_en.properties"}) {
            assertThat(sentence(file, refusal)).as("%s in %s", refusal, file).endsWith(".");
        }
        assertThat(refusal.status()).isBetween(400, 499);
    }

    private static String sentence(String file, ClockRefusal refusal) throws IOException {
        var texts = new Properties();
        try (var in = Objects.requireNonNull(ClockMessagesTest.class.getResourceAsStream(file))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts.getProperty(refusal.name(), "");
    }
}
