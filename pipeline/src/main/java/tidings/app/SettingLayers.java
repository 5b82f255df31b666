package tidings.app;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Settings as text, later layers over earlier ones, sorted into ours and Kafka's. */
final class SettingLayers {

    private static final Pattern OF_A_TOPIC =
            Pattern.compile("tidings\\.(?<topic>[a-z-]+)\\.(?<what>partitions|retention\\.days)");

    private final Map<Setting, String> own = new EnumMap<>(Setting.class);
    private final Map<String, Integer> partitions = new TreeMap<>();
    private final Map<String, Integer> retentionDays = new TreeMap<>();
    private final Map<String, String> kafka = new TreeMap<>();

    SettingLayers() {
        for (Setting setting : Setting.values()) {
            own.put(setting, setting.defaultValue());
        }
    }

    /** @throws CommandException if a key begins like one of ours and is none */
    SettingLayers lay(Map<String, String> layer) {
        new TreeMap<>(layer).forEach(this::lay);
        return this;
    }

    /** Takes the variables of ours and leaves all others. */
    SettingLayers layEnvironment(Map<String, String> variables) {
        for (Setting setting : Setting.values()) {
            String value = variables.get(setting.environmentVariable());
            if (value != null) {
                own.put(setting, value);
            }
        }
        return this;
    }

    private void lay(String key, String value) {
        Matcher ofATopic = OF_A_TOPIC.matcher(key);
        if (Setting.ofKey(key).isPresent()) {
            own.put(Setting.ofKey(key).get(), value);
        } else if (ofATopic.matches()) {
            Map<String, Integer> setting = ofATopic.group("what").equals("partitions") ? partitions : retentionDays;
            setting.put(ofATopic.group("topic"), number(key, value));
        } else if (key.startsWith("tidings.")) {
            throw new CommandException("no such setting: " + key + "; tidings --help lists those there are");
        } else {
            kafka.put(key, value);
        }
    }

    String text(Setting setting) {
        return Objects.requireNonNull(own.get(setting)).strip();
    }

    int number(Setting setting) {
        return number(setting.key(), text(setting));
    }

    boolean truth(Setting setting) {
        String value = text(setting);
        if (!value.equals("true") && !value.equals("false")) {
            throw new CommandException(setting.key() + " is true or false, not \"" + value + '"');
        }
        return value.equals("true");
    }

    /** Between commas. */
    List<Integer> numbers(Setting setting) {
        return Pattern.compile(",")
                .splitAsStream(text(setting))
                .map(value -> number(setting.key(), value))
                .toList();
    }

    /** Empty if nothing is set. */
    OptionalInt optionalNumber(Setting setting) {
        return text(setting).isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(setting));
    }

    /** By the topic's suffix. */
    Map<String, Integer> partitions() {
        return partitions;
    }

    /** By the topic's suffix; negative for ever. */
    Map<String, Integer> retentionDays() {
        return retentionDays;
    }

    /** What is not ours. */
    Map<String, String> kafka() {
        return kafka;
    }

    private static int number(String key, String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new CommandException(key + " is a whole number, not \"" + value + '"', e);
        }
    }
}
