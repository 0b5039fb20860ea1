package vn.motcua.address.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.organization.UnitId;
import vn.motcua.organization.Units;
import vn.motcua.shared.ConsistencyCheck;

/** Rules speak of units the organization knows: no key across schemas says so. */
@Component
class AddressChecks implements ConsistencyCheck {

    private static final int MOST = 20;

    private final JdbcClient db;
    private final Units units;

    AddressChecks(JdbcClient db, Units units) {
        this.db = db;
        this.units = units;
    }

    @Override
    public String name() {
        return "address.rules-speak-of-known-units";
    }

    @Override
    public List<String> findings() {
        return db
                .sql("select distinct from_unit from address.rule union select distinct into_unit from address.rule")
                .query((row, n) -> new UnitId(row.getInt(1)))
                .list()
                .stream()
                .filter(it -> units.find(it).isEmpty())
                .map(it -> "Quy tắc địa chỉ nêu đơn vị không có: " + it.value())
                .limit(MOST)
                .toList();
    }
}
