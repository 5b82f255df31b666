package tidings.serve;

import org.apache.lucene.document.Document;

/** Is notified of what is read of the topic that is served, by the thread that reads it. */
interface TopicListener {

    TopicListener NOBODY = new TopicListener() {
        @Override
        public void begin(Positions history, int generation) {}

        @Override
        public void put(Document document, Documents.Origin origin) {}

        @Override
        public void moveTo(Positions positions, int generation) {}
    };

    /**
     * Reading begins, or goes on after Kafka was away.
     *
     * @param history what is before these had been written when it did, and is no news to those who come from now on
     */
    void begin(Positions history, int generation);

    /** Each record once, in the order of its partition. */
    void put(Document document, Documents.Origin origin);

    /** All up to here was put. */
    void moveTo(Positions positions, int generation);
}
