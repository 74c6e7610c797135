// What Relay's compiler makes of our schema: a refetchable fragment with a connection, and a query that spreads it.
const { graphql } = require('relay-runtime');

exports.fragment = graphql`
  fragment consequences_event on Event @refetchable(queryName: "consequencesPageQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 1 }, after: { type: "String" }) {
    title
    consequences(first: $first, after: $after) @connection(key: "consequences_event_consequences") {
      edges { node { id type effect { title } } }
    }
  }
`;

exports.query = graphql`
  query consequencesQuery($slug: String!) {
    event(slug: $slug) { id ...consequences_event }
  }
`;
