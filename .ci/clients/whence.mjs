// What the tests beside this one share: where Whence is, and what is asked of it.
import { readFileSync } from 'node:fs';

const base = process.env.WHENCE ?? 'http://localhost:8080';

/** The endpoint. */
export const endpoint = `${base}/graphql`;

/** The schema as it is committed. */
export const schemaFile = new URL('../../schema.graphql', import.meta.url);
export const committedSchema = readFileSync(schemaFile, 'utf8');

/** The schema as it is served. */
export const servedSchema = async () => (await fetch(`${endpoint}/schema.graphql`)).text();

/** A query with variables, a connection and an interface, and what it must bring. */
export const people = /* GraphQL */ `
  query People($slug: String!, $first: Int) {
    event(slug: $slug) {
      id
      title
      people(first: $first) { totalCount edges { cursor node { id role actor { id name } } } pageInfo { hasNextPage endCursor } }
    }
  }
`;
export const kirov = { slug: 'kirov-murder', first: 2 };
export const title = 'Murder of Sergei Kirov';

/** A query that is refused, and the code that says why. */
export const refused = /* GraphQL */ `query Refused { causalGraph(around: ["no-such-event"]) { stale } }`;
export const refusal = 'NOT_FOUND';
