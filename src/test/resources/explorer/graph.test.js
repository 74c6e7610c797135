// What must hold of the graph's list, its keys, its years and its titles. As in layout.test.js, the modules under test are handed in.

const day = (year, more = {}) => ({ display: `${year}`, edtf: `${year}`, year, earliestStart: `${String(year).padStart(4, '0')}-01-01`, approximate: false, uncertain: false, ...more });
const event = (slug, year, more) => ({ slug, title: slug.toUpperCase(), occurred: true, kind: 'OCCURRENCE', date: day(year, more) });

/** a → b → d, a → c → d → e, c → e: d is in focus. */
function small(graphOf) {
  const events = Object.fromEntries([['a', 1900], ['b', 1910], ['c', 1911], ['d', 1920], ['e', 1930]].map(([slug, year]) => [slug, event(slug, year)]));
  const link = (from, to) => ({ id: `${from}-${to}`, type: 'CAUSED', certainty: 'CERTAIN', standing: 'ACCEPTED', cause: { slug: from }, effect: { slug: to } });
  return graphOf({
    nodes: Object.values(events).map(each => ({ event: each })),
    edges: [link('a', 'b'), link('b', 'd'), link('a', 'c'), link('c', 'd'), link('d', 'e'), link('c', 'e')],
  }, ['d']);
}

function equal(found, wanted, what) {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) throw new Error(`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
}

export default function tests({ axis, brief, graphOf, time }, { outline }, { step }, { wrap }, { layout }) {
  const drawnOf = graph => layout({ nodes: graph.nodes.map(({ id, time: at }) => ({ id, time: at, width: 100, height: 40 })), edges: graph.edges });

  return {
    theListHasEachEventOnceAndEachLinkOnce() {
      const graph = small(graphOf);
      const { causes, consequences } = outline(graph, 'd');
      const [links, events] = [[], []];
      const read = item => {
        links.push(item.edge.id, ...item.also.map(({ id }) => id));
        if (!item.again) events.push(item.id);
        item.items.forEach(read);
      };
      [...causes, ...consequences].forEach(read);
      equal(links.sort(), graph.edges.map(({ id }) => id).sort(), 'links');
      equal(events.sort(), ['a', 'b', 'c', 'e'], 'events');
      equal(causes.map(({ id }) => id), ['b', 'c'], 'causes of d');
      equal(consequences.map(({ id, also }) => [id, also.map(edge => edge.id)]), [['e', ['c-e']]], 'consequences of d');
    },

    theKeysLeadAlongLinks() {
      const graph = small(graphOf);
      const drawn = drawnOf(graph);
      const toLink = step(graph, drawn, { kind: 'node', id: 'd' }, 'ArrowRight');
      equal(toLink, { kind: 'link', id: 'd-e', from: 'd' }, 'right of d');
      equal(step(graph, drawn, toLink, 'ArrowRight'), { kind: 'node', id: 'e' }, 'right of its link');
      equal(step(graph, drawn, toLink, 'ArrowLeft'), { kind: 'node', id: 'd' }, 'and back');
      const toCause = step(graph, drawn, { kind: 'node', id: 'd' }, 'ArrowLeft');
      const others = ['ArrowUp', 'ArrowDown'].map(key => step(graph, drawn, toCause, key)).filter(Boolean);
      equal([toCause.id, ...others.map(({ id }) => id)].sort(), ['b-d', 'c-d'], 'the links to d');
      equal(step(graph, drawn, { kind: 'node', id: 'a' }, 'ArrowLeft'), null, 'left of the first');
      equal(step(graph, drawn, { kind: 'node', id: 'a' }, 'Home'), { kind: 'node', id: 'd' }, 'home');
    },

    theAxisNeverRunsBackAndSaysWhatIsVague() {
      const graph = graphOf({ nodes: [event('a', 1900), event('b', 1900), event('c', 1890, { year: null, edtf: '1895~/1900' })].map(each => ({ event: each })), edges: [] }, ['a']);
      equal(axis(graph, [{ ids: ['c'] }, { ids: ['a'] }, { ids: ['b'] }]).map(({ from, to, label }) => [from, to, label]),
        [[0, 0, 'c. 1895'], [1, 2, '1900']], 'years');
      equal(axis(graph, [{ ids: ['a'] }, { ids: ['c', 'b'] }]).map(({ label }) => label), ['1900'], 'an event moved behind its cause');
    },

    datesAreReadAndCutShort() {
      equal(time({ earliestStart: '-0043-03-15' }) < -42.7, true, '44 BCE');
      equal(time({ earliestStart: null, latestStart: '1789-08-11' }), null, 'a start that is not known');
      equal(brief({ display: '25 October 1917 (Julian; 7 November)' }), '25 Oct 1917 O.S.', 'a Julian date');
      equal(brief({ display: '26 January – 10 February 1934' }), '26 Jan–10 Feb 1934', 'an interval');
    },

    titlesFit() {
      const width = text => text.length;
      equal(wrap('the quick brown fox', width, 10, 3), ['the quick', 'brown fox'], 'lines');
      equal(wrap('the quick brown fox jumps', width, 10, 2), ['the quick', 'brown fox…'], 'too long');
      equal(wrap('incomprehensibilities', width, 8, 2), ['incompr…'], 'one long word');
    },
  };
}
