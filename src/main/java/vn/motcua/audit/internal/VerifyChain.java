package vn.motcua.audit.internal;

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
        return new Walk().go();
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

        Verdict go() {
            for (var some = blocks.listAfter(0, STRETCH); !some.isEmpty(); some = blocks.listAfter(number, STRETCH)) {
                for (var block : some) {
                    var kind = check(block);
                    if (kind != null) {
                        return new Verdict(number, sound, new Break(number + 1, kind));
                    }
                    number++;
                    sound += block.entries();
                    previousHash = block.hash();
                    end = block.last();
                }
            }
            var next = nextEntry();
            var slipped = next != null && next.place().compareTo(end) <= 0;
            return new Verdict(number, sound, slipped ? new Break(number, Kind.SLIPPED_IN) : null);
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
