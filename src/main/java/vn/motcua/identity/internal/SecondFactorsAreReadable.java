package vn.motcua.identity.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.ConsistencyCheck;

/** Every secret opens with the key in force; after a restore without its key none does, and nobody with a second factor comes in. */
@Component
class SecondFactorsAreReadable implements ConsistencyCheck {

    private static final int SHOWN = 20;

    private final JdbcClient db;
    private final SecretBox box;

    SecondFactorsAreReadable(JdbcClient db, SecretBox box) {
        this.db = db;
        this.box = box;
    }

    @Override
    public String name() {
        return "identity.second-factors-are-readable";
    }

    @Override
    public List<String> findings() {
        return db
                .sql("select account, secret from identity.second_factor order by account")
                .query((row, _) -> {
                    var account = row.getObject("account", UUID.class).toString();
                    return box.open(row.getBytes("secret"), account).isPresent() ? "" : account;
                })
                .stream()
                .filter(it -> !it.isEmpty())
                .limit(SHOWN)
                .map(it -> "account " + it + ": its second factor was encrypted with another key than the one in force")
                .toList();
    }
}
