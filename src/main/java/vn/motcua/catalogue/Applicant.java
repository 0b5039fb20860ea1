package vn.motcua.catalogue;

/** Who may apply. */
public enum Applicant {
    CITIZEN,
    OVERSEAS_VIETNAMESE,
    FOREIGNER,
    ORGANISATION,
    BUSINESS
}
