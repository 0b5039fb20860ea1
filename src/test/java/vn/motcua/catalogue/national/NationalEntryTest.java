package vn.motcua.catalogue.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.catalogue.national.NationalLines.line;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalogue.Body;
import vn.motcua.catalogue.Component;
import vn.motcua.catalogue.ComponentKind;
import vn.motcua.catalogue.Outcome;
import vn.motcua.catalogue.ProcedureContent;

/** Who receives, decides and guides; what is stale; what version follows. */
class NationalEntryTest {

    private static NationalEntry entry(NationalLines line) throws NationalLine.Broken {
        return NationalEntry.read(line.read(), Set.of());
    }

    private static ProcedureContent proposal(NationalLines line) throws NationalLine.Broken {
        return Proposal.of(
                line.read(),
                entry(line),
                new Proposal.FieldNamed("ho-tich", "Hộ tịch", "Civil status"),
                LocalDate.EPOCH);
    }

    @Test
    void aLineThatLeavesNothingOpenHasNoGround() throws Exception {
        var line = line("9.900010");

        assertThat(entry(line).grounds(line.read().levels())).isEmpty();
    }

    @Test
    void receivingDecidingAndGuidingAreThreeAnswers() throws Exception {
        var who = entry(
                        line("9.900011")
                                .with("dia_chi_tiep_nhan", "")
                                .with("co_quan_co_tham_quyen", "Công an cấp Xã, Công an tỉnh")
                                .with(
                                        "trinh_tu_thuc_hien",
                                        "Bước 1: Nộp hồ sơ tại Ủy ban nhân dân cấp xã.\nBước 2: Chi cục Hải quan khu vực kiểm tra, hướng dẫn tổ chức hoàn thiện hồ sơ."))
                .responsibility();

        assertThat(who.receives().bodies()).containsExactly(Body.COMMUNE);
        assertThat(who.receives().words()).contains("Ủy ban nhân dân cấp xã");
        assertThat(who.decides().bodies()).containsExactly(Body.POLICE);
        assertThat(who.decides().words()).isEqualTo("Công an cấp Xã, Công an tỉnh");
        assertThat(who.guides().bodies()).containsExactly(Body.CUSTOMS);
    }

    @Test
    void whatTheWordsDoNotSayIsUnknown() throws Exception {
        var line = line("9.900012")
                .with("dia_chi_tiep_nhan", "")
                .with("co_quan_co_tham_quyen", "")
                .with("co_quan_thuc_hien", "Không có thông tin")
                .with("trinh_tu_thuc_hien", "Thực hiện theo văn bản hướng dẫn của Bộ Tài chính.");

        assertThat(entry(line).responsibility().receives().isKnown()).isFalse();
        assertThat(entry(line).responsibility().decides().isKnown()).isFalse();
        assertThat(entry(line).responsibility().guides().isKnown()).isFalse();
        assertThat(entry(line).grounds(line.read().levels())).containsExactly(ReviewGround.WHO_UNSAID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Công an cấp Xã",
                "Thuế cơ sở, Thuế tỉnh, thành phố",
                "Chi cục Hải quan khu vực",
                "Bảo hiểm xã hội cấp Tỉnh",
                "Kho bạc nhà nước các cấp",
                "Chi nhánh Văn phòng đăng ký đất đai",
                "Sở Xây dựng, Bộ Quốc phòng"
            })
    void anotherBodyAtCommuneLevelIsNotTheCommune(String authority) throws Exception {
        var line = line("9.900013").with("co_quan_co_tham_quyen", authority);

        assertThat(entry(line).responsibility().decides().isElsewhere()).isTrue();
        assertThat(entry(line).grounds(line.read().levels())).containsExactly(ReviewGround.WHO_ELSEWHERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Uỷ ban Nhân dân cấp xã",
                "Chủ tịch Ủy ban nhân dân xã",
                "Sở Xây dựng, Uỷ ban Nhân dân cấp xã",
                "Cơ quan chuyên môn về Nông nghiệp và Môi trường thuộc UBND cấp xã",
                "Trung tâm phục vụ hành chính công cấp tỉnh, xã"
            })
    void theCommuneIsKnownByAnyOfItsNames(String authority) throws Exception {
        assertThat(entry(line("9.900014").with("co_quan_co_tham_quyen", authority))
                        .responsibility()
                        .decides()
                        .isElsewhere())
                .isFalse();
    }

    @Test
    void abolishedLevelsAndHeadingsAreFoundWithTheirWords() throws Exception {
        var entry = entry(line("9.900015")
                .named("Công bố Danh mục và Quy trình nội bộ thủ tục hành chính thuộc thẩm quyền của Sở Thử nghiệm")
                .with("ket_qua_xu_ly", "Quyết định của Chủ tịch UBND cấp huyện"));

        assertThat(entry.stale())
                .extracting(NationalEntry.Stale::ground)
                .containsExactly(ReviewGround.HEADING_AS_TITLE, ReviewGround.ABOLISHED_LEVEL);
        assertThat(entry.stale().getLast().words()).contains("UBND cấp huyện");
    }

    @Test
    void anAnnouncementThatIsTheProcedureItselfIsNoHeading() throws Exception {
        assertThat(entry(line("9.900016").named("Công bố mở cảng cá loại III")).stale())
                .isEmpty();
    }

    @Test
    void aTextToldToHaveEndedIsFoundInTheLegalBasis() throws Exception {
        var line = line("9.900017")
                .with("can_cu_phap_ly", "Tên văn bản pháp lýMã văn bảnNghị định thử nghiệm99/1999/NĐ-CP");

        assertThat(NationalEntry.read(line.read(), Set.of("99/1999/NĐ-CP")).stale())
                .extracting(NationalEntry.Stale::ground)
                .containsExactly(ReviewGround.ENDED_TEXT);
    }

    @Test
    void papersAreDividedAtTheirQuantities() throws Exception {
        assertThat(proposal(line("9.900018")).components())
                .extracting(Component::name, Component::kind, Component::quantity, Component::required)
                .containsExactly(
                        tuple("Tờ khai theo mẫu", ComponentKind.ORIGINAL, 1, true),
                        tuple("Bản sao giấy tờ (nếu có)", ComponentKind.COPY, 1, false));
    }

    @Test
    void theVersionHasOnlyTheLimitsAndFeesThatAreBeyondDoubt() throws Exception {
        var clear = proposal(line("9.900019"));
        var open = proposal(line("9.900019")
                .channels(NationalLines.HEADING + "Trực tiếp1Miễn phíTrực tuyến7 NgàyMiễn phí07 ngày làm việc"));

        assertThat(clear.limits()).hasSize(2);
        assertThat(clear.outcomes()).extracting(Outcome::code).containsExactly("KQ.G99.000001");
        assertThat(open.limits()).isEmpty();
        assertThat(open.fees()).isEmpty();
    }

    @Test
    void textComesOutComposedAndWasCounted() throws Exception {
        var decomposed = Normalizer.normalize("Cấp, quản lý căn cước", Normalizer.Form.NFD);
        var read = line("9.900020").with("linh_vuc", decomposed).read();

        assertThat(read.field()).isEqualTo("Cấp, quản lý căn cước");
        assertThat(read.composed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"x\"",
                "{\"ma_thu_tuc\":\"9.900021\"}",
                "{\"ma_thu_tuc\":\"9.9\",\"ten_thu_tuc\":\"x\",\"linh_vuc\":\"x\",\"cach_thuc_thuc_hien\":\"x\"}",
                "{\"ma_thu_tuc\":9.900021,\"ten_thu_tuc\":\"x\",\"linh_vuc\":\"x\",\"cach_thuc_thuc_hien\":\"x\"}",
                "{\"ma_thu_tuc\":\"9.900021\",\"ten_thu_tuc\":\" \",\"linh_vuc\":\"x\",\"cach_thuc_thuc_hien\":\"x\"}",
                "{\"ma_thu_tuc\":\"9.900021\",\"ten_thu_tuc\":\"\\ud800\",\"linh_vuc\":\"x\",\"cach_thuc_thuc_hien\":\"x\"}"
            })
    void aBrokenLineSaysWhatIsWrong(String line) {
        assertThatThrownBy(() -> NationalLine.read(line))
                .isInstanceOf(NationalLine.Broken.class)
                .hasMessageNotContaining("null");
    }
}
