// GraphQL over HTTP to the letter: the audits of graphql-http, all of them, whether the specification says MUST, SHOULD or MAY.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { serverAudits } from 'graphql-http';
import { endpoint } from './whence.mjs';

const audits = serverAudits({ url: endpoint });

test('there are as many audits as ever', () => assert.ok(audits.length >= 61, `${audits.length}`));

for (const audit of audits) {
  test(`${audit.id} ${audit.name}`, async () => {
    const result = await audit.fn();
    assert.equal(result.status, 'ok', result.reason);
  });
}
