package tidings.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.metadata.authorizer.StandardAcl;
import org.slf4j.LoggerFactory;

/** What the authorizer of a broker in this JVM says about each request, from now until this is closed. */
public final class AuthorizerAudit implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger("kafka.authorizer.logger");
    private final Set<String> said = new ConcurrentSkipListSet<>();
    private final AppenderBase<ILoggingEvent> ear = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            said.add(event.getFormattedMessage());
        }
    };

    private AuthorizerAudit() {}

    public static AuthorizerAudit begin() {
        AuthorizerAudit audit = new AuthorizerAudit();
        audit.ear.setContext(audit.logger.getLoggerContext());
        audit.ear.start();
        audit.logger.addAppender(audit.ear);
        audit.logger.setAdditive(false);
        audit.logger.setLevel(Level.DEBUG);
        return audit;
    }

    /** Those rights on which nothing was permitted so far. */
    public List<AclBinding> unused(List<AclBinding> rights) {
        return rights.stream()
                .filter(right -> {
                    String rule = StandardAcl.fromAclBinding(right).toString();
                    return said.stream().noneMatch(line -> line.contains(rule));
                })
                .toList();
    }

    /** What was refused so far, a line each. */
    public List<String> refusals() {
        return said.stream().filter(line -> line.contains(" is Denied ")).toList();
    }

    @Override
    public void close() {
        logger.setLevel(null);
        logger.setAdditive(true);
        logger.detachAppender(ear);
        ear.stop();
    }
}
