package vn.motcua.organization;

import vn.motcua.shared.Result;

/** The electronic identification codes of centres: placeholders until an official confirms what the city has issued. */
public interface IdentificationCodes {

    /**
     * Sets a centre's code and marks it confirmed. Codes already printed on papers stay as they are. From now on the shipped
     * facts no longer touch this centre's code. Who may do so is the caller's question; so is the entry in the audit.
     *
     * @param code groups of capital letters and digits parted by dots, such as {@code H29.101.01} (Quyết định 20/2020/QĐ-TTg)
     * @return the centre as it now is; refused with ORG_102, ORG_103 or ORG_104
     */
    Result<Centre> confirm(UnitId centre, String code);
}
