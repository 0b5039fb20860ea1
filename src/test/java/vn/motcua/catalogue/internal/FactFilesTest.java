package vn.motcua.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.Component;
import vn.motcua.catalogue.ComponentKind;
import vn.motcua.catalogue.FeeRule;
import vn.motcua.catalogue.Level;
import vn.motcua.catalogue.Limit;
import vn.motcua.catalogue.Post;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.ProcessStep;
import vn.motcua.catalogue.Situation;
import vn.motcua.clock.Term;

class FactFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/facts/catalogue/procedures");
    private static final BigDecimal OFFICE_DAY = BigDecimal.valueOf(8);

    static List<FactFile> files() {
        return FactFiles.list();
    }

    @Test
    void sixtyProceduresAreShippedAndWhatTheSourceLeavesOpenWaitsForAnOfficial() {
        assertThat(files())
                .hasSize(60)
                .extracting(file -> file.content().code())
                .doesNotHaveDuplicates();
        assertThat(files()).filteredOn(file -> file.confirmation() != null).hasSize(21);
        assertThat(files())
                .filteredOn(file -> file.confirmation() == null)
                .extracting(file -> file.content().code().value())
                .contains("1.001612", "1.001776");
    }

    /** The nine fields a commune is asked about most, and adoption and poverty beside them. */
    @ParameterizedTest
    @CsvSource({
        "ho-tich, 18",
        "nuoi-con-nuoi, 2",
        "chung-thuc, 9",
        "bao-tro-xa-hoi, 6",
        "giam-ngheo, 3",
        "dat-dai, 5",
        "ho-kinh-doanh, 5",
        "xay-dung, 4",
        "van-hoa-the-thao, 2",
        "giao-duc, 3",
        "nguoi-co-cong, 3"
    })
    void everyFieldHasItsProcedures(String field, int count) {
        assertThat(files())
                .filteredOn(file -> file.content().field().equals(field))
                .hasSize(count)
                .extracting(file -> file.content().fieldName())
                .containsOnly(files().stream()
                        .map(FactFile::content)
                        .filter(it -> it.field().equals(field))
                        .findFirst()
                        .orElseThrow()
                        .fieldName());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyProcedureIsDecidedByTheCommuneInStepsOfKnownPosts(FactFile file) {
        var posts = file.content().steps().stream()
                .map(step -> Post.find(step.by()).orElseThrow())
                .toList();

        assertThat(file.content().levels()).contains(Level.COMMUNE);
        assertThat(posts.getFirst().begins()).isTrue();
        assertThat(posts).anyMatch(Post::signs);
        assertThat(posts.getLast().ends()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatCitizensReadHasEnglishBesideIt(FactFile file) {
        var content = file.content();
        var english = new ArrayList<String>(List.of(content.nameEn(), content.fieldNameEn()));
        content.components().forEach(it -> english.add(it.nameEn()));
        content.components().stream()
                .filter(it -> it.condition() != null)
                .forEach(it -> english.add(String.valueOf(it.conditionEn())));
        content.situations().forEach(it -> english.add(it.nameEn()));
        content.outcomes().forEach(it -> english.add(it.nameEn()));
        content.fees().forEach(it -> english.add(it.nameEn()));

        assertThat(english).allSatisfy(it -> assertThat(it).isNotBlank().isNotEqualTo("null"));
        assertThat(english)
                .noneMatch(it -> it.matches(".*[ăâêôơưĂÂÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ].*"));
    }

    @Test
    void filesAreNamedByCodeAndWrittenInNfc() throws IOException {
        try (Stream<Path> paths = Files.list(FOLDER)) {
            for (var path : paths.toList()) {
                var text = Files.readString(path);
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                        .as(path.toString())
                        .isTrue();
                var code = path.getFileName().toString().replace(".yaml", "");
                assertThat(text).contains("code: \"" + code + "\"");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theStepsTogetherStayWithinTheShortestLimit(FactFile file) {
        var steps = file.content().steps().stream().map(ProcessStep::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        var shortest = file.content().limits().stream()
                .map(Limit::term)
                .map(FactFilesTest::hours)
                .min(BigDecimal::compareTo)
                .orElseThrow();

        assertThat(steps).isPositive().isLessThanOrEqualTo(shortest);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyProcedureSaysWhatALawfulPublicationMustSay(FactFile file) {
        var content = file.content();

        assertThat(content.limits())
                .extracting(Limit::channel)
                .doesNotHaveDuplicates()
                .contains(Channel.COUNTER);
        assertThat(content.components()).isNotEmpty();
        assertThat(content.outcomes()).isNotEmpty();
        assertThat(content.applicants()).isNotEmpty();
        assertThat(content.legalBasis()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(content.aliases()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(content.levels()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void papersAreNamedOnceAndBelongToASituationThatExists(FactFile file) {
        var content = file.content();

        assertThat(content.components()).extracting(Component::code).doesNotHaveDuplicates();
        assertThat(new HashSet<>(
                        content.situations().stream().map(Situation::code).toList()))
                .containsAll(content.components().stream()
                        .map(Component::situation)
                        .filter(Objects::nonNull)
                        .toList());
        assertThat(content.components())
                .filteredOn(it -> it.kind() == ComponentKind.REPLACED_BY_DATA)
                .allSatisfy(it -> assertThat(it.replacedBy()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("files")
    void anUnverifiedFeeIsNeverShippedAsConfirmed(FactFile file) {
        if (file.confirmation() != null) {
            assertThat(file.content().fees()).allMatch(fee -> fee.verified());
        }
    }

    /** Online alone (411/NQ-HĐND) is not the whole rate: the counter's stays the council's. */
    @ParameterizedTest
    @MethodSource("files")
    void aFeeThatTheSourceLeavesToTheCouncilWaitsForAnOfficialUnlessAResolutionSettlesItWhole(FactFile file) {
        var left = file.content().fees().stream()
                .filter(fee -> fee.basis().contains("85/2019/TT-BTC")
                        || fee.basis().toLowerCase(Locale.ROOT).contains("hội đồng nhân dân"))
                .filter(fee -> !fee.basis().matches(".*\\d+/(\\d{4}/)?NQ-HĐND.*")
                        || fee.basis().contains("trực tuyến"))
                .toList();

        assertThat(left).noneMatch(FeeRule::verified);
        if (!left.isEmpty()) {
            assertThat(file.confirmation()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingIsConfirmedForTheDemoThatIsConfirmedForEveryone(FactFile file) {
        if (file.demo() != null) {
            assertThat(file.confirmation()).isNull();
            assertThat(file.demo()).startsWith("Minh họa.");
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void contentSurvivesBeingStoredAndKeepsItsHash(FactFile file) {
        ProcedureContent content = file.content();
        var read = ContentJson.read(ContentJson.write(content));

        assertThat(read).isEqualTo(content);
        assertThat(ContentJson.hash(read)).isEqualTo(ContentJson.hash(content)).hasSize(64);
    }

    private static BigDecimal hours(Term term) {
        return switch (term.unit()) {
            case WORKING_HOUR -> term.amount();
            case WORKING_DAY, CALENDAR_DAY -> term.amount().multiply(OFFICE_DAY);
            case MONTH -> term.amount().multiply(BigDecimal.valueOf(160));
            case SAME_DAY -> OFFICE_DAY;
        };
    }
}
