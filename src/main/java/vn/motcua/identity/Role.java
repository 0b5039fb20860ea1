package vn.motcua.identity;

/** What a position lets an officer do. City administrators and auditors are asked by {@link Rights#hasAnywhere}. */
public enum Role {
    RECEPTION_OFFICER,
    EXAMINING_OFFICER,
    CENTRE_LEADER,
    UNIT_LEADER,
    CLERK,
    UNIT_ADMINISTRATOR,
    CITY_ADMINISTRATOR,
    AUDITOR
}
