package tidings.serve;

/**
 * What an index was made of: another one means that it is worth nothing and is made anew.
 *
 * @param generation how often the outputs were begun anew, as the control topic says
 * @param topicId Kafka's own id of the topic, which a topic made anew does not share
 */
record IndexIdentity(int generation, String topicId) {}
