// GraphQL over WebSocket as the client of the protocol's own author speaks it.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { createClient } from 'graphql-ws';
import { endpoint, kirov, people, refusal, refused, title } from './whence.mjs';

const url = endpoint.replace(/^http/, 'ws');
const connect = (options = {}) => createClient({ url, retryAttempts: 0, ...options });

/** All that an operation brings, until it is complete. */
const results = async (client, operation) => Array.fromAsync(client.iterate(operation));

/** What a connection was closed with. */
const closing = (options, use) =>
  new Promise((resolve) => {
    const client = connect({ lazy: false, onNonLazyError: () => {}, on: { closed: resolve }, ...options });
    use?.(client);
  });

test('graphql-ws: a query with variables has one result', async () => {
  const client = connect();
  const [result, ...more] = await results(client, { query: people, variables: kirov, operationName: 'People' });
  assert.equal(result.data.event.title, title);
  assert.equal(result.data.event.people.edges.length, kirov.first);
  assert.deepEqual(more, []);
  await client.dispose();
});

test('graphql-ws: many operations share a connection', async () => {
  let connections = 0;
  const client = connect({ lazyCloseTimeout: 1000, on: { connected: () => connections++ } });
  const slugs = ['kirov-murder', 'great-purge', 'no-such-event'];
  const query = 'query One($slug: String!) { event(slug: $slug) { slug } }';
  const answers = await Promise.all(slugs.map((slug) => results(client, { query, variables: { slug } })));
  assert.deepEqual(answers.map(([{ data }]) => data.event?.slug ?? null), ['kirov-murder', 'great-purge', null]);
  assert.equal(connections, 1);
  await client.dispose();
});

test('graphql-ws: a field that fails is part of the result', async () => {
  const client = connect();
  const [{ errors }] = await results(client, { query: refused });
  assert.equal(errors[0].extensions.code, refusal);
  await client.dispose();
});

test('graphql-ws: an operation that is not executed is an error', async () => {
  const client = connect();
  await assert.rejects(results(client, { query: '{ nothing }' }), ([error]) => error.extensions.code === 'VALIDATION_FAILED');
  await client.dispose();
});

test('graphql-ws: a client that stops listening hears no more', async () => {
  const client = connect({ lazyCloseTimeout: 1000 });
  const heard = [];
  client.subscribe({ query: people, variables: kirov }, { next: (r) => heard.push(r), error: assert.fail, complete() {} })();
  await results(client, { query: '{ __typename }' });
  assert.deepEqual(heard, []);
  await client.dispose();
});

test('graphql-ws: pings are answered', async () => {
  await new Promise((resolve) => {
    const client = connect({ lazy: false, keepAlive: 10, on: { pong: (received) => received && resolve(client.dispose()) } });
  });
});

test('graphql-ws: a client of the protocol that was before is refused', async () => {
  // What offers nothing is told so by the server; what offers the former protocol gives up by itself where it is not taken.
  const refusal = (...protocols) =>
    new Promise((resolve) => {
      const socket = new WebSocket(url, ...protocols);
      socket.onclose = ({ code }) => resolve(code);
      socket.onerror = () => resolve('not taken');
    });
  assert.equal(await refusal(), 4406);
  assert.ok([4406, 'not taken'].includes(await refusal('graphql-ws')));
});

test('graphql-ws: a second subscriber of the same id ends the connection', async () => {
  const { code, reason } = await closing({ generateID: () => 'same' }, (client) => {
    for (let i = 0; i < 2; i++) {
      client.subscribe({ query: people, variables: kirov }, { next() {}, error() {}, complete() {} });
    }
  });
  assert.equal(code, 4409);
  assert.equal(reason, 'Subscriber for same already exists');
});
