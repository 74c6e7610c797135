// The compiler has run before (npm test); its artifacts are what a bundler would put in place of the tags.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import relay from 'relay-runtime';
import { endpoint } from './whence.mjs';
import query from './relay/__generated__/consequencesQuery.graphql.js';
import page from './relay/__generated__/consequencesPageQuery.graphql.js';
import fragment from './relay/__generated__/consequences_event.graphql.js';

const { createOperationDescriptor, Environment, fetchQuery, getSingularSelector, Network, RecordSource, Store } = relay;

test('Relay fetches a fragment, and its next page by id into the same connection', async () => {
  const environment = new Environment({
    store: new Store(new RecordSource()),
    network: Network.create(async ({ text }, variables) => {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
        body: JSON.stringify({ query: text, variables }),
      });
      assert.equal(response.status, 200);
      return response.json();
    }),
  });
  // What is not retained is collected as garbage.
  environment.retain(createOperationDescriptor(query, { slug: 'kirov-murder' }));

  const { event } = await fetchQuery(environment, query, { slug: 'kirov-murder' }).toPromise();
  const read = () => environment.lookup(getSingularSelector(fragment, event)).data.consequences;
  assert.equal(read().edges.length, 1);
  assert.equal(read().pageInfo.hasNextPage, true);

  await fetchQuery(environment, page, { id: event.id, first: 1, after: read().pageInfo.endCursor }).toPromise();
  const [first, second] = read().edges;
  assert.notEqual(first.node.id, second.node.id);
  assert.ok(second.node.effect.title);
});
