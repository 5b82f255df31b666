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
 * Slots by {@link UtteranceSlots}. The page of a speaker holds each wording and its slot; where there are many, bags hold
 * for each digest the wordings that have it, the first published first. When a wording comes, goes, or is found to be published earlier, it is placed again with
 * those that it nearly equals; and those that nearly equal one that begins an utterance or ceases to, in the order of
 * publication, as what a wording depends on lies before it.
 */
final class WordSlotIndex implements SlotIndex {

    private static final String WORDING = "wording";
    private static final String SLOT = "said";

    /** Wordings that stand in the page of their speaker. */
    private static final int WORDINGS = 16;

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

    private Shelf wordings(Subject subject) {
        return pages.shelf(WORDING, subject, WORDINGS);
    }

    /** What was said, and its digests: made of the words, but dear to make. */
    private record Known(WordCell cell, List<String> digests) {

        static Known parse(Entry entry) {
            int line = entry.value().lastIndexOf('\n');
            String digests = entry.value().substring(line + 1);
            return new Known(
                    WordCell.parse(entry.key(), entry.value().substring(0, line)),
                    digests.isEmpty() ? List.of() : List.of(digests.split(",")));
        }

        String text() {
            return cell.text() + '\n' + String.join(",", digests);
        }
    }

    /** One update of one subject. */
    private final class Step {

        private final Subject subject;
        private final Map<String, Known> known = new TreeMap<>();
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
            Known before = known(key);
            Witness first = witnesses.first(subject, key);
            WordCell now = first == null ? null : new WordCell(key, cell.wording(), first.published());
            if (before == null ? now == null : before.cell().equals(now)) {
                return;
            }
            List<String> digests = before == null ? cell.wording().keys() : before.digests();
            Map<String, List<String>> sharedBefore = shared(digests);
            if (before != null) {
                unsettled.addAll(near(before.cell(), sharedBefore.values()));
                if (!isInPage()) {
                    share(before, false);
                }
            }
            known.remove(key);
            putWording(key, now == null ? null : new Known(now, digests));
            if (now == null) {
                move(key, null);
            } else if (!isInPage()) {
                share(new Known(now, digests), true);
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
                    Known pushed = known(each);
                    if (pushed != null) {
                        unsettled.add(pushed.cell());
                        unsettled.addAll(near(pushed.cell(), List.of(List.copyOf(all))));
                    }
                }
            }
        }

        /** Places what is unsettled, and what that unsettles. */
        void settle() {
            while (!unsettled.isEmpty()) {
                WordCell cell = Objects.requireNonNull(unsettled.pollFirst());
                Set<WordCell> near = near(cell, shared(digests(cell)).values());
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

        private @Nullable Known known(String key) {
            Known cell = known.get(key);
            if (cell == null) {
                String text = pages.subject(subject).wordings().get(wordings(subject), key);
                cell = text == null ? null : Known.parse(new Entry(key, text));
                if (cell != null) {
                    known.put(key, cell);
                }
            }
            return cell;
        }

        private List<String> digests(WordCell cell) {
            Known kept = known(cell.key());
            return kept == null ? cell.wording().keys() : kept.digests();
        }

        /** While they stand in the page, who has a digest is seen there; beyond, digests have bags of their own. */
        private void putWording(String key, @Nullable Known wording) {
            SubjectPage page = pages.subject(subject);
            Index before = page.wordings();
            Index after = before.with(wordings(subject), key, wording == null ? null : wording.text());
            pages.put(subject, page.withWordings(after));
            if (wording != null) {
                known.put(key, wording);
            }
            if (before.spilled() == 0 && after.spilled() > 0) {
                after.under(wordings(subject), "").stream().map(Known::parse).forEach(each -> share(each, true));
            } else if (before.spilled() > 0 && after.spilled() == 0) {
                after.entries().stream().map(Known::parse).forEach(each -> share(each, false));
            }
        }

        private void share(Known wording, boolean shared) {
            String first = shared ? Witnesses.sortable(wording.cell().first()) : "";
            wording.digests().forEach(digest -> share(digest, wording.cell().key(), first));
        }

        private boolean isInPage() {
            return pages.subject(subject).wordings().spilled() == 0;
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
            if (isInPage()) {
                return pages.subject(subject).wordings().entries().stream()
                        .map(entry -> known(entry.key()))
                        .filter(Objects::nonNull)
                        .filter(each -> each.digests().contains(digest))
                        .map(each -> each.cell().key())
                        .toList();
            }
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
                    .map(Known::cell)
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
