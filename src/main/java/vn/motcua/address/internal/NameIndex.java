package vn.motcua.address.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names without accents and blanks, each once under a number; finds one as written, and those one or two typing errors away. For the
 * latter each name is kept under what remains of it when one or two letters are left out, as hashes only, and what is found so is
 * compared letter by letter.
 */
final class NameIndex {

    static final int LONGEST = 28;
    private static final int NONE = -1;
    private static final int FORGIVES_ONE = 4;
    private static final int FORGIVES_TWO = 8;
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private long[] keys = new long[1 << 17];
    private int[] first = new int[1 << 17];
    private int[] next = new int[1 << 17];
    private int[] entry = new int[1 << 17];
    private int filled;
    private int entries;

    NameIndex() {
        Arrays.fill(first, NONE);
    }

    /** The number of a name, new or known. */
    int add(String name) {
        var known = numbers.get(name);
        if (known != null) {
            return known;
        }
        int number = names.size();
        numbers.put(name, number);
        names.add(name);
        shortened(name, forgiven(name.length()), hash -> keep(hash, number));
        return number;
    }

    /** One typing error from four letters on, two from eight; names with figures none, since a figure is another unit. */
    static int forgiven(int length) {
        return length >= FORGIVES_TWO ? 2 : length >= FORGIVES_ONE ? 1 : 0;
    }

    /** -1 when there is no such name. */
    int find(String name) {
        return numbers.getOrDefault(name, NONE);
    }

    interface Near {
        void found(int number, int distance);
    }

    /** Names that may have been meant, without the one that is written so; each once. */
    void findNear(String typed, Near near) {
        if (typed.length() > LONGEST || typed.length() < FORGIVES_ONE - 1) {
            return;
        }
        var seen = new ArrayList<Integer>(4);
        shortened(typed, forgiven(typed.length() + 1), hash -> {
            int slot = slot(hash, keys);
            for (int at = first[slot]; at != NONE; at = next[at]) {
                int number = entry[at];
                if (!seen.contains(number)) {
                    seen.add(number);
                    compare(typed, number, near);
                }
            }
        });
    }

    private void compare(String typed, int number, Near near) {
        var name = names.get(number);
        int most = forgiven(Math.min(name.length(), typed.length() + 1));
        int distance = EditDistance.within(most, typed, name);
        if (distance > 0 && distance <= most && sameFigures(typed, name)) {
            near.found(number, distance);
        }
    }

    private static boolean sameFigures(String one, String other) {
        return figures(one).equals(figures(other));
    }

    private static String figures(String name) {
        var figures = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (Character.isDigit(name.charAt(i))) {
                figures.append(name.charAt(i));
            }
        }
        return figures.toString();
    }

    /** Hashes of the name, and of what remains when up to so many letters are left out. */
    private static void shortened(String name, int most, LongConsumer each) {
        int length = name.length();
        each.accept(hash(name, NONE, NONE));
        for (int i = 0; i < length && most > 0; i++) {
            each.accept(hash(name, i, NONE));
            for (int j = i + 1; j < length && most > 1; j++) {
                each.accept(hash(name, i, j));
            }
        }
    }

    private interface LongConsumer {
        void accept(long value);
    }

    private static long hash(String name, int without, int orWithout) {
        long hash = FNV_START;
        for (int i = 0; i < name.length(); i++) {
            if (i != without && i != orWithout) {
                hash = (hash ^ name.charAt(i)) * FNV_PRIME;
            }
        }
        return hash == 0 ? 1 : hash;
    }

    private void keep(long hash, int number) {
        if (filled * 2 >= keys.length) {
            grow();
        }
        int slot = slot(hash, keys);
        if (first[slot] == NONE) {
            keys[slot] = hash;
            filled++;
        } else if (entry[first[slot]] == number) {
            return;
        }
        if (entries == entry.length) {
            entry = Arrays.copyOf(entry, entries * 2);
            next = Arrays.copyOf(next, entries * 2);
        }
        entry[entries] = number;
        next[entries] = first[slot];
        first[slot] = entries++;
    }

    private void grow() {
        var newKeys = new long[keys.length * 2];
        var newFirst = new int[keys.length * 2];
        Arrays.fill(newFirst, NONE);
        for (int i = 0; i < keys.length; i++) {
            if (first[i] != NONE) {
                int slot = freeSlot(keys[i], newKeys, newFirst);
                newKeys[slot] = keys[i];
                newFirst[slot] = first[i];
            }
        }
        keys = newKeys;
        first = newFirst;
    }

    private static int freeSlot(long hash, long[] keys, int[] first) {
        int slot = start(hash, keys.length);
        while (first[slot] != NONE) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private int slot(long hash, long[] all) {
        int slot = start(hash, all.length);
        while (first[slot] != NONE && all[slot] != hash) {
            slot = (slot + 1) & (all.length - 1);
        }
        return slot;
    }

    private static int start(long hash, int size) {
        long mixed = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 40) & (size - 1);
    }

    int size() {
        return names.size();
    }
}
