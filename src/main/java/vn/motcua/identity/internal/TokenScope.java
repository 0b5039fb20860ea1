package vn.motcua.identity.internal;

/** What a program may do with a token, at most as much as the account. */
public enum TokenScope {
    /** Look only. */
    READ,
    /** Look and act. */
    ACT
}
