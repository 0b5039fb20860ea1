package vn.motcua.upkeep;

import vn.motcua.shared.RefusalCode;

/** Why the page of the installation is not shown. */
public enum UpkeepRefusal implements RefusalCode {
    UPK_101_NOT_CITY_ADMINISTRATOR;

    @Override
    public int status() {
        return 403;
    }
}
