package tidings.app;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** The group that the instances of an application are in, whichever of Kafka's group protocols it follows. */
final class ApplicationGroup {

    private static final Set<GroupState> STOPPED = Set.of(GroupState.EMPTY, GroupState.DEAD);

    private ApplicationGroup() {}

    /** True if an instance is there, or has been until some seconds ago. */
    static boolean isAtWork(Admin admin, String application) throws ExecutionException, InterruptedException {
        try {
            return admin.describeConsumerGroups(List.of(application)).all().get().values().stream()
                    .anyMatch(group -> !group.members().isEmpty());
        } catch (ExecutionException e) {
            requireNoSuchGroup(e);
            // No consumers' group: Streams' own kind, or none.
            return admin.listGroups().all().get().stream()
                    .filter(group -> group.groupId().equals(application))
                    .anyMatch(group ->
                            group.groupState().filter(STOPPED::contains).isEmpty());
        }
    }

    /** Throws what failed for another reason than that there is no such group. */
    static void requireNoSuchGroup(ExecutionException e) throws ExecutionException {
        if (!(e.getCause() instanceof GroupIdNotFoundException)) {
            throw e;
        }
    }
}
