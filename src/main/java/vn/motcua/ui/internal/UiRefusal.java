package vn.motcua.ui.internal;

import java.util.Arrays;
import vn.motcua.shared.RefusalCode;

/** What can be wrong with a request before any module looks at it. */
enum UiRefusal implements RefusalCode {
    UI_400_MALFORMED,
    UI_400_MISSING_PARAMETER,
    UI_400_WRONG_TYPE,
    UI_400_INVALID,
    UI_400_BAD_TEXT,
    UI_401_SIGN_IN,
    UI_403_FORBIDDEN,
    UI_404_NOT_FOUND,
    UI_405_METHOD,
    UI_406_NOT_ACCEPTABLE,
    UI_413_TOO_LARGE,
    UI_415_MEDIA_TYPE,
    UI_429_TOO_OFTEN,
    UI_500_UNEXPECTED,
    UI_503_BUSY;

    @Override
    public int status() {
        return Integer.parseInt(name().substring(3, 6));
    }

    /** The general code of a status; 400 or 500 where the status has none of its own. */
    static UiRefusal of(int status) {
        return Arrays.stream(values())
                .filter(it -> it.status() == status)
                .findFirst()
                .orElse(status >= 400 && status < 500 ? UI_400_MALFORMED : UI_500_UNEXPECTED);
    }
}
