package vn.motcua.identity.internal;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Grant;
import vn.motcua.identity.Lent;
import vn.motcua.identity.Rights;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;

/**
 * Rights as {@code identity.grants_of} writes them: {@code unit|role|field,field|procedure,procedure|source|paper|lender}. Neither
 * codes nor roles contain a bar or a comma.
 */
final class GrantNotation {

    private static final String BY_POSITION = "POSITION";

    private GrantNotation() {}

    static Rights rights(@Nullable Array column) throws SQLException {
        if (column == null) {
            return Rights.NONE;
        }
        var written = (String[]) column.getArray();
        return new Rights(Arrays.stream(written).map(GrantNotation::grant).toList());
    }

    private static Grant grant(String written) {
        var parts = written.split("\\|", -1);
        return new Grant(
                new UnitId(Integer.parseInt(parts[0])),
                Role.valueOf(parts[1]),
                codes(parts[2]),
                codes(parts[3]),
                parts[4].equals(BY_POSITION) ? null : lent(parts[4], parts[5], parts[6]));
    }

    private static Lent lent(String source, String paper, String lender) {
        return new Lent(
                Lent.Source.valueOf(source), UUID.fromString(paper), lender.isEmpty() ? null : AccountId.parse(lender));
    }

    private static Set<String> codes(String written) {
        return written.isEmpty() ? Set.of() : Set.of(written.split(","));
    }
}
