// An independent client: it knows Kafka, a Confluent registry and our topics, and none of our code.
//
//   node client.mjs produce BROKERS REGISTRY TOPIC < articles.jsonl    one article a line, as the schema has it
//   node client.mjs consume BROKERS REGISTRY TOPIC COUNT               values as JSON lines, with their keys
import { Kafka, logLevel } from "kafkajs";
import { SchemaRegistry } from "@kafkajs/confluent-schema-registry";
import { createInterface } from "node:readline";

const [command, brokers, registryUrl, topic, count] = process.argv.slice(2);
const kafka = new Kafka({ clientId: "independent", brokers: brokers.split(","), logLevel: logLevel.ERROR });
const registry = new SchemaRegistry({ host: registryUrl });

// Longs come as numbers, since ours stay far below 2^53.
const asJson = (value) => JSON.stringify(value, (_, each) => (typeof each === "bigint" ? Number(each) : each));

async function produce() {
  const id = await registry.getLatestSchemaId(`${topic}-value`);
  const producer = kafka.producer();
  await producer.connect();
  for await (const line of createInterface({ input: process.stdin })) {
    const article = JSON.parse(line);
    const value = await registry.encode(id, article);
    await producer.send({ topic, messages: [{ key: article.id, value, headers: { traceparent: "00-1-1-01" } }] });
  }
  await producer.disconnect();
}

async function consume() {
  const consumer = kafka.consumer({ groupId: `independent-${process.pid}`, readUncommitted: false });
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  let left = Number(count);
  await new Promise((resolve, reject) =>
    consumer
      .run({
        eachMessage: async ({ message }) => {
          try {
            const value = await registry.decode(message.value);
            process.stdout.write(`${asJson({ key: message.key.toString(), value })}\n`);
            if (--left === 0) resolve();
          } catch (failure) {
            reject(failure);
          }
        },
      })
      .catch(reject),
  );
  await consumer.disconnect();
}

await { produce, consume }[command]();
