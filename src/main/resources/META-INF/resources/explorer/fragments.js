// The parts that queries share. A query spreads them by name, and api.js adds them.
const gql = String.raw;

export const fragments = {
  When: gql`
    fragment When on HistoricalDate {
      display edtf earliestStart latestStart earliestEnd latestEnd year precision approximate uncertain
    }
  `,
  Cited: gql`
    fragment Cited on Citation {
      stance locator note
      source { slug title authors year kind }
    }
  `,
  Claimed: gql`
    fragment Claimed on Claim {
      __typename id key certainty standing note
      citations { ...Cited }
    }
  `,
  Brief: gql`
    fragment Brief on Event {
      slug title summary kind occurred
      date { ...When }
    }
  `,
  Told: gql`
    fragment Told on Claim {
      __typename id key certainty standing
      ... on CausalLink { type cause { slug title } effect { slug title } }
      ... on Participation { role label event { slug title } actor { __typename slug name } }
      ... on Setting { setting: role placeName event { slug title } place { slug } }
      ... on Affiliation { position person { slug name } organisation { slug name } }
      ... on Dating { of date { display } subject { __typename ... on Event { slug title } ... on Actor { slug name } } }
      ... on Assertion { statement event { slug title } }
    }
  `,
  Chosen: gql`
    fragment Chosen on Node {
      id
      ... on Explanation { key title event { slug title } }
      ... on Claim { ...Told }
    }
  `,
  Found: gql`
    fragment Found on SearchSubject {
      __typename
      ... on Event { slug title summary occurred date { ...When } }
      ... on Person { slug name told: summary born { display year } died { display year } }
      ... on Organisation { slug name told: summary founded { display } dissolved { display } }
      ... on Place { slug name placeKind: kind }
      ... on Context { slug name summary contextKind: kind span { display } }
      ... on Source { slug title authors year }
    }
  `,
  Day: gql`
    fragment Day on OnThisDayConnection {
      totalCount
      nodes { calendar event { ...Brief } }
    }
  `,
  Holds: gql`
    fragment Holds on ClaimConnection {
      totalCount
      nodes { ...Told citations { stance locator note source { slug } } }
    }
  `,
  Line: gql`
    fragment Line on EventConnection {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ...Brief }
    }
  `,
};
