package vn.motcua.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Choice;

/** The page for a new account. */
public record AccountFormView(
        AccountForm form, List<Choice> units, @Nullable Refusal refused) {}
