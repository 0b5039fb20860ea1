package vn.motcua.dossier.forms;

import vn.motcua.paper.Signature;

/**
 * Who signs for an office.
 *
 * @param title position, "Giám đốc"; with its authority in lines broken by "\n"
 * @param name  full name
 */
public record Signer(String title, String name) {

    Signature sealed() {
        return Signature.sealed(title, name);
    }
}
