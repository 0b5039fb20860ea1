package vn.motcua.scan.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.HandedPaper;
import vn.motcua.dossier.ScannedFiles.Paper;
import vn.motcua.dossier.ScannedFiles.Target;
import vn.motcua.organization.Units;
import vn.motcua.paper.PageSetup;
import vn.motcua.paper.Sheet;

/** The sheet laid before the pages that are scanned. Names the dossier, its procedure and a paper; no person. */
@Component
class CoverSheets {

    private static final String TITLE = "Phiếu bìa quét hồ sơ";

    private final CoverSeals seals;
    private final Units units;

    CoverSheets(CoverSeals seals, Units units) {
        this.seals = seals;
        this.units = units;
    }

    /** @param each one for every paper of the dossier; otherwise one for all of them */
    byte[] print(Target target, boolean each) {
        var papers = each
                ? target.papers()
                : target.paper(HandedPaper.OTHER).stream().toList();
        return Sheet.print(PageSetup.portrait(TITLE, target.code()), sheet -> {
            for (int n = 0; n < papers.size(); n++) {
                if (n > 0) {
                    sheet.newPage();
                }
                write(sheet, target, papers.get(n), each);
            }
        });
    }

    private void write(Sheet sheet, Target target, Paper paper, boolean each) {
        sheet.title(TITLE);
        sheet.largeQr(seals.seal(new Cover(target.dossier(), paper.component())));
        sheet.keyLine("Mã hồ sơ", target.code());
        sheet.line("Thủ tục", target.procedureName());
        sheet.line("Đơn vị tiếp nhận", units.get(target.receiving()).fullName());
        sheet.keyLine("Giấy tờ", each ? paper.name() : "Mọi giấy tờ của hồ sơ");
        sheet.numbered(
                "Cách dùng",
                List.of(
                        "Đặt phiếu này lên trước các trang cần quét; các trang đi sau phiếu được đưa vào hồ sơ này.",
                        "Có thể quét nhiều hồ sơ một lượt, mỗi hồ sơ một phiếu. Trang trắng và phiếu bìa không được lưu.",
                        "Không gấp, không viết, không đóng dấu lên mã. Phiếu dùng lại được cho đến khi hồ sơ có kết quả."));
    }
}
