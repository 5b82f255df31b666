package tidings.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import tidings.model.Fact;
import tidings.model.PublicationTime;

/**
 * Facts as a table of typed columns in Parquet, for databases and data frames. A publication is a moment; a bare day counts
 * from its start in UTC.
 */
final class FactParquet {

    private static final MessageType SCHEMA = schema();

    private FactParquet() {}

    /** Writes a whole file, and leaves the stream open. */
    static void write(List<Fact> facts, OutputStream out) throws IOException {
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new StreamFile(out))
                .withConf(new PlainParquetConfiguration())
                .withType(SCHEMA)
                .build()) {
            for (Fact fact : facts) {
                writer.write(row(fact));
            }
        }
    }

    private static MessageType schema() {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        LogicalTypeAnnotation text = LogicalTypeAnnotation.stringType();
        for (FactColumn column : FactColumn.values()) {
            switch (column.type()) {
                case TEXT -> schema.optional(PrimitiveTypeName.BINARY).as(text).named(column.title());
                case TEXTS ->
                    schema.requiredList()
                            .optionalElement(PrimitiveTypeName.BINARY)
                            .as(text)
                            .named(column.title());
                case PUBLICATION ->
                    schema.optional(PrimitiveTypeName.INT64)
                            .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MILLIS))
                            .named(column.title());
                case DEGREES -> schema.optional(PrimitiveTypeName.DOUBLE).named(column.title());
                case NUMBER -> schema.required(PrimitiveTypeName.INT32).named(column.title());
            }
        }
        return schema.named("fact");
    }

    private static Group row(Fact fact) {
        Group row = new SimpleGroup(SCHEMA);
        for (FactColumn column : FactColumn.values()) {
            add(row, column.title(), column.value(fact));
        }
        return row;
    }

    private static void add(Group row, String name, @Nullable Object value) {
        if (value instanceof List<?> several) {
            Group list = row.addGroup(name);
            several.forEach(each -> add(list.addGroup("list"), "element", each));
        } else if (value instanceof PublicationTime published) {
            row.add(name, moment(published).toEpochMilli());
        } else if (value instanceof Integer number) {
            row.add(name, number);
        } else if (value instanceof Double degrees) {
            row.add(name, degrees);
        } else if (value instanceof String text) {
            // Halves of characters, which articles bring, are replaced here; Parquet would refuse them.
            row.add(name, Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static Instant moment(PublicationTime published) {
        return published.moment() == null
                ? published.day().atStartOfDay(ZoneOffset.UTC).toInstant()
                : published.moment().toInstant();
    }

    /** A stream that is written from its beginning to its end. */
    private record StreamFile(OutputStream stream) implements OutputFile {

        @Override
        public PositionOutputStream create(long blockSize) {
            return new CountedStream(stream);
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSize) {
            return create(blockSize);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }

    private static final class CountedStream extends PositionOutputStream {

        private final OutputStream stream;
        private long position;

        CountedStream(OutputStream stream) {
            this.stream = stream;
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int single) throws IOException {
            stream.write(single);
            position++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            stream.write(bytes, offset, length);
            position += length;
        }

        @Override
        public void flush() throws IOException {
            stream.flush();
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
