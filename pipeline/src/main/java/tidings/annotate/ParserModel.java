package tidings.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The trained network of CoreNLP's neural parser for Universal Dependencies, as its file has it: one hidden layer over the
 * embeddings of words, tags and labels.
 *
 * @param words numbers of the words, from 0; those of tags and labels follow
 * @param tags numbers of the parts of speech
 * @param labels of arcs, in the order of their numbers; the first is that of no arc
 * @param embeddings by number; {@code embeddings[number]} has {@code size} values
 * @param hidden weights of the hidden layer, by input value: {@code hidden[slot * size + k]}
 * @param bias of the hidden layer
 * @param output weights of the output layer, by hidden unit
 */
record ParserModel(
        Map<String, Integer> words,
        Map<String, Integer> tags,
        List<String> labels,
        float[][] embeddings,
        float[][] hidden,
        float[] bias,
        float[][] output) {

    private static final String FILE = "/edu/stanford/nlp/models/parser/nndep/english_UD.gz";

    /** Up to so many characters, digits and divisor are integers that a float holds exactly. */
    private static final int LONGEST_EXACT = 8;

    /** How the file calls a word or tag that it does not know, and the lack of one. */
    static final String UNKNOWN = "-UNKNOWN-";

    static final String NULL = "-NULL-";
    static final String ROOT = "-ROOT-";

    /** @throws IllegalStateException if the file is not on the class path or not what it should be */
    static ParserModel load() {
        try (InputStream bytes = ParserModel.class.getResourceAsStream(FILE)) {
            if (bytes == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return read(new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(bytes, 1 << 16), StandardCharsets.UTF_8), 1 << 16));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static ParserModel read(BufferedReader lines) throws IOException {
        int wordCount = header(lines, "dict");
        int tagCount = header(lines, "pos");
        int labelCount = header(lines, "label");
        int size = header(lines, "embeddingSize");
        int units = header(lines, "hiddenSize");
        int slots = header(lines, "numTokens");
        header(lines, "preComputed");

        float[][] embeddings = new float[wordCount + tagCount + labelCount][];
        Map<String, Integer> words = new HashMap<>(2 * wordCount);
        Map<String, Integer> tags = new HashMap<>();
        List<String> labels = new ArrayList<>();
        for (int number = 0; number < embeddings.length; number++) {
            String line = line(lines);
            String name = line.substring(0, line.indexOf(' '));
            if (number < wordCount) {
                words.put(name, number);
            } else if (number < wordCount + tagCount) {
                tags.put(name, number);
            } else {
                labels.add(name);
            }
            embeddings[number] = numbers(line, name.length() + 1, size);
        }
        float[][] hidden = new float[slots * size][];
        for (int input = 0; input < hidden.length; input++) {
            hidden[input] = numbers(line(lines), 0, units);
        }
        float[] bias = numbers(line(lines), 0, units);
        float[][] output = new float[units][];
        for (int unit = 0; unit < units; unit++) {
            output[unit] = numbers(line(lines), 0, 2 * (labelCount - 1) + 1);
        }
        return new ParserModel(words, tags, labels, embeddings, hidden, bias, output);
    }

    private static int header(BufferedReader lines, String name) throws IOException {
        String line = line(lines);
        if (!line.startsWith(name + "=")) {
            throw new IllegalStateException(FILE + " has " + line + " where " + name + " should stand");
        }
        return Integer.parseInt(line.substring(name.length() + 1));
    }

    private static String line(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new IllegalStateException(FILE + " ends early");
        }
        return line;
    }

    /** So many numbers with single spaces between. */
    private static float[] numbers(String line, int from, int count) {
        float[] numbers = new float[count];
        int begin = from;
        for (int at = 0; at < count; at++) {
            int space = line.indexOf(' ', begin);
            int end = space < 0 ? line.length() : space;
            numbers[at] = number(line, begin, end);
            begin = end + 1;
        }
        return numbers;
    }

    /** What {@link Float#parseFloat} gives: there are six million of them, nearly all of the form "-0.1234". */
    static float number(String line, int begin, int end) {
        boolean negative = line.charAt(begin) == '-';
        int digits = 0;
        int divisor = 0;
        for (int at = negative ? begin + 1 : begin; at < end; at++) {
            char character = line.charAt(at);
            if (character >= '0' && character <= '9' && end - begin <= LONGEST_EXACT) {
                digits = 10 * digits + character - '0';
                divisor *= 10;
            } else if (character == '.' && divisor == 0) {
                divisor = 1;
            } else {
                return Float.parseFloat(line.substring(begin, end));
            }
        }
        // both are exact, so that the quotient is the nearest there is
        float value = divisor > 1 ? digits / (float) divisor : digits;
        return negative ? -value : value;
    }
}
