package vn.motcua.dossier.forms;

import vn.motcua.shared.Dong;

/**
 * One fee or charge due.
 *
 * @param name how it is reckoned, "Chứng thực bản sao: 3 bản x 2 trang"
 * @param dong whole đồng
 */
public record FeeLine(String name, long dong) {

    String printed() {
        return name + ": " + Dong.format(dong);
    }
}
