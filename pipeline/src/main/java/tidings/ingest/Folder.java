package tidings.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What lies below a directory.
 *
 * @param files that are read, by name
 * @param others how many are not, by ending: {@code .md}, or empty for none
 * @param closed that may not be looked into
 */
record Folder(List<Path> files, SortedMap<String, Integer> others, List<Path> closed) {

    private static final int MOST_ENDINGS = 6;

    static Folder of(Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        SortedMap<String, Integer> others = new TreeMap<>();
        List<Path> closed = new ArrayList<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!Files.isRegularFile(file)) {
                    return FileVisitResult.CONTINUE;
                }
                if (Kind.ofFile(file.toString()).isPresent()) {
                    files.add(file);
                } else {
                    String extension = FileName.extension(file.toString());
                    others.merge(extension.isEmpty() ? "" : '.' + extension, 1, Integer::sum);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (file.equals(directory)) {
                    throw e;
                }
                closed.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        closed.sort(null);
        return new Folder(files, others, closed);
    }

    /** {@code 3 of other endings (2 .md, 1 without)}. */
    String othersInWords() {
        int count = others.values().stream().mapToInt(Integer::intValue).sum();
        String endings = others.entrySet().stream()
                .limit(MOST_ENDINGS)
                .map(each -> each.getValue() + " " + (each.getKey().isEmpty() ? "without" : each.getKey()))
                .collect(Collectors.joining(", "));
        return count + " of other endings (" + endings + (others.size() > MOST_ENDINGS ? ", …)" : ")");
    }
}
