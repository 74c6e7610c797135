// The rules for schemas of graphql-eslint, all that it recommends and Relay's. An exception stands here, with its reason, or nowhere.
import graphql from '@graphql-eslint/eslint-plugin';

const { rules: recommended } = graphql.configs['flat/schema-recommended'];
const { rules: relay } = graphql.configs['flat/schema-relay'];

const values = [
  'CausalGraph', 'CausalNode', 'CausalPath', 'Citation', 'CommonCause', 'DayOfYear', 'Finding', 'HistoricalDate', 'Illustration', 'Impact', 'OnThisDay',
  'Origin', 'Origins', 'PageInfo', 'PlaceName', 'PlaceParent', 'SearchResult', 'Section', 'Truncation',
];

export default [
  {
    files: ['**/*.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: "schema.graphql" } } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...recommended,
      ...relay,
      // The file is printed by graphql-java, which writes a short description in one line.
      '@graphql-eslint/description-style': ['error', { style: 'inline' }],
      // Most lists are read forwards only; one that can be read from its end has all four arguments.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      // "nodes" is a shortcut past the edges, and a list that cannot grow is a list. Days, search results and findings are
      // pages of answers, each of which leads to nodes.
      '@graphql-eslint/relay-edge-types': ['error', { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false }],
      // What is found anew for each question is no node, and neither is a value: it has no identity to come back to.
      '@graphql-eslint/strict-id-in-types': ['error', { exceptions: { suffixes: ['Connection', 'Edge'], types: values } }],
    },
  },
];
