package vn.motcua.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void aMisspeltSettingStopsTheStartAndIsNamed() {
        assertThatThrownBy(() -> Settings.read(Map.of("MOTCUA_PROT", "8080"), null, null))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("MOTCUA_PROT");
    }

    @ParameterizedTest
    @CsvSource({
        "MOTCUA_PORT, 70000",
        "MOTCUA_PORT, tám",
        "MOTCUA_DEMO, maybe",
        "MOTCUA_DB_URL, mysql://x",
        "MOTCUA_FILE_LIMIT_MB, 0",
        "MOTCUA_SECOND_FACTOR, off",
        "MOTCUA_TRUSTED_PROXIES, everybody",
        "MOTCUA_SECRET_KEY, kurz"
    })
    void aValueOutOfRangeStopsTheStart(String name, String value) {
        assertThatThrownBy(() -> Settings.read(Map.of(name, value), null, null)).isInstanceOf(StartRefused.class);
    }

    @Test
    void theNumberOfDemoDossiersIsRead() {
        assertThat(Settings.read(Map.of("MOTCUA_DEMO_DOSSIERS", "5"), null, null)
                        .demoDossiers())
                .isEqualTo(5);
    }

    @Test
    void demoAccountsExistOnlyWithTheEmbeddedDatabaseOnLoopback() {
        assertThat(Settings.read(Map.of(), null, null).demo()).isTrue();
        assertThat(Settings.read(Map.of("MOTCUA_BIND", "0.0.0.0"), null, null).demo())
                .isFalse();
        var external = Map.of("MOTCUA_DB_URL", "jdbc:postgresql://db.example.vn/motcua");
        assertThat(Settings.read(external, null, null).demo()).isFalse();
        assertThatThrownBy(() -> Settings.read(Map.of("MOTCUA_BIND", "0.0.0.0", "MOTCUA_DEMO", "true"), null, null))
                .isInstanceOf(StartRefused.class);
    }

    @Test
    void aSecondFactorIsDemandedEverywhereButInTheDemo() {
        assertThat(Settings.read(Map.of(), null, null).secondFactorRequired()).isFalse();
        assertThat(Settings.read(Map.of("MOTCUA_DEMO", "false"), null, null).secondFactorRequired())
                .isTrue();
        assertThat(Settings.read(Map.of("MOTCUA_SECOND_FACTOR", "required"), null, null)
                        .secondFactorRequired())
                .isTrue();
    }
}
