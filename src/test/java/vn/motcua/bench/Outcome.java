package vn.motcua.bench;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.testing.OfficeUnderLoad.Tally;
import vn.motcua.testing.StoredActs;

/** What was acknowledged against what is stored. */
record Outcome(
        int acknowledged,
        int retries,
        int busy,
        int lost,
        int tooMany,
        List<String> wrongNumbers,
        List<String> unexpected) {

    /** @param before what lay there when the work began */
    static Outcome of(Tally tally, StoredActs stored, StoredActs before) {
        var acknowledged = List.copyOf(tally.acknowledged);
        var fresh = new StoredActs(stored.since(before));
        return new Outcome(
                acknowledged.size(),
                tally.retries.get(),
                tally.busySentences.size(),
                fresh.lost(acknowledged).size(),
                fresh.tooMany(acknowledged).size(),
                stored.wrongNumbers(),
                new ArrayList<>(tally.unexpected));
    }

    /** True when nothing was lost, nothing is there twice, no number is wrong and nobody met anything unforeseen. */
    boolean print(String what) {
        System.out.printf(
                "%s%nđã xác nhận %,d, gửi lại %,d (trả lời 503: %,d), mất %d, trùng %d, số sai %s, ngoài dự kiến %s%n",
                what, acknowledged, retries, busy, lost, tooMany, wrongNumbers, unexpected);
        return lost == 0 && tooMany == 0 && wrongNumbers.isEmpty() && unexpected.isEmpty();
    }
}
