package vn.motcua.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Detail;

/**
 * One authority paper.
 *
 * @param words     the lines above the receiver's signature, as printed
 * @param signer    full name of the receiver
 * @param issued    it was issued a moment ago
 * @param revocable whether the reader may revoke it now
 * @param reason    typed for a revocation that was refused
 */
public record AuthorityPage(
        String id,
        String title,
        List<Detail> facts,
        List<String> words,
        String signer,
        boolean issued,
        boolean revocable,
        String reason,
        @Nullable Refusal refused) {}
