package tidings.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tidings.model.AnnotatedDocument;
import tidings.model.Dependencies;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Mention;
import tidings.model.Mention.Form;
import tidings.model.MentionedEntity.Gender;
import tidings.model.Sentence;
import tidings.model.Token;

/** Reads a document once, in order, and determines whom its pronouns and nameless noun phrases mean. */
final class Anaphora {

    private static final int REACH_OF_EPITHETS = 3;

    private final Pronouns pronouns;
    private final NounPhrases phrases;
    private final Nominals nominals;
    private final GroupWords groups;
    private final Epithets epithets;
    private final BodyNouns bodyNouns;

    Anaphora(Pronouns pronouns, NounPhrases phrases, Nominals nominals, GroupWords groups, BodyNouns bodyNouns) {
        this.pronouns = pronouns;
        this.phrases = phrases;
        this.nominals = nominals;
        this.groups = groups;
        this.epithets = new Epithets(groups);
        this.bodyNouns = bodyNouns;
    }

    /**
     * Mentions for pronouns and noun phrases, in text order; those that could not be resolved have no entities.
     *
     * @param names by sentence, in order
     * @param profiles of the entity of each name
     */
    List<Mention> resolve(AnnotatedDocument document, List<List<Name>> names, Map<Name, Profile> profiles) {
        Pass pass = new Pass(document, names, profiles);
        document.sentences().forEach(pass::read);
        return pass.mentions;
    }

    private final class Pass {

        private final AnnotatedDocument document;
        private final List<List<Name>> names;
        private final Map<Name, Profile> profiles;
        private final Collection<Profile> everyone;
        private final Bodies bodies;
        private final Set<String> strangers = new HashSet<>();
        private final Discourse discourse = new Discourse();
        private final List<Mention> mentions = new ArrayList<>();

        Pass(AnnotatedDocument document, List<List<Name>> names, Map<Name, Profile> profiles) {
            this.document = document;
            this.names = names;
            this.profiles = profiles;
            Map<String, Profile> byId = new LinkedHashMap<>();
            names.forEach(each -> each.forEach(name -> {
                Profile profile = profiles.get(name);
                if (profile != null) {
                    byId.putIfAbsent(profile.ref().id(), profile);
                }
            }));
            this.everyone = byId.values();
            this.bodies = new Bodies(bodyNouns, document, everyone);
        }

        void read(Sentence sentence) {
            Map<Integer, Name> byEnd = new HashMap<>();
            names.get(sentence.index()).forEach(name -> byEnd.put(name.end() - 1, name));
            for (int at = 0; at < sentence.size(); at++) {
                Name name = byEnd.get(at);
                if (name != null) {
                    readName(sentence, name);
                } else if (isOutsideNames(sentence, at)) {
                    readWord(sentence, at);
                }
            }
        }

        private boolean isOutsideNames(Sentence sentence, int token) {
            return names.get(sentence.index()).stream().noneMatch(each -> each.covers(token));
        }

        private void readName(Sentence sentence, Name name) {
            Profile profile = profiles.get(name);
            if (profile == null) {
                return;
            }
            if (name.form() == Form.DEMONYM && profile.ref().type() != EntityType.GROUP) {
                discourse.addLand(sentence.index(), profile.ref());
                return;
            }
            boolean plural = isSeveral(sentence, name, profile.ref().type());
            add(sentence, name.end() - 1, List.of(profile.ref()), profile.gender(), plural, profile.isPerson());
            coordination(sentence, name);
        }

        /** A people, or a body by its members: the Liberals. */
        private static boolean isSeveral(Sentence sentence, Name name, EntityType type) {
            boolean isNounInPlural = sentence.token(name.end() - 1).tag().equals("NNPS");
            return type == EntityType.GROUP || (type == EntityType.OTHER && isNounInPlural);
        }

        /** "Biden and Putin": when the last of them is read, a group is there to point back to. */
        private void coordination(Sentence sentence, Name last) {
            Dependencies tree = sentence.dependencies();
            if (tree == null || !tree.hasRelation(last.end() - 1, "conj")) {
                return;
            }
            int first = tree.head(last.end() - 1);
            List<EntityRef> members = new ArrayList<>();
            for (Name name : names.get(sentence.index())) {
                int head = name.end() - 1;
                Profile profile = profiles.get(name);
                boolean isMember =
                        head == first || (tree.head(head) == first && tree.hasRelation(head, "conj", "appos"));
                if (isMember && name.form() == Form.NAME && name.end() <= last.end() && profile != null) {
                    members.add(profile.ref());
                }
            }
            boolean behindPlace = members.stream().skip(1).allMatch(each -> each.type() == EntityType.PERSON);
            if (behindPlace && members.size() > 2 && members.get(0).type() == EntityType.PLACE) {
                members.remove(0); // "at the summit in Kazan, Modi and Xi met"
            }
            if (members.stream().distinct().count() > 1) {
                boolean persons = members.stream().allMatch(each -> each.type() == EntityType.PERSON);
                add(sentence, first, members.stream().distinct().toList(), Gender.UNKNOWN, true, persons);
            }
        }

        private void readWord(Sentence sentence, int at) {
            Token token = sentence.token(at);
            Optional<Pronouns.Kind> kind = pronouns.kind(token);
            if (kind.isPresent()) {
                readPronoun(sentence, at, kind.get());
                return;
            }
            Optional<GroupWords.Group> group = groups.at(sentence, at);
            if (group.isPresent()) {
                GroupWords.Group found = group.get();
                List<EntityRef> members = nominals.group(found.members(), found.count(), sentence, discourse);
                mention(sentence, found.begin(), found.end(), found.head(), Form.NOMINAL, members);
                boolean persons = found.members() == GroupWords.Members.PERSONS;
                add(sentence, found.head(), members, Gender.UNKNOWN, true, persons);
                return;
            }
            Optional<NounPhrase> phrase = phrases.at(sentence, at, names.get(sentence.index()));
            if (phrase.isPresent()) {
                readPhrase(sentence, phrase.get());
                return;
            }
            Optional<Epithets.Epithet> epithet = epithets.at(sentence, at);
            if (epithet.isPresent()) {
                readEpithet(sentence, epithet.get());
            } else if (groups.isPerson(token)) {
                strangers.add(token.lemma());
                add(sentence, at, List.of(), groups.gender(token), token.tag().endsWith("S"), true);
            } else {
                readBody(sentence, at);
            }
        }

        private void readPronoun(Sentence sentence, int at, Pronouns.Kind kind) {
            boolean quoted = isQuoted(sentence, at);
            Optional<EntityRef> ahead = quoted ? Optional.empty() : ahead(sentence, at, kind);
            if (ahead.isPresent()) {
                mention(sentence, at, at + 1, at, Form.PRONOUN, List.of(ahead.get()));
                add(sentence, at, List.of(ahead.get()), kind.gender(), false, true);
                return;
            }
            Optional<Occurrence> antecedent =
                    pronouns.antecedent(kind, sentence, at, quoted, speaker(sentence), discourse);
            List<EntityRef> entities = antecedent.map(Occurrence::entities).orElse(List.of());
            mention(sentence, at, at + 1, at, Form.PRONOUN, entities);
            Gender gender = kind.gender();
            antecedent.ifPresent(each -> add(
                    sentence,
                    at,
                    each.entities(),
                    gender == Gender.UNKNOWN ? each.gender() : gender,
                    each.isPlural(),
                    each.isPerson()));
        }

        /** "Asked why he had left, Berg said": whom a sentence that opens with the pronoun's clause leads up to. */
        private Optional<EntityRef> ahead(Sentence sentence, int at, Pronouns.Kind kind) {
            boolean person = kind == Pronouns.Kind.MALE || kind == Pronouns.Kind.FEMALE;
            if (!person || sentence.dependencies() == null || !Syntax.opensAside(sentence, at)) {
                return Optional.empty();
            }
            return names.get(sentence.index()).stream()
                    .filter(name -> name.begin() > at && Syntax.isSubject(sentence, name.end() - 1))
                    .findFirst()
                    .filter(name -> Syntax.isBehindComma(sentence, name.begin()))
                    .map(profiles::get)
                    .filter(Profile::isPerson)
                    // "given his views, Berg is hopeful" may be another's
                    .filter(profile -> Syntax.isPossessive(sentence, at)
                            ? profile.gender() == kind.gender()
                            : kind.mayMean(profile.gender()))
                    .map(Profile::ref);
        }

        /** Those who are named or meant as a subject of this sentence outside of quotations, before or after them. */
        private Predicate<Occurrence> speaker(Sentence sentence) {
            Set<String> speakers = names.get(sentence.index()).stream()
                    .filter(name -> Syntax.isSubject(sentence, name.end() - 1) && !isQuoted(sentence, name.begin()))
                    .map(profiles::get)
                    .filter(Objects::nonNull)
                    .map(profile -> profile.ref().id())
                    .collect(Collectors.toSet());
            return each -> (each.sentence() == sentence.index() && each.isSubject() && !each.isQuoted())
                    || each.entities().stream().anyMatch(entity -> speakers.contains(entity.id()));
        }

        private void readPhrase(Sentence sentence, NounPhrase phrase) {
            boolean quoted = isQuoted(sentence, phrase.head());
            Profile beside = besideName(sentence, phrase);
            List<EntityRef> entities = List.of();
            if (beside != null) {
                entities = List.of(beside.ref());
            } else if (phrase.isDefinite() && phrase.isPlural()) {
                int count = groups.count(sentence, phrase.begin(), phrase.head());
                entities = nominals.persons(phrase, count, sentence, everyone, discourse);
            } else if (phrase.isDefinite()) {
                entities = nominals
                        .person(phrase, sentence, quoted, everyone, discourse)
                        .or(() -> epithets.at(sentence, phrase.head())
                                .flatMap(each -> called(sentence, each))
                                .map(each -> each.entities().get(0)))
                        .stream()
                        .toList();
            }
            mention(sentence, phrase.begin(), phrase.end(), phrase.head(), Form.NOMINAL, entities);
            if (beside == null) {
                add(sentence, phrase.head(), entities, phrase.role().gender(), phrase.isPlural(), true);
            }
        }

        /** "the president, Joe Biden," and "Joe Biden, the president,": the person whose name a comma parts from it. */
        private @Nullable Profile besideName(Sentence sentence, NounPhrase phrase) {
            if (phrase.isPlural()) {
                return null;
            }
            for (Name name : names.get(sentence.index())) {
                Profile profile = profiles.get(name);
                if (profile == null || !profile.isPerson()) {
                    continue;
                }
                boolean after = name.begin() == phrase.end() + 1 && isComma(sentence, phrase.end());
                boolean before = name.end() == phrase.begin() - 1
                        && isComma(sentence, name.end())
                        && !opensClause(sentence, phrase.end());
                if ((after && phrase.isDefinite()) || before) {
                    return profile;
                }
            }
            return null;
        }

        /** "According to Bob Example, Major said": a verb right behind it makes it a subject of its own. */
        private static boolean opensClause(Sentence sentence, int next) {
            return next < sentence.size() && sentence.token(next).tag().matches("VBD|VBZ|MD");
        }

        private boolean isComma(Sentence sentence, int token) {
            return sentence.token(token).text().equals(",");
        }

        private void readEpithet(Sentence sentence, Epithets.Epithet epithet) {
            Optional<Occurrence> person = called(sentence, epithet);
            List<EntityRef> entities = person.map(Occurrence::entities).orElse(List.of());
            mention(sentence, epithet.begin(), epithet.end(), epithet.head(), Form.NOMINAL, entities);
            Gender gender = person.map(Occurrence::gender).orElse(epithet.gender());
            add(sentence, epithet.head(), entities, gender, false, true);
        }

        /** The person last spoken of; nobody if the noun has brought in somebody unnamed before. */
        private Optional<Occurrence> called(Sentence sentence, Epithets.Epithet epithet) {
            if (strangers.contains(sentence.token(epithet.head()).lemma())) {
                return Optional.empty();
            }
            return discourse.likeliest(
                    sentence.index(),
                    REACH_OF_EPITHETS,
                    isQuoted(sentence, epithet.head()),
                    each -> each.isPerson()
                            && !each.isPlural()
                            && each.entities().size() == 1
                            && (epithet.gender() == Gender.UNKNOWN
                                    || each.gender() == Gender.UNKNOWN
                                    || each.gender() == epithet.gender()));
        }

        private void readBody(Sentence sentence, int at) {
            Optional<BodyNouns.BodyPhrase> phrase = bodyNouns.at(sentence, at);
            if (phrase.isPresent()) {
                boolean quoted = isQuoted(sentence, at);
                List<EntityRef> entities = bodies.meant(phrase.get(), sentence, quoted, discourse).stream()
                        .toList();
                if (!entities.isEmpty()) {
                    mention(sentence, phrase.get().begin(), phrase.get().end(), at, Form.NOMINAL, entities);
                }
                add(sentence, at, entities, Gender.UNKNOWN, false, false);
            } else if (bodyNouns.of(sentence.token(at)).isPresent()) {
                add(sentence, at, List.of(), Gender.UNKNOWN, false, false);
            }
        }

        private boolean isQuoted(Sentence sentence, int token) {
            return sentence.section() == Sentence.Section.TEXT
                    && Syntax.isQuoted(
                            document.quotations(), sentence.token(token).span());
        }

        private void mention(Sentence sentence, int begin, int end, int head, Form form, List<EntityRef> entities) {
            mentions.add(new Mention(sentence.index(), begin, end, head, form, entities));
        }

        private void add(
                Sentence sentence,
                int token,
                List<EntityRef> entities,
                Gender gender,
                boolean isPlural,
                boolean isPerson) {
            discourse.add(new Occurrence(
                    sentence.index(),
                    token,
                    entities,
                    gender,
                    isPlural,
                    isPerson,
                    Syntax.isSubject(sentence, token),
                    isQuoted(sentence, token),
                    Syntax.isWhere(sentence, token)));
        }
    }
}
