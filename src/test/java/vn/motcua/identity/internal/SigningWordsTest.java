package vn.motcua.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.identity.Role;
import vn.motcua.identity.SigningLine;
import vn.motcua.organization.UnitKind;

/** The lines above a signature as Decree 30/2020/NĐ-CP, annex I, sets them. */
class SigningWordsTest {

    private static final String CHAIR = "Chủ tịch Ủy ban nhân dân phường";
    private static final String DEPUTY = "Phó Chủ tịch Ủy ban nhân dân phường";
    private static final String DIRECTOR = "Giám đốc Trung tâm Phục vụ hành chính công";
    private static final String DEPUTY_DIRECTOR = "Phó Giám đốc Trung tâm Phục vụ hành chính công";

    @Test
    void theChairSignsForTheCommitteeAndADeputyForTheChair() {
        assertThat(own(Role.UNIT_LEADER, UnitKind.WARD, CHAIR)).containsExactly("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
        assertThat(own(Role.UNIT_LEADER, UnitKind.COMMUNE, DEPUTY))
                .containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
        assertThat(own(Role.UNIT_LEADER, UnitKind.WARD, "Quyền Chủ tịch Ủy ban nhân dân phường"))
                .containsExactly("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH");
    }

    @Test
    void whereOnePersonLeadsNobodySignsForACollective() {
        assertThat(own(Role.CENTRE_LEADER, UnitKind.WARD, DIRECTOR)).containsExactly("GIÁM ĐỐC");
        assertThat(own(Role.CENTRE_LEADER, UnitKind.WARD, DEPUTY_DIRECTOR))
                .containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        assertThat(own(Role.UNIT_LEADER, UnitKind.DEPARTMENT, "Phó Giám đốc Sở Tư pháp"))
                .containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
    }

    @Test
    void byOrderAndByAuthorityTheOwnOfficeStandsUnderTheHeads() {
        assertThat(paper(SigningLine.TUQ, Role.UNIT_LEADER, DIRECTOR, null))
                .containsExactly("TUQ. CHỦ TỊCH", "GIÁM ĐỐC TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG");
        assertThat(paper(SigningLine.TL, Role.UNIT_LEADER, DIRECTOR, null))
                .containsExactly("TL. CHỦ TỊCH", "GIÁM ĐỐC TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG");
        assertThat(paper(SigningLine.TUQ, Role.CENTRE_LEADER, "Công chức Tư pháp - Hộ tịch", null))
                .containsExactly("TUQ. GIÁM ĐỐC", "CÔNG CHỨC TƯ PHÁP - HỘ TỊCH");
    }

    @Test
    void aMemberSignsForTheCommitteeAndADeputyByDecisionForTheHead() {
        assertThat(paper(SigningLine.TM, Role.UNIT_LEADER, "Ủy viên Ủy ban nhân dân phường", null))
                .startsWith("TM. ỦY BAN NHÂN DÂN");
        assertThat(paper(SigningLine.KT, Role.UNIT_LEADER, DEPUTY, null))
                .containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
        assertThat(paper(SigningLine.KT, Role.CENTRE_LEADER, DEPUTY_DIRECTOR, null))
                .containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
    }

    @Test
    void whatADirectorHoldsByOrderTheDeputySignsUnderBoth() {
        assertThat(paper(SigningLine.KT, Role.UNIT_LEADER, DEPUTY_DIRECTOR, DIRECTOR))
                .containsExactly("TL. CHỦ TỊCH", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
    }

    private static List<String> own(Role role, UnitKind kind, String title) {
        return SigningWords.byPosition(role, kind, title).words();
    }

    private static List<String> paper(SigningLine line, Role role, String title, @Nullable String upper) {
        return SigningWords.byPaper(line, role, UnitKind.WARD, title, upper).words();
    }
}
