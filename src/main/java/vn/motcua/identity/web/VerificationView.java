package vn.motcua.identity.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.audit.AuditChain.Stretch;

/**
 * The page of the proof.
 *
 * @param blocks  how many there are
 * @param hash    of the newest, to be kept outside
 * @param sealed  when the newest was sealed, in words; "" when there is none
 * @param stretch what was just verified, null when nothing was
 */
public record VerificationView(
        long blocks, String hash, String sealed, @Nullable Stretch stretch) {}
