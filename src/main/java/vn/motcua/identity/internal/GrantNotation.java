package vn.motcua.identity.internal;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Grant;
import vn.motcua.identity.Rights;
import vn.motcua.identity.Role;
import vn.motcua.organization.UnitId;

/** Positions as the queries aggregate them: {@code unit|role|field,field}. Neither codes nor roles contain a bar or a comma. */
final class GrantNotation {

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
        var fields = parts[2].isEmpty() ? Set.<String>of() : Set.of(parts[2].split(","));
        return new Grant(new UnitId(Integer.parseInt(parts[0])), Role.valueOf(parts[1]), fields);
    }
}
