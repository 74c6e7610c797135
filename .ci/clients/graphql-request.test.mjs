import { test } from 'node:test';
import assert from 'node:assert/strict';
import { GraphQLClient } from 'graphql-request';
import { endpoint, kirov, people, refusal, refused, title } from './whence.mjs';

for (const method of ['POST', 'GET']) {
  const client = new GraphQLClient(endpoint, { method });

  test(`graphql-request queries over ${method}`, async () => {
    assert.equal((await client.request(people, kirov)).event.title, title);
  });

  test(`graphql-request sees over ${method} why it was refused`, async () => {
    await assert.rejects(client.request(refused), (error) => error.response.errors[0].extensions.code === refusal);
  });
}
