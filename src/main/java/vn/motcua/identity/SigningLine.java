package vn.motcua.identity;

/** Under which authority somebody signs a paper: Decree 30/2020/NĐ-CP, article 13 and annex I. */
public enum SigningLine {
    /** Thay mặt: for a collective leadership. */
    TM,
    /** Ký thay: a deputy for the head. */
    KT,
    /** Thừa lệnh: by order of the head. */
    TL,
    /** Thừa ủy quyền: authorised by the head, in writing and for a time. */
    TUQ;

    /** "TUQ." as it stands before the words it governs. */
    public String mark() {
        return name() + ".";
    }
}
