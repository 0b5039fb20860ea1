package vn.motcua.audit.internal;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Every second, on whichever node comes first: seals what has settled since the last block. */
@Service
class SealBlocks {

    static final int BLOCK_LIMIT = 10_000;

    private final JdbcBlocks blocks;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    SealBlocks(JdbcBlocks blocks, TransactionTemplate transaction, JsonMapper json) {
        this.blocks = blocks;
        this.transaction = transaction;
        this.json = json;
    }

    @Scheduled(fixedDelay = 1_000)
    void seal() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(_ -> blocks.takeSealersTurn() && sealOne()));
        }
    }

    /** True when the block came out full, so that more may wait. */
    private boolean sealOne() {
        var previous = blocks.findLast();
        var after = previous.map(Block::last).orElse(StoredEntry.Place.START);
        var entries = blocks.listSettledAfter(after, BLOCK_LIMIT);
        if (entries.isEmpty()) {
            return false;
        }
        long number = previous.map(Block::number).orElse(0L) + 1;
        var previousHash = previous.map(Block::hash).orElse(BlockHash.GENESIS);
        var hash = new BlockHash(json, number, previousHash);
        entries.forEach(hash::add);
        blocks.append(new Block(
                number,
                entries.size(),
                previousHash,
                hash.value(),
                entries.getLast().place()));
        return entries.size() == BLOCK_LIMIT;
    }
}
