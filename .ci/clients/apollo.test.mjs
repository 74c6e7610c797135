import { test } from 'node:test';
import assert from 'node:assert/strict';
import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { endpoint, kirov, people, refusal, refused, title } from './whence.mjs';

const client = (link = new HttpLink({ uri: endpoint })) =>
  new ApolloClient({
    link,
    cache: new InMemoryCache({
      possibleTypes: { Actor: ['Person', 'Organisation'] },
      typePolicies: { Event: { fields: { people: relayStylePagination() } } },
    }),
  });

test('Apollo Client queries, and finds it in its cache again', async () => {
  const apollo = client();
  const { data } = await apollo.query({ query: gql(people), variables: kirov });
  assert.equal(data.event.title, title);
  assert.equal(data.event.people.edges.length, 2);
  const cached = await apollo.query({ query: gql(people), variables: kirov, fetchPolicy: 'cache-only' });
  assert.deepEqual(cached.data, data);
});

test('Apollo Client pages on with relayStylePagination', async () => {
  const apollo = client();
  const query = gql`
    query Paged($after: String) {
      event(slug: "kirov-murder") { id people(first: 1, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }
    }
  `;
  const watched = apollo.watchQuery({ query });
  const subscription = watched.subscribe(() => {});
  const first = await apollo.query({ query });
  await watched.fetchMore({ variables: { after: first.data.event.people.pageInfo.endCursor } });
  subscription.unsubscribe();
  const both = await apollo.query({ query, fetchPolicy: 'cache-only' });
  assert.equal(both.data.event.people.edges.length, 2);
  assert.notEqual(both.data.event.people.edges[0].node.id, both.data.event.people.edges[1].node.id);
});

test('Apollo Client queries over GET', async () => {
  const { data } = await client(new HttpLink({ uri: endpoint, useGETForQueries: true })).query({ query: gql(people), variables: kirov });
  assert.equal(data.event.title, title);
});

test('Apollo Client sees why it was refused', async () => {
  await assert.rejects(client().query({ query: gql(refused) }), (error) => {
    assert.ok(CombinedGraphQLErrors.is(error), `${error}`);
    assert.equal(error.errors[0].extensions.code, refusal);
    return true;
  });
});
