package vn.motcua.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.testing.ApplicationTest;

@ApplicationTest
class UnitPagesIT {

    @Autowired
    WebApplicationContext application;

    MockMvc web;

    @BeforeEach
    void openTheWeb() {
        web = MockMvcBuilders.webAppContextSetup(application).build();
    }

    @Test
    void theListOffersEveryCommuneWithoutBeingAsked() throws Exception {
        page("/units")
                .contains("Phường (113)", "Xã (54)", "Đặc khu (1)")
                .contains("<a href=\"/units/27139\">Phường Xuân Hòa</a>")
                .contains("Sở Tư pháp");
    }

    @Test
    void aCommuneIsFoundWithoutAccents() throws Exception {
        page("/units?q=thanh an")
                .containsSubsequence(
                        "<a href=\"/units/25807\">Xã Thanh An</a>", "<a href=\"/units/27676\">Xã Thạnh An</a>")
                .doesNotContain("Xuân Hòa</a>");
    }

    @Test
    void aFormerNameLeadsToTheUnitOfToday() throws Exception {
        page("/units?q=phuong vo thi sau")
                .contains(
                        "Phường Võ Thị Sáu (Quận 3, Thành phố Hồ Chí Minh), toàn bộ: <a href=\"/units/27139\">Phường Xuân Hòa</a>");
        page("/units?q=phường 4 quận 3").contains("Phường 4 (Quận 3, Thành phố Hồ Chí Minh), một phần");
        page("/units/27139").contains("Hình thành từ", "Phường Võ Thị Sáu (Quận 3, Thành phố Hồ Chí Minh), toàn bộ");
    }

    @Test
    void aWardDrawsAndSaysWhatItWasFormedFrom() throws Exception {
        page("/units/27139")
                .contains("<svg class=\"lineage\"", "lineage-whole", "lineage-part")
                .contains("Từ ngày 01/7/2025, theo", "1685/NQ-UBTVQH15")
                .contains("href=\"/units/27148?on=2025-06-30\"")
                .contains("Khu phố 3: khu tam giác");
    }

    @Test
    void aFormerWardsPageSaysWhoItWentToAndWhereItsBooksLie() throws Exception {
        page("/units/27139?on=2025-06-30")
                .contains("<h1>Phường Võ Thị Sáu</h1>", "Quận 3, Thành phố Hồ Chí Minh")
                .contains("kết thúc hoạt động từ ngày 01/7/2025", "Phường Xuân Hòa (toàn bộ)")
                .contains("Sổ hộ tịch", "Văn phòng Đăng ký đất đai");
        page("/units/27148?on=2025-06-30&year=1998")
                .contains("Phường Xuân Hòa (một phần)", "Phường Bàn Cờ (một phần)")
                .contains("Sổ sách của năm 1998", "Một trong các nơi:");
    }

    @Test
    void programsAreToldWhereTheBooksOfAFormerWardLie() throws Exception {
        page("/api/v1/units/27139/books?year=1998")
                .contains(
                        "\"name\":\"Phường Võ Thị Sáu\"",
                        "\"register\":\"CIVIL_STATUS\"",
                        "\"name\":\"Phường Xuân Hòa\"");
        page("/api/v1/units/27148/books?year=1998").contains("\"certain\":false");
        assertThat(get("/api/v1/units/27139/books?year=1900").getStatus()).isEqualTo(400);
        assertThat(get("/api/v1/units/27139/books").getStatus()).isEqualTo(400);
        assertThat(get("/api/v1/units/99999/books?year=1998").getStatus()).isEqualTo(404);
        assertThat(get("/units/27139?on=1945-09-01").getStatus()).isEqualTo(400);
    }

    @Test
    void aNameNobodyBearsLeadsToTheWholeList() throws Exception {
        page("/units?q=Quảng Trường Ma")
                .contains("Chưa tìm thấy đơn vị tên \"Quảng Trường Ma\"")
                .contains("Phường (113)");
    }

    @Test
    void aWardShowsWhereAndWhenItServes() throws Exception {
        page("/units/27139")
                .contains("<h1>Phường Xuân Hòa</h1>")
                .contains("99-99A Trần Quốc Thảo")
                .contains("07:30–11:30, 13:00–17:00")
                .contains("Tiếp nhận hồ sơ và trả kết quả đã có")
                .contains("Trụ sở Trung tâm", "Tại địa chỉ của Trung tâm");
    }

    @Test
    void anUnknownAddressIsSaidPolitely() throws Exception {
        page("/units/25747").contains("Chưa cập nhật. Ông/Bà có thể hỏi Tổng đài 1022");
    }

    @Test
    void citizensDoNotSeeTheIdentificationCode() throws Exception {
        page("/units/27139").doesNotContain("H29.");
    }

    @Test
    void theCityCentreADepartmentAndAProvinceHavePages() throws Exception {
        page("/units/79-TTPVHCC").contains("43 Nguyễn Văn Bá");
        page("/units/79-STP").contains("<h1>Sở Tư pháp</h1>", "được tiếp nhận tại Trung tâm");
        page("/units/01").contains("<h1>Thành phố Hà Nội</h1>", "Cổng Dịch vụ công quốc gia");
    }

    @Test
    void thePagesSpeakEnglish() throws Exception {
        page("/units?lang=en").contains("Wards (113)", "Xuân Hòa Ward");
        page("/units/27139?lang=en").contains("<h1>Xuân Hòa Ward</h1>", "Saturday", "Opening hours");
    }

    @Test
    void anUnknownCodeIsNotFoundAndSaysWhatToDo() throws Exception {
        for (var code : new String[] {"00000", "XUANHOA", "%3Cscript%3E", "27139'--", "x".repeat(3000)}) {
            var answer = get("/units/" + code);
            assertThat(answer.getStatus()).as(code).isEqualTo(404);
            assertThat(text(answer)).contains("ORG_101_UNKNOWN_UNIT").contains("Kiểm tra lại mã");
        }
    }

    @Test
    void whateverIsTypedIsAnsweredAndNeverRunAsMarkup() throws Exception {
        page("/units?q=<script>alert(1)</script>").doesNotContain("<script>alert");
        page("/units?q=" + "đ".repeat(5000)).contains("Chưa tìm thấy");
        page("/units?q=   ").contains("Phường (113)");
    }

    private AbstractStringAssert<?> page(String address) throws Exception {
        var answer = get(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return assertThat(text(answer));
    }

    private MockHttpServletResponse get(String address) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(java.net.URI.create(
                        address.replace(" ", "%20").replace("<", "%3C").replace(">", "%3E"))))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
