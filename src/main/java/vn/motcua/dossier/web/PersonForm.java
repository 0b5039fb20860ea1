package vn.motcua.dossier.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Party;
import vn.motcua.shared.RefusedException;

/** One person of the desk form, as typed. */
public record PersonForm(
        String role,
        String kind,
        String name,
        String number,
        String birth,
        String sex,
        String nationality,
        String address,
        String phone,
        String email,
        String signing) {

    static PersonForm blank(Party.Role role) {
        return new PersonForm(
                role.name(), Party.Kind.CITIZEN.name(), "", "", "", "", "", "", "", "", Party.Signing.SIGNS.name());
    }

    /** @param prefix of the field names, such as "p0-" */
    static PersonForm read(Typed typed, String prefix) {
        return new PersonForm(
                typed.text(prefix + "role", Party.Role.SUBMITTER.name()),
                typed.text(prefix + "kind", Party.Kind.CITIZEN.name()),
                typed.text(prefix + "name"),
                typed.text(prefix + "number"),
                typed.text(prefix + "birth"),
                typed.text(prefix + "sex"),
                typed.text(prefix + "nationality"),
                typed.text(prefix + "address"),
                typed.text(prefix + "phone"),
                typed.text(prefix + "email"),
                typed.text(prefix + "signing", Party.Signing.SIGNS.name()));
    }

    /** The same part in the dossier, filled from somebody known. */
    PersonForm filledFrom(Party known) {
        return new PersonForm(
                role,
                known.kind().name(),
                known.name(),
                text(known.number()),
                text(known.birth()),
                text(known.sex()),
                text(known.nationality()),
                text(known.address()),
                text(known.phone()),
                text(known.email()),
                known.signing().name());
    }

    PersonForm filledFrom(CitizenCard card) {
        return new PersonForm(
                role,
                Party.Kind.CITIZEN.name(),
                card.name(),
                card.number(),
                card.birth(),
                card.sex(),
                nationality,
                card.address(),
                phone,
                email,
                signing);
    }

    PersonForm inRole(Party.Role other) {
        return new PersonForm(
                other.name(), kind, name, number, birth, sex, nationality, address, phone, email, signing);
    }

    public boolean isMale() {
        return sex.equals("Nam");
    }

    public boolean hasRole(Party.Role asked) {
        return role.equals(asked.name());
    }

    Party.Kind kindOrCitizen() {
        var known = Typed.constant(Party.Kind.class, kind);
        return known == null ? Party.Kind.CITIZEN : known;
    }

    /** @throws RefusedException for a role or kind that no form offers */
    Party party() {
        return new Party(
                known(Party.Role.class, role),
                known(Party.Kind.class, kind),
                name,
                number.replace(" ", ""),
                birth,
                sex,
                nationality,
                address,
                phone,
                email,
                known(Party.Signing.class, signing));
    }

    private static <E extends Enum<E>> E known(Class<E> type, String typed) {
        var constant = Typed.constant(type, typed);
        if (constant == null) {
            throw new RefusedException(DossierRefusal.DOS_121_TEXT_MISSING, "vai trò và loại của người trong hồ sơ");
        }
        return constant;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
