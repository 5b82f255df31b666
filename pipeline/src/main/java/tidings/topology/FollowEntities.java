package tidings.topology;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import tidings.knowledge.EmittedUpdate;
import tidings.knowledge.Message;
import tidings.ledger.EntityLedger;
import tidings.model.Entity;
import tidings.model.EntityWindow;
import tidings.model.Window;
import tidings.observe.KnowledgeMeters;

/** Carries mentions and facts to an {@link EntityLedger}, and forwards what it emits for each entity. */
final class FollowEntities
        implements Processor<String, Message, String, FollowEntities.Outcome>, EntityLedger.Listener {

    private final KnowledgeSettings settings;
    private final KnowledgeMeters meters;
    private ProcessorContext<String, Outcome> context;
    private EntityLedger ledger;

    /** The windows emitted in this step, by key, of each the last. */
    private final Map<String, EmittedUpdate> windows = new LinkedHashMap<>();

    FollowEntities(KnowledgeSettings settings, KnowledgeMeters meters) {
        this.settings = settings;
        this.meters = meters;
    }

    /** What comes of it. */
    sealed interface Outcome permits Updated, Profile, Windowed {}

    /** One step. */
    record Updated(EmittedUpdate update) implements Outcome {}

    /** A profile as it is now; null if nothing live speaks of the entity. */
    record Profile(@Nullable Entity entity) implements Outcome {}

    /** A window as it is now; null if nothing live was published in it. */
    record Windowed(@Nullable EntityWindow window) implements Outcome {}

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
        this.context = context;
        this.ledger = KnowledgeStores.entityLedger(context, settings, this);
        context.schedule(settings.emitEvery(), PunctuationType.WALL_CLOCK_TIME, now -> {
            ledger.emitGathered();
            emitWindows();
        });
    }

    @Override
    public void process(Record<String, Message> record) {
        ledger.receive(record.value(), record.timestamp());
        emitWindows();
        ledger.flushIfMuchIsHeld();
    }

    @Override
    public void updated(EmittedUpdate update) {
        meters.emitted(update.op(), update.cause() == null ? null : update.knownAt());
        context.forward(new Record<>(
                update.entity().id(), new Updated(update), update.knownAt().toEpochMilli()));
        Window window = update.window();
        if (window != null) {
            windows.put(new EntityWindow(update.entity(), window).key(), update);
        }
    }

    private void emitWindows() {
        windows.forEach((key, update) -> {
            EntityWindow window = new EntityWindow(update.entity(), Objects.requireNonNull(update.window()));
            context.forward(new Record<>(
                    key,
                    new Windowed(window.isEmpty() ? null : window),
                    update.knownAt().toEpochMilli()));
        });
        windows.clear();
    }

    @Override
    public void profiled(String entityId, @Nullable Entity entity, Instant at) {
        context.forward(new Record<>(entityId, new Profile(entity), at.toEpochMilli()));
    }
}
