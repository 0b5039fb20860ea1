package vn.motcua.dossier.forms;

import vn.motcua.paper.Sheet;

/**
 * How the applicant follows the dossier.
 *
 * @param site the public address in words, "motcua.example.vn"
 * @param url  the address of the track page for this dossier; becomes the QR code
 */
public record Tracking(String site, String url) {

    void print(Sheet sheet, String code) {
        sheet.qr(
                url,
                "Theo dõi hồ sơ: quét mã QR, hoặc mở " + site + " và nhập mã hồ sơ " + code + ".",
                "Khi nhận kết quả, mang theo Giấy này và giấy tờ tùy thân; người nhận thay mang theo giấy ủy quyền.");
    }
}
