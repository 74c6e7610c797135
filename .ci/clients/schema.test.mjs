// What clients were told: the schema that is served is the one that is committed, and breaks nothing that the one before it promised.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildClientSchema, buildSchema, getIntrospectionQuery, printSchema } from 'graphql';
import { committedSchema, endpoint, servedSchema } from './whence.mjs';

const changes = async (before, after) => (await diff(buildSchema(before), buildSchema(after))).map(describe);
const breaking = async (before, after) =>
  (await diff(buildSchema(before), buildSchema(after))).filter((change) => change.criticality.level === CriticalityLevel.Breaking).map(describe);
const describe = (change) => `${change.criticality.level} ${change.message}`;

test('the schema that is served is the one that is committed', async () => {
  assert.deepEqual(await changes(committedSchema, await servedSchema()), []);
});

test('a client can build the schema from introspection', async () => {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: getIntrospectionQuery() }),
  });
  const { data } = await response.json();
  assert.deepEqual(await breaking(await servedSchema(), printSchema(buildClientSchema(data))), []);
});

test('nothing is broken that the commit before promised', async (t) => {
  let before;
  try {
    before = execFileSync('git', ['show', 'HEAD~1:schema.graphql'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    t.skip('there is no commit before this one to compare with');
    return;
  }
  assert.deepEqual(await breaking(before, await servedSchema()), []);
});

test('a break would be seen', async () => {
  assert.deepEqual(await breaking('type Query { a: Int b: Int }', 'type Query { a: Int }'), ["BREAKING Field 'b' was removed from object type 'Query'"]);
});
