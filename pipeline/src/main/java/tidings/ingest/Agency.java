package tidings.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which news agency a text credits, under one name whatever form it prints. */
final class Agency {

    private static final Map<String, Pattern> FORMS = forms();
    private static final Pattern DATELINE = Pattern.compile("^[^.!?\"“]{0,80}?\\(([^)]{2,40})\\)\\s*[-–—:]");
    private static final Pattern ALONE = Pattern.compile("^\\W*(?:Copyright|©|\\(c\\))?[\\s\\d©]*(.{2,40}?)\\W*$");

    private static final Pattern SIGNATURE =
            Pattern.compile("[^\\p{L}(]*(?:\\p{L}{1,4}(?:[/,] ?\\p{L}{1,4}){0,5} )?\\(([^()]{2,70})\\)\\W*");

    private static final int LONGEST_NAME = 80;

    private Agency() {}

    /** The one named first in a line that is known to say whose report it is. */
    static Optional<String> in(String byline) {
        String found = null;
        int first = byline.length();
        for (var each : FORMS.entrySet()) {
            Matcher matcher = each.getValue().matcher(byline);
            if (matcher.find() && matcher.start() < first) {
                first = matcher.start();
                found = each.getKey();
            }
        }
        return Optional.ofNullable(found);
    }

    /** From {@code GENEVA (AP) — } before the first sentence. */
    static Optional<String> inDateline(String paragraph) {
        Matcher matcher = DATELINE.matcher(paragraph);
        return matcher.find() ? in(matcher.group(1)) : Optional.empty();
    }

    /** From a line that signs wire copy: {@code (dpa)}, {@code ab/cd (AFP, Reuters)}. */
    static Optional<String> signature(String line) {
        Matcher matcher = SIGNATURE.matcher(line);
        if (line.length() > LONGEST_NAME || !matcher.matches()) {
            return Optional.empty();
        }
        List<Optional<String>> named = Stream.of(
                        matcher.group(1).split("\\s*[,/;+]\\s*|\\s+(?:and|und|et|with|mit)\\s+"))
                .map(Agency::alone)
                .toList();
        return named.stream().allMatch(Optional::isPresent) ? named.get(0) : Optional.empty();
    }

    /** From a line that is nothing but an agency's name, as at the end of wire copy. */
    static Optional<String> alone(String line) {
        Matcher matcher = ALONE.matcher(line);
        if (line.length() > LONGEST_NAME || !matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(1);
        return in(name).filter(agency -> formsOf(agency).matcher(name).matches());
    }

    private static Pattern formsOf(String agency) {
        Pattern forms = FORMS.get(agency);
        if (forms == null) {
            throw new IllegalArgumentException("not an agency: " + agency);
        }
        return forms;
    }

    private static Map<String, Pattern> forms() {
        Map<String, Pattern> forms = new LinkedHashMap<>();
        for (String entry : DataFile.entries("agencies.txt")) {
            String[] parts = entry.split("\t", 2);
            forms.put(parts[0], Pattern.compile("(?<![\\p{L}\\d])(?:" + parts[1] + ")(?![\\p{L}\\d])"));
        }
        return forms;
    }
}
