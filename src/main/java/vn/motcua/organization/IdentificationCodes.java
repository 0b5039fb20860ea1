package vn.motcua.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

    /**
     * The same with the decision it rests on; the former code is kept as an alias.
     *
     * @return refused as above, and with ORG_105 (no basis), ORG_106 (a day to come)
     */
    Result<Centre> confirm(UnitId centre, String code, Decision decision);

    /** Every confirmation of a centre's code, the newest first. */
    List<Confirmation> listConfirmations(UnitId centre);

    /**
     * @param from  day on which the code took force, not after today
     * @param basis number, date and issuer of the decision
     */
    record Decision(LocalDate from, String basis, UUID officer, String officerName) {}

    /** @param was the code until then; it stays an alias for what was printed with it */
    record Confirmation(
            String code, LocalDate from, String basis, String was, boolean wasConfirmed, String officerName) {}
}
