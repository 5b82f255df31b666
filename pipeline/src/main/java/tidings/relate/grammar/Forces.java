package tidings.relate.grammar;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Mention;
import tidings.model.Role;
import tidings.model.Span;
import tidings.relate.words.WordClasses;

/**
 * For whom armed forces act: a state for its troops, a body for its fighters, a commander for his army, as CAMEO and PLOVER code
 * them under the actor that they are of. A state's rebels and soldiers are not the state.
 */
public record Forces(Fillers fillers, States states, Antecedents antecedents) {

    /** Norway, for "Norwegian special forces" and "the Norwegian government"; nobody for "Norwegian rebels" and "Norwegian-backed forces". */
    public Optional<EntityRef> commander(Context context, Role force) {
        List<Mention> named = named(context, force);
        return named.isEmpty()
                ? antecedent(context, force).flatMap(owner -> commander(context, force, owner, isParty(owner)))
                : commander(context, force, named);
    }

    private Optional<EntityRef> commander(Context context, Role force, List<Mention> named) {
        Mention owner = named.get(named.size() - 1);
        // "Yemen's Houthi rebels", but not "Syria and Russia's forces"
        boolean alone = named.size() == 1
                || !isState(owner)
                        && named.subList(0, named.size() - 1).stream().allMatch(this::isState);
        return owner.entities().size() != 1 || !alone
                ? Optional.empty()
                : commander(context, force, owner.entities().get(0), isArmed(context, owner));
    }

    private Optional<EntityRef> commander(Context context, Role force, EntityRef owner, boolean armed) {
        Optional<EntityRef> state = states.state(owner.name());
        boolean commands =
                state.map(each -> !context.words().is("stateless", each.name())).orElse(armed);
        return commands && isForce(context, force, state.isEmpty())
                ? state.or(() -> Optional.of(owner))
                : Optional.empty();
    }

    /** Whose "its troops" are, where no name answers: Norway's, in "Norway's defence ministry said its troops had …". */
    private Optional<EntityRef> antecedent(Context context, Role force) {
        return IntStream.range(0, context.tree().size())
                .filter(token -> isInside(context, token, force))
                .filter(token -> context.tree().hasRelation(token, "nmod:poss"))
                .mapToObj(token -> antecedents.of(context, token))
                .flatMap(List::stream)
                .filter(each -> each.tokens().size() == 1)
                .filter(each ->
                        fillers.grade("power", each.context(), each.tokens().get(0)) == Fillers.Grade.SURE)
                .findFirst()
                .map(each -> owner(each.context(), each.tokens().get(0)));
    }

    private static @Nullable EntityRef owner(Context context, int noun) {
        Role role = new RoleReader(context).single(Role.Name.ACTOR, noun).get(0);
        return role.entity() != null
                ? role.entity()
                : isOfState(context.words(), context.tree().lemma(noun)) ? role.of() : null;
    }

    /** An army or an organ of government. */
    private static boolean isOfState(WordClasses classes, String word) {
        return classes.is("regular-force", word) || classes.is("organ", word);
    }

    /** The names, peoples and resolved pronouns in the words, without Iran in "Iran-backed" and "anti-Iran". */
    private static List<Mention> named(Context context, Role force) {
        return context.mentions().stream()
                .filter(each -> each.form() != Mention.Form.NOMINAL)
                .filter(each ->
                        each.form() != Mention.Form.PRONOUN || !each.entities().isEmpty())
                .filter(each -> isInside(context, each.begin(), force) && isInside(context, each.end() - 1, force))
                .filter(each -> !isHyphen(context, each.begin() - 1) && !isHyphen(context, each.end()))
                .toList();
    }

    private boolean isState(Mention mention) {
        return mention.entities().stream()
                .anyMatch(each -> states.state(each.name()).isPresent());
    }

    private static boolean isHyphen(Context context, int token) {
        return token >= 0
                && token < context.tree().size()
                && context.words().is("hyphen", context.tree().word(token));
    }

    private static boolean isInside(Context context, int token, Role role) {
        Span span = context.tree().token(token).span();
        return span.begin() >= role.span().begin() && span.end() <= role.span().end();
    }

    /** A body, or a person whose they are; of others those known to be armed: the Taliban, not the Sunnis. */
    private boolean isArmed(Context context, Mention owner) {
        EntityType type = owner.entities().get(0).type();
        boolean whose = owner.form() == Mention.Form.PRONOUN || context.tree().hasRelation(owner.head(), "nmod:poss");
        return type == EntityType.ORGANIZATION
                || type == EntityType.PERSON && whose
                || fillers.isArmed(context.tree().word(owner.head()));
    }

    private static boolean isParty(EntityRef owner) {
        return owner.type() == EntityType.ORGANIZATION || owner.type() == EntityType.PERSON;
    }

    /** Whether nothing else stands there than whose the forces are, who backs them, and what kind of forces. */
    private static boolean isForce(Context context, Role role, boolean body) {
        WordClasses classes = context.words();
        boolean force = false;
        for (int token = 0; token < context.tree().size(); token++) {
            Mention mention = context.mention(token);
            boolean name = mention != null && mention.form() != Mention.Form.NOMINAL
                    || context.tree().token(token).isPronoun();
            boolean backed = isHyphen(context, token) || isHyphen(context, token - 1);
            if (!isInside(context, token, role) || name || backed) {
                continue;
            }
            String word = context.tree().word(token);
            boolean noun = isOfState(classes, word) || body && classes.is("irregular-force", word);
            boolean kind = classes.is("force-kind", word) || body && classes.is("irregular-force-kind", word);
            if (!noun && !kind) {
                return false;
            }
            force |= noun;
        }
        return force;
    }
}
