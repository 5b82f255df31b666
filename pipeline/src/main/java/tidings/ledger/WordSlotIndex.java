package tidings.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.Cell;
import tidings.knowledge.Subject;
import tidings.knowledge.UtteranceSlots;
import tidings.knowledge.Witness;
import tidings.knowledge.WordCell;

/**
 * Slots by {@link UtteranceSlots}. Rows hold each wording and its slot, and by each of its digests the wordings that have
 * it, the first published first. When a wording comes, goes, or is found to be published earlier, it is placed again with
 * those that it nearly equals; and those that nearly equal one that begins an utterance or ceases to, in the order of
 * publication, as what a wording depends on lies before it.
 */
final class WordSlotIndex implements SlotIndex {

    private static final String WORDING = "wording";
    private static final String SLOT = "said";

    private final SubjectPages pages;
    private final Witnesses witnesses;

    WordSlotIndex(SubjectPages pages, Witnesses witnesses) {
        this.pages = pages;
        this.witnesses = witnesses;
    }

    @Override
    public @Nullable String slot(Subject subject, String cell) {
        return pages.subject(subject).cells().get(pages.shelf(SLOT, subject), cell);
    }

    @Override
    public List<Move> update(Subject subject, Map<String, Cell> touched) {
        Step step = new Step(subject);
        for (Cell each : new TreeMap<>(touched).values()) {
            if (each instanceof WordCell cell) {
                step.change(cell);
            }
        }
        step.settle();
        return step.moves();
    }

    private void putSlot(Subject subject, String cell, @Nullable String slot) {
        SubjectPage page = pages.subject(subject);
        pages.put(subject, page.withCells(page.cells().with(pages.shelf(SLOT, subject), cell, slot)));
    }

    private @Nullable String wording(Subject subject, String cell) {
        return pages.subject(subject).wordings().get(pages.shelf(WORDING, subject), cell);
    }

    private void putWording(Subject subject, String cell, @Nullable String wording) {
        SubjectPage page = pages.subject(subject);
        pages.put(subject, page.withWordings(page.wordings().with(pages.shelf(WORDING, subject), cell, wording)));
    }

    /** One update of one subject. */
    private final class Step {

        private final Subject subject;
        private final Map<String, WordCell> known = new TreeMap<>();
        /** Slots that were looked up or given; the empty one for none. */
        private final Map<String, String> slots = new HashMap<>();
        /** By digest the wordings that it serves. */
        private final Map<String, List<String>> served = new HashMap<>();
        /** Slots before, of those that have another now; the empty one for none. */
        private final Map<String, String> moved = new LinkedHashMap<>();
        /** To be placed again. */
        private final NavigableSet<WordCell> unsettled = new TreeSet<>(WordCell.BY_PUBLICATION);

        Step(Subject subject) {
            this.subject = subject;
        }

        List<Move> moves() {
            List<Move> moves = new ArrayList<>();
            moved.forEach((cell, before) -> {
                String now = slotOf(cell);
                if (!before.equals(now)) {
                    moves.add(new Move(cell, before.isEmpty() ? null : before, now.isEmpty() ? null : now));
                }
            });
            return moves;
        }

        void change(WordCell cell) {
            String key = cell.key();
            WordCell before = known(key);
            Witness first = witnesses.first(subject, key);
            WordCell now = first == null ? null : new WordCell(key, cell.wording(), first.published());
            if (Objects.equals(before, now)) {
                return;
            }
            List<String> digests = cell.wording().keys();
            Map<String, List<String>> sharedBefore = shared(digests);
            if (before != null) {
                unsettled.addAll(near(before, sharedBefore.values()));
                digests.forEach(digest -> share(digest, key, ""));
            }
            known.remove(key);
            putWording(subject, key, now == null ? null : now.text());
            if (now == null) {
                move(key, null);
            } else {
                digests.forEach(digest -> share(digest, key, Witnesses.sortable(now.first())));
            }
            digests.forEach(digest -> changeServed(digest, key, now != null));
            Map<String, List<String>> shared = shared(digests);
            if (now != null) {
                unsettled.add(now);
                unsettled.addAll(near(now, shared.values()));
            }
            digests.forEach(digest ->
                    pushed(key, sharedBefore.getOrDefault(digest, List.of()), shared.getOrDefault(digest, List.of())));
        }

        /** Others that a digest serves no more, or only now, and those that they nearly equal. */
        private void pushed(String key, List<String> before, List<String> now) {
            Set<String> all = new LinkedHashSet<>(before);
            all.addAll(now);
            all.remove(key);
            for (String each : all) {
                if (!before.contains(each) || !now.contains(each)) {
                    WordCell pushed = known(each);
                    if (pushed != null) {
                        unsettled.add(pushed);
                        unsettled.addAll(near(pushed, List.of(List.copyOf(all))));
                    }
                }
            }
        }

        /** Places what is unsettled, and what that unsettles. */
        void settle() {
            while (!unsettled.isEmpty()) {
                WordCell cell = Objects.requireNonNull(unsettled.pollFirst());
                Set<WordCell> near = near(cell, shared(cell.wording().keys()).values());
                String slot = UtteranceSlots.joined(cell, near.stream().filter(this::begins))
                        .orElse(cell)
                        .key();
                boolean began = begins(cell);
                if (!slot.equals(slotOf(cell.key()))) {
                    move(cell.key(), slot);
                }
                if (began != begins(cell)) {
                    near.stream()
                            .filter(other -> WordCell.BY_PUBLICATION.compare(other, cell) > 0)
                            .forEach(unsettled::add);
                }
            }
        }

        private boolean begins(WordCell cell) {
            return cell.key().equals(slotOf(cell.key()));
        }

        private String slotOf(String cell) {
            return slots.computeIfAbsent(cell, absent -> Objects.requireNonNullElse(slot(subject, absent), ""));
        }

        private void move(String cell, @Nullable String slot) {
            moved.putIfAbsent(cell, slotOf(cell));
            slots.put(cell, slot == null ? "" : slot);
            putSlot(subject, cell, slot);
        }

        private @Nullable WordCell known(String key) {
            WordCell cell = known.get(key);
            if (cell == null) {
                String text = wording(subject, key);
                cell = text == null ? null : WordCell.parse(key, text);
                if (cell != null) {
                    known.put(key, cell);
                }
            }
            return cell;
        }

        /** Looked up again only where more have the digest than it serves. */
        private void changeServed(String digest, String key, boolean live) {
            List<String> before = served.getOrDefault(digest, List.of());
            if (before.size() >= UtteranceSlots.SERVED) {
                served.remove(digest);
                return;
            }
            Set<String> now = new LinkedHashSet<>(before);
            now.remove(key);
            if (live) {
                now.add(key);
            }
            served.put(digest, List.copyOf(now));
        }

        /** By digest the wordings that it brings together. */
        private Map<String, List<String>> shared(List<String> digests) {
            Map<String, List<String>> shared = new LinkedHashMap<>();
            digests.forEach(digest -> shared.put(digest, served.computeIfAbsent(digest, this::served)));
            return shared;
        }

        private List<String> served(String digest) {
            return pages.sharing(subject, digest).members(UtteranceSlots.SERVED);
        }

        private Set<WordCell> near(WordCell cell, Iterable<List<String>> shared) {
            Set<String> keys = new HashSet<>();
            for (List<String> each : shared) {
                keys.addAll(each.contains(cell.key()) ? each : List.of());
            }
            keys.remove(cell.key());
            Set<WordCell> near = new TreeSet<>(WordCell.BY_PUBLICATION);
            keys.stream()
                    .map(this::known)
                    .filter(Objects::nonNull)
                    .filter(other -> UtteranceSlots.areNear(cell, other))
                    .forEach(near::add);
            return near;
        }

        /** @param first when the wording was first published, sortable; empty: it has the digest no more */
        private void share(String digest, String key, String first) {
            Bag before = pages.sharing(subject, digest);
            pages.put(subject, digest, before.moved(pages.sharingShelf(subject, digest), key, rank -> first));
        }
    }
}
