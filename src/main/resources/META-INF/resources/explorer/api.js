// The one way to the API: a query with its fragments goes out, its data come back, or a Problem.
import { fragments } from './fragments.js';
import { root } from './router.js';

/** Marks a GraphQL document, for editors, for tests, and for `ask`, which adds the fragments that it spreads. */
export const gql = String.raw;

/** Why there are no data. `argument` is what of the request is at fault, if that is known; `kind` is `offline`, `busy` (worth another try), `absent` (something named does not exist), `refused` or `fault`. */
export class Problem extends Error {
  constructor(kind, message, argument) {
    super(message);
    this.kind = kind;
    this.argument = argument;
  }
}

/** The query with all the fragments that it needs, each once: what is sent, and what GraphiQL is given. */
export function document(query) {
  const used = new Map();
  const add = text => {
    for (const [, name] of text.matchAll(/\.\.\.\s*(?!on\b)(\w+)/g)) {
      if (used.has(name)) continue;
      used.set(name, fragments[name].trim());
      add(fragments[name]);
    }
  };
  add(query);
  return [dedent(query), ...[...used.values()].map(dedent)].join('\n\n') + '\n';
}

function dedent(text) {
  const lines = text.replace(/^\n+|\s+$/g, '').split('\n');
  const margin = Math.min(...lines.slice(1).filter(line => line.trim()).map(line => line.match(/^ */)[0].length));
  const inset = lines[0].match(/^ */)[0].length;
  return lines.map((line, i) => line.slice(i || inset ? Math.min(margin, line.length) : 0)).join('\n');
}

/** Answers of this visit, the newest last: going back shows a page at once. */
const answers = new Map();
const KEPT = 40;

const keyOf = (query, variables) => JSON.stringify([query, variables]);

/** The answer that is at hand already, or undefined. */
export const known = (query, variables) => answers.get(keyOf(query, variables));

/** The data of the query's answer; rejects with a Problem, or an AbortError when `signal` says so. */
export async function ask(query, variables = {}, { signal } = {}) {
  const key = keyOf(query, variables);
  if (answers.has(key)) return answers.get(key);
  const data = await send(query, variables, signal);
  answers.set(key, data);
  if (answers.size > KEPT) answers.delete(answers.keys().next().value);
  return data;
}

async function send(query, variables, signal) {
  let response;
  try {
    response = await fetch(new URL('graphql', root), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ query: document(query), variables }),
      signal,
    });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Problem('offline', 'The server cannot be reached.');
  }
  const answer = await response.json().catch(() => null);
  if (!answer) throw new Problem('fault', `The server answered with HTTP ${response.status} and nothing to read.`);
  const [error] = answer.errors ?? [];
  if (error) throw problem(error);
  return answer.data;
}

function problem({ message, extensions }) {
  switch (extensions?.code) {
    case 'UNAVAILABLE':
      return new Problem('busy', message);
    case 'INTERNAL':
      return new Problem('fault', message);
    case 'NOT_FOUND':
      return new Problem('absent', message, extensions.argument);
    default:
      return new Problem('refused', message, extensions?.argument);
  }
}

/** Whether this server has GraphiQL to show queries in. */
export const hasGraphiql = () => 'graphiql' in globalThis.document.documentElement.dataset;

/** Where GraphiQL opens with the query filled in: behind the #, so that no server has to take so long an address. */
export function graphiqlUrl(query, variables = {}) {
  const parameters = new URLSearchParams({ query: document(query) });
  if (Object.keys(variables).length) parameters.set('variables', JSON.stringify(variables, null, 2));
  return `${new URL('graphiql', root)}#${parameters}`;
}
