package vn.motcua.dossier.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Details;
import vn.motcua.dossier.DossierView;

/** The return of a result, as typed. */
public record ReturnForm(
        String key,
        String version,
        String receiver,
        String identitySeen,
        String authorisation,
        String signature,
        Set<String> originals) {

    /** @param originals those that are handed back unless something else is ticked */
    static ReturnForm begun(DossierView dossier, List<String> originals) {
        return new ReturnForm(
                UUID.randomUUID().toString(),
                String.valueOf(dossier.version()),
                dossier.submitter().name(),
                "",
                "",
                Details.Signature.SIGNED.name(),
                Set.copyOf(originals));
    }

    static ReturnForm read(Typed typed) {
        return new ReturnForm(
                typed.text("key"),
                typed.text("version"),
                typed.text("receiver"),
                typed.text("identity-seen"),
                typed.text("authorisation"),
                typed.text("signature"),
                typed.all("original"));
    }

    /** Null when no way of acknowledging was chosen. Only originals that were handed in can be handed back. */
    Details.@Nullable Return details(List<String> handedIn) {
        var signed = Typed.constant(Details.Signature.class, signature);
        return signed == null
                ? null
                : new Details.Return(
                        Parties.clean(receiver),
                        Parties.clean(identitySeen),
                        Parties.optional(authorisation),
                        signed,
                        handedIn.stream().filter(originals::contains).toList());
    }
}
