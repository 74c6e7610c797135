import { test } from 'node:test';
import assert from 'node:assert/strict';
import { cacheExchange, Client, fetchExchange, gql } from '@urql/core';
import { endpoint, kirov, people, refusal, refused, title } from './whence.mjs';

for (const preferGetMethod of [false, 'force']) {
  const urql = new Client({ url: endpoint, exchanges: [cacheExchange, fetchExchange], preferGetMethod });
  const method = preferGetMethod ? 'GET' : 'POST';

  test(`urql queries over ${method}`, async () => {
    const { data, error } = await urql.query(gql(people), kirov).toPromise();
    assert.equal(error, undefined);
    assert.equal(data.event.title, title);
  });

  test(`urql sees over ${method} why it was refused`, async () => {
    const { error } = await urql.query(gql(refused), {}).toPromise();
    assert.equal(error.graphQLErrors[0].extensions.code, refusal);
  });
}
