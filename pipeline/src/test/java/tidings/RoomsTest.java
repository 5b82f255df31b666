package tidings;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.Test;

/** Which room may know which: data flows one way, and each foreign engine has one room that knows it. */
class RoomsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tidings");

    @Test
    void thereIsSomethingToCheck() {
        assertThat(CLASSES.size()).as("imported classes").isGreaterThan(40);
    }

    @Test
    void dataFlowsOneWay() {
        ArchRule rule = Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("tidings..")
                .layer("model")
                .definedBy("tidings.model..")
                .layer("schemas")
                .definedBy("tidings.schema..")
                .optionalLayer("ingest")
                .definedBy("tidings.ingest..")
                .optionalLayer("annotate")
                .definedBy("tidings.annotate..")
                .optionalLayer("resolve")
                .definedBy("tidings.resolve..")
                .optionalLayer("relate")
                .definedBy("tidings.relate..")
                .optionalLayer("extract")
                .definedBy("tidings.extract..")
                .optionalLayer("knowledge")
                .definedBy("tidings.knowledge..")
                .layer("ledger")
                .definedBy("tidings.ledger..")
                .optionalLayer("codec")
                .definedBy("tidings.codec..")
                .optionalLayer("topology")
                .definedBy("tidings.topology..")
                .optionalLayer("observe")
                .definedBy("tidings.observe..")
                .optionalLayer("tell")
                .definedBy("tidings.tell..")
                .optionalLayer("broker")
                .definedBy("tidings.broker..")
                .optionalLayer("serve")
                .definedBy("tidings.serve..")
                .optionalLayer("app")
                .definedBy("tidings.app..")
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("serve")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("broker")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("tell")
                .mayOnlyBeAccessedByLayers("serve", "app")
                .whereLayer("topology")
                .mayOnlyBeAccessedByLayers("serve", "app")
                .whereLayer("codec")
                .mayOnlyBeAccessedByLayers("topology", "serve", "app")
                .whereLayer("schemas")
                .mayOnlyBeAccessedByLayers("codec")
                .whereLayer("knowledge")
                .mayOnlyBeAccessedByLayers("ledger", "topology", "codec", "app")
                .whereLayer("ledger")
                .mayOnlyBeAccessedByLayers("topology", "codec", "app")
                .whereLayer("extract")
                .mayOnlyBeAccessedByLayers("observe", "topology", "app")
                .whereLayer("observe")
                .mayOnlyBeAccessedByLayers("topology", "serve", "app")
                .whereLayer("annotate")
                .mayOnlyBeAccessedByLayers("extract")
                .whereLayer("resolve")
                .mayOnlyBeAccessedByLayers("extract", "app")
                .whereLayer("relate")
                .mayOnlyBeAccessedByLayers("extract")
                .whereLayer("ingest")
                .mayOnlyBeAccessedByLayers("app")
                .because("data flows one way; move the class to the room its work belongs to (docs/architecture.md)");
        rule.check(CLASSES);
    }

    @Test
    void readingHasRoomsToo() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("tidings.relate..")
                .layer("words")
                .definedBy("tidings.relate.words..")
                .layer("time")
                .definedBy("tidings.relate.time..")
                .layer("repair")
                .definedBy("tidings.relate.repair..")
                .layer("grammar")
                .definedBy("tidings.relate.grammar..")
                .layer("event")
                .definedBy("tidings.relate.event..")
                .layer("speech")
                .definedBy("tidings.relate.speech..")
                .layer("relate")
                .definedBy("tidings.relate")
                .whereLayer("relate")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("event")
                .mayOnlyBeAccessedByLayers("relate")
                .whereLayer("speech")
                .mayOnlyBeAccessedByLayers("relate")
                .whereLayer("grammar")
                .mayOnlyBeAccessedByLayers("event", "speech", "relate")
                .whereLayer("time")
                .mayOnlyBeAccessedByLayers("grammar", "event", "speech")
                .whereLayer("repair")
                .mayOnlyBeAccessedByLayers("grammar")
                .whereLayer("words")
                .mayOnlyBeAccessedByLayers("repair", "grammar", "event", "speech", "relate")
                .because("what an event is and who speaks are read from the same predicates (docs/architecture.md)")
                .check(CLASSES);
    }

    @Test
    void modelKnowsOnlyJava() {
        classes()
                .that()
                .resideInAPackage("tidings.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("tidings.model..", "java..", "org.jspecify..")
                .because(
                        "everything speaks in these values: keep engines out, convert in the room that knows the engine")
                .check(CLASSES);
    }

    @Test
    void onlyAnnotateKnowsCoreNlp() {
        onlyKnownIn("edu.stanford..", "tidings.annotate..", "turn CoreNLP's objects into model values in annotate");
    }

    @Test
    void onlyBrokerKnowsKafkaServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("tidings.broker..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("kafka..", "org.apache.kafka.metadata..", "org.apache.kafka.server..")
                .because("server classes are internal to Kafka and change: keep them behind the embedded broker")
                .check(CLASSES);
    }

    @Test
    void onlyObserveKnowsMicrometer() {
        onlyKnownIn("io.micrometer..", "tidings.observe..", "count and time through the meters of observe");
    }

    @Test
    void onlyServeKnowsJetty() {
        onlyKnownIn("org.eclipse.jetty..", "tidings.serve..", "answer requests in serve");
    }

    @Test
    void onlyAppKnowsParquet() {
        onlyKnownIn("org.apache.parquet..", "tidings.app..", "tables are a form in which the terminal shows facts");
    }

    @Test
    void onlyCodecKnowsAvro() {
        onlyKnownIn("org.apache.avro..", "tidings.codec..", "generated classes stop at codec: use the model");
    }

    @Test
    void languageAndMergingKnowNoKafka() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "tidings.ingest..",
                        "tidings.annotate..",
                        "tidings.resolve..",
                        "tidings.relate..",
                        "tidings.extract..",
                        "tidings.knowledge..",
                        "tidings.tell..",
                        "tidings.ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..")
                .because("Kafka only carries: language work, merging and counting need no more than values and rows")
                .check(CLASSES);
    }

    private static void onlyKnownIn(String engine, String room, String fix) {
        noClasses()
                .that()
                .resideOutsideOfPackages(room, "tidings.schema..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(engine)
                .because(fix)
                .check(CLASSES);
    }
}
