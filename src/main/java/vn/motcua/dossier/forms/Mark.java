package vn.motcua.dossier.forms;

import vn.motcua.paper.Signature;

/** How the submitter leaves a mark on a form: not everyone can sign, and online nobody does. */
public enum Mark {
    SIGNATURE("(Ký và ghi rõ họ tên)"),
    FINGERPRINT("(Điểm chỉ)"),
    WITNESS("(Không ký, không điểm chỉ được; người làm chứng ký và ghi rõ họ tên)"),
    ONLINE("(Nộp hồ sơ trực tuyến)");

    private final String hint;

    Mark(String hint) {
        this.hint = hint;
    }

    Signature of(Applicant applicant) {
        return new Signature("Người nộp hồ sơ", hint, applicant.name());
    }
}
