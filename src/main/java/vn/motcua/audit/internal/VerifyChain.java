package vn.motcua.audit.internal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.audit.AuditChain;
import vn.motcua.audit.AuditChain.Break.Kind;
import vn.motcua.shared.ConsistencyCheck;

/** Walks blocks and entries side by side, a stretch of each at a time. */
@Service
class VerifyChain implements AuditChain, ConsistencyCheck {

    private static final int STRETCH = 1_000;

    private final JdbcBlocks blocks;
    private final JsonMapper json;

    VerifyChain(JdbcBlocks blocks, JsonMapper json) {
        this.blocks = blocks;
        this.json = json;
    }

    @Override
    public Verdict verify() {
        var walk = new Walk();
        var broken = walk.go(Long.MAX_VALUE);
        return new Verdict(walk.number, walk.sound, broken);
    }

    @Override
    public Stretch verifyAfter(long block, int entries) {
        if (block > head().number()) {
            return new Stretch(block + 1, block, 0, null, true);
        }
        var walk = new Walk();
        if (block > 0) {
            var before = blocks.listAfter(block - 1, 1).getFirst();
            if (before.number() != block) {
                return new Stretch(block, block - 1, 0, new Break(block, Kind.CHAIN), false);
            }
            walk.startAfter(before);
        }
        var broken = walk.go(entries);
        return new Stretch(block + 1, walk.number, walk.sound, broken, walk.atTheEnd);
    }

    @Override
    public @Nullable Instant sealedAt() {
        return blocks.findLastSealing().orElse(null);
    }

    @Override
    public Head head() {
        return blocks.findLast()
                .map(VerifyChain::head)
                .orElse(new Head(0, HexFormat.of().formatHex(BlockHash.GENESIS)));
    }

    @Override
    public boolean contains(Head head) {
        return head.number() == 0
                || blocks.listAfter(head.number() - 1, 1).stream()
                        .map(VerifyChain::head)
                        .anyMatch(head::equals);
    }

    private static Head head(Block block) {
        return new Head(block.number(), HexFormat.of().formatHex(block.hash()));
    }

    @Override
    public String name() {
        return "audit.chain-holds";
    }

    @Override
    public List<String> findings() {
        var broken = verify().broken();
        return broken == null ? List.of() : List.of("block " + broken.block() + ": " + broken.kind());
    }

    /** One walk's position in both lists. */
    private final class Walk {

        private final ArrayDeque<StoredEntry> entries = new ArrayDeque<>();
        private StoredEntry.Place fetchedUpTo = StoredEntry.Place.START;
        private StoredEntry.Place end = StoredEntry.Place.START;
        private byte[] previousHash = BlockHash.GENESIS;
        private long number;
        private long sound;
        private boolean atTheEnd;

        void startAfter(Block before) {
            number = before.number();
            previousHash = before.hash();
            end = before.last();
            fetchedUpTo = before.last();
        }

        /** Until so many entries are sound, or to the end; null when nothing is broken. */
        @Nullable
        Break go(long most) {
            for (var some = blocks.listAfter(number, STRETCH);
                    !some.isEmpty();
                    some = blocks.listAfter(number, STRETCH)) {
                for (var block : some) {
                    if (sound >= most) {
                        return null;
                    }
                    var kind = check(block);
                    if (kind != null) {
                        return new Break(number + 1, kind);
                    }
                    number++;
                    sound += block.entries();
                    previousHash = block.hash();
                    end = block.last();
                }
            }
            atTheEnd = true;
            var next = nextEntry();
            return next != null && next.place().compareTo(end) <= 0 ? new Break(number, Kind.SLIPPED_IN) : null;
        }

        private @Nullable Kind check(Block block) {
            if (block.number() != number + 1 || !Arrays.equals(block.previousHash(), previousHash)) {
                return Kind.CHAIN;
            }
            var hash = new BlockHash(json, block.number(), previousHash);
            for (int i = 0; i < block.entries(); i++) {
                var entry = nextEntry();
                if (entry == null) {
                    return Kind.MISSING_ENTRIES;
                }
                hash.add(entry);
            }
            return Arrays.equals(hash.value(), block.hash()) ? null : Kind.CONTENT;
        }

        private @Nullable StoredEntry nextEntry() {
            if (entries.isEmpty()) {
                entries.addAll(blocks.listEntriesAfter(fetchedUpTo, STRETCH));
                if (!entries.isEmpty()) {
                    fetchedUpTo = entries.getLast().place();
                }
            }
            return entries.poll();
        }
    }
}
