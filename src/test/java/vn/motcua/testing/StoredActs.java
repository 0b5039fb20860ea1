package vn.motcua.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.operation.Database;
import vn.motcua.testing.OfficeUnderLoad.Acknowledged;

/** Every act of the event table, in the words of an acknowledgement, set against what was acknowledged. */
public record StoredActs(List<Acknowledged> all) {

    public static StoredActs read(Database database) {
        var stored = new ArrayList<Acknowledged>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select e.key, e.unit_id || '-' || e.year || '-' || e.serial as id, d.code, e.version, e.action, e.to_state,
                               coalesce(e.number, '') as number
                          from dossier.event e
                          join dossier.dossier d using (unit_id, year, serial)
                         where e.actor is not null
                        """)) {
            while (rows.next()) {
                stored.add(new Acknowledged(
                        rows.getString("key"),
                        rows.getString("id"),
                        rows.getString("code"),
                        rows.getInt("version"),
                        rows.getString("action"),
                        rows.getString("to_state"),
                        rows.getString("number")));
            }
            return new StoredActs(stored);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Acknowledged, but not stored as it was acknowledged. */
    public List<Acknowledged> lost(List<Acknowledged> acknowledged) {
        var stored = new HashSet<>(all);
        return acknowledged.stream().filter(it -> !stored.contains(it)).toList();
    }

    /** Stored more than once, or stored and never acknowledged though every officer asked until answered. */
    public List<Acknowledged> tooMany(List<Acknowledged> acknowledged) {
        var known = new HashSet<>(acknowledged);
        return all.stream().filter(it -> !known.remove(it)).toList();
    }

    /** What has come since. */
    public List<Acknowledged> since(StoredActs before) {
        var known = new HashSet<>(before.all);
        return all.stream().filter(it -> !known.contains(it)).toList();
    }

    /** Codes given twice and books with a gap or a repeated number, a line each. */
    public List<String> wrongNumbers() {
        var wrong = new ArrayList<String>();
        var codes = new HashSet<String>();
        all.stream()
                .filter(it -> it.action().equals("ADMIT"))
                .filter(it -> !codes.add(it.code()))
                .forEach(it -> wrong.add("code " + it.code()));
        numbersByBook().forEach((book, numbers) -> {
            var distinct = new HashSet<>(numbers);
            // gapless: the counter stands at how many were issued
            if (distinct.size() != numbers.size() || !distinct.contains("%02d".formatted(numbers.size()))) {
                wrong.add("book " + book);
            }
        });
        return wrong;
    }

    /** A unit's book: receipts count apart from results. */
    public Map<String, List<String>> numbersByBook() {
        return all.stream()
                .filter(it -> !it.number().isEmpty())
                .collect(Collectors.groupingBy(
                        it -> it.id().split("-", -1)[0] + " " + it.number().split("/", -1)[1],
                        Collectors.mapping(it -> it.number().split("/", -1)[0], Collectors.toList())));
    }
}
