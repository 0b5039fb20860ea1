package vn.motcua.insight;

import java.util.Map;

/** What an officer has in hand, by how close the promises are. */
public record Load(Holder holder, Map<Due, Long> dossiers) {

    public long count(Due due) {
        return dossiers.getOrDefault(due, 0L);
    }

    public long total() {
        return dossiers.values().stream().mapToLong(Long::longValue).sum();
    }
}
