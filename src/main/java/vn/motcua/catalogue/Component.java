package vn.motcua.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * One paper of a dossier.
 *
 * @param code        stable within the procedure, such as {@code giay-chung-sinh}
 * @param name        as the desk says it
 * @param nameEn      English gloss
 * @param kind        in what form
 * @param quantity    sheets or sets; 0 when only shown or replaced by data
 * @param required    asked of everyone; otherwise only under the condition
 * @param condition   when it is asked, null when required
 * @param conditionEn English gloss of the condition
 * @param replacedBy  the database that makes the paper unnecessary, null when none does
 * @param situation   code of the situation it belongs to, null when it belongs to every one
 */
public record Component(
        String code,
        String name,
        String nameEn,
        ComponentKind kind,
        int quantity,
        boolean required,
        @Nullable String condition,
        @Nullable String conditionEn,
        @Nullable String replacedBy,
        @Nullable String situation) {}
