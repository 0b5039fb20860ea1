package vn.motcua.catalogue.national;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Made-up lines in the shape of the national list. */
public final class NationalLines {

    public static final String HEADING = "Hình thức nộpThời gianPhí, lệ phíMô tả";

    private final Map<String, String> fields = new LinkedHashMap<>();

    private NationalLines() {}

    /** A procedure of a commune that leaves nothing open: three working days, free, received and decided by the commune. */
    public static NationalLines line(String code) {
        return new NationalLines()
                .with("ma_thu_tuc", code)
                .with("ten_thu_tuc", "Thủ tục thử nghiệm " + code)
                .with("so_quyet_dinh", "999/QĐ-THUNGHIEM")
                .with("cap_thuc_hien", "Cấp xã")
                .with("linh_vuc", "Hộ tịch")
                .with("doi_tuong_thuc_hien", "Công dân Việt Nam, Tổ chức (không bao gồm doanh nghiệp, HTX)")
                .with("co_quan_co_tham_quyen", "Chủ tịch UBND cấp xã")
                .with("dia_chi_tiep_nhan", "Trung tâm Phục vụ hành chính công cấp xã")
                .with("trinh_tu_thuc_hien", "Nộp hồ sơ.")
                .with(
                        "cach_thuc_thuc_hien",
                        HEADING + "Trực tiếp3 Ngày làm việcMiễn phíTrực tuyến3 Ngày làm việcMiễn phí")
                .with(
                        "thanh_phan_ho_so",
                        "--Tên giấy tờMẫu đơn, tờ khaiSố lượngTờ khai theo mẫu1 bản chínhBản sao giấy tờ (nếu có)0 bản chính,1 bản sao")
                .with("ket_qua_xu_ly", "Giấy xác nhận thử nghiệmMã: KQ.G99.000001Từ khóaKhông có thông tin");
    }

    public NationalLines with(String field, String text) {
        fields.put(field, text);
        return this;
    }

    public NationalLines named(String name) {
        return with("ten_thu_tuc", name);
    }

    public NationalLines channels(String cell) {
        return with("cach_thuc_thuc_hien", cell);
    }

    public String json() {
        return JsonMapper.builder().build().writeValueAsString(fields);
    }

    NationalLine read() throws NationalLine.Broken {
        return NationalLine.read(json());
    }
}
