// What must hold of every drawing. Each function throws when it does not; the modules under test are handed in, so that a page or a script can run them:
// `for (const test of Object.values(tests(await import('…/graph/layout.js'), await import('…/graph/order.js')))) test()`.

/** Numbers that look random and are the same each time. */
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** `circles` is the share of links that may run back in time. */
function graph({ nodes: count, links, circles = 0, seed = 1, unknown = 0 }) {
  const next = numbers(seed);
  const nodes = Array.from({ length: count }, (_, i) => ({
    id: `event-${i}`, time: next() < unknown ? null : 1500 + Math.floor(i * 400 / count) + next(), width: 150, height: 40 + 18 * Math.floor(next() * 4),
  }));
  const edges = Array.from({ length: links }, (_, i) => {
    const from = Math.floor(next() * (count - 1));
    const to = Math.min(count - 1, from + 1 + Math.floor(next() ** 2 * 12));
    const back = next() < circles;
    return { id: `link-${i}`, from: nodes[back ? to : from].id, to: nodes[back ? from : to].id };
  });
  return { nodes, edges };
}

function check(holds, message) {
  if (!holds) throw new Error(message);
}

export default function tests({ layout }, { crossings, fewCrossings }) {
  const boxes = drawn => [...drawn.nodes].map(([id, box]) => ({ id, ...box }));
  const overlap = (a, b, by = 0) => a.x < b.x + b.width - by && b.x < a.x + a.width - by && a.y < b.y + b.height - by && b.y < a.y + a.height - by;

  function causesFirst(given, options) {
    const drawn = layout(given, options);
    for (const { id, from, to } of given.edges) {
      const [cause, effect] = [drawn.nodes.get(from), drawn.nodes.get(to)];
      const before = options?.down ? cause.y + cause.height <= effect.y : cause.x + cause.width <= effect.x;
      check(before !== drawn.edges.get(id).turned, `${from} → ${to} is drawn the wrong way round`);
    }
    return drawn;
  }

  function apart(drawn) {
    const all = boxes(drawn);
    all.forEach((a, i) => all.slice(i + 1).forEach(b => check(!overlap(a, b), `${a.id} lies over ${b.id}`)));
  }

  return {
    causesStandLeftOfTheirEffects() {
      for (let seed = 1; seed <= 20; seed++) {
        const given = graph({ nodes: 30, links: 60, seed });
        const drawn = causesFirst(given);
        check([...drawn.edges.values()].every(({ turned }) => !turned), 'a link is turned where there is no circle');
      }
    },

    aboveThemWhereTimeRunsDown() {
      for (let seed = 1; seed <= 20; seed++) apart(causesFirst(graph({ nodes: 30, links: 60, seed }), { down: true }));
    },

    circlesAreDrawnAndReported() {
      for (let seed = 1; seed <= 20; seed++) {
        const drawn = causesFirst(graph({ nodes: 40, links: 90, circles: .2, seed }));
        apart(drawn);
        check([...drawn.edges.values()].some(({ turned }) => turned), 'no circle was reported');
      }
    },

    aCauseDatedAfterItsEffectStillStandsLeftOfIt() {
      const size = { width: 100, height: 40 };
      causesFirst({ nodes: [{ id: 'a', time: 1950, ...size }, { id: 'b', time: 1900, ...size }], edges: [{ id: 'l', from: 'a', to: 'b' }] });
    },

    eventsDoNotOverlap() {
      for (let seed = 1; seed <= 20; seed++) apart(layout(graph({ nodes: 40, links: 70, seed, unknown: .1 })));
    },

    timeNeverRunsBack() {
      const given = graph({ nodes: 60, links: 90, seed: 7 });
      const drawn = layout(given);
      for (const a of given.nodes) {
        for (const b of given.nodes) {
          if (Math.floor(a.time) < Math.floor(b.time)) check(drawn.nodes.get(a.id).x <= drawn.nodes.get(b.id).x, `${b.id} of ${b.time} is left of ${a.id} of ${a.time}`);
        }
      }
    },

    linksPassNoEvent() {
      for (let seed = 1; seed <= 10; seed++) {
        const given = graph({ nodes: 40, links: 70, seed });
        const drawn = layout(given);
        for (const { id, from, to } of given.edges) {
          const { points } = drawn.edges.get(id);
          for (const box of boxes(drawn).filter(other => other.id !== from && other.id !== to)) {
            for (let i = 3; i < points.length; i += 3) {
              const [a, b] = [points[i - 3], points[i]];
              if (a[1] !== b[1]) continue;
              check(!overlap(box, { x: a[0], y: a[1], width: b[0] - a[0], height: 1 }, 1), `${id} runs through ${box.id}`);
            }
          }
        }
      }
    },

    linksLeaveTheirCauseAndReachTheirEffect() {
      const given = graph({ nodes: 30, links: 50, circles: .1, seed: 3 });
      const drawn = layout(given);
      for (const { id, from, to } of given.edges) {
        const { points, turned } = drawn.edges.get(id);
        const [cause, effect] = [drawn.nodes.get(from), drawn.nodes.get(to)];
        check(points[0][0] === (turned ? cause.x : cause.x + cause.width), `${id} does not start at its cause`);
        check(points.at(-1)[0] === (turned ? effect.x + effect.width : effect.x), `${id} does not end at its effect`);
        check(points[0][1] >= cause.y && points[0][1] <= cause.y + cause.height, `${id} starts beside its cause`);
        check(points.at(-1)[1] >= effect.y && points.at(-1)[1] <= effect.y + effect.height, `${id} ends beside its effect`);
      }
    },

    theSameInputGivesTheSameDrawing() {
      const text = drawn => JSON.stringify([[...drawn.nodes], [...drawn.edges], drawn.columns]);
      const given = graph({ nodes: 60, links: 120, circles: .05, seed: 5 });
      check(text(layout(given)) === text(layout(structuredClone(given))), 'two drawings of one graph differ');
    },

    itEndsInTimeForAGreatGraph() {
      const given = graph({ nodes: 300, links: 900, circles: .02, seed: 9 });
      const start = performance.now();
      apart(causesFirst(given));
      const took = performance.now() - start;
      check(took < 5000, `300 events and 900 links took ${Math.round(took)} ms`);
    },

    nothingAndOneEventAreDrawnToo() {
      check(layout({ nodes: [], edges: [] }).width === 0, 'nothing takes space');
      const one = layout({ nodes: [{ id: 'a', time: null, width: 100, height: 40 }], edges: [{ id: 'l', from: 'a', to: 'a' }] });
      check(one.width === 100 && one.height === 40 && !one.edges.size, 'one event is drawn wrong');
    },

    sweepsSaveCrossings() {
      const item = id => ({ id, before: [], after: [], place: 0 });
      const [left, right] = [Array.from({ length: 6 }, (_, i) => item(`l${i}`)), Array.from({ length: 6 }, (_, i) => item(`r${i}`))];
      left.forEach((a, i) => { a.after.push(right[5 - i]); right[5 - i].before.push(a); });
      [left, right].forEach(layer => layer.forEach((a, i) => { a.place = i; }));
      check(crossings([left, right]) === 15, 'the crossings are miscounted');
      check(crossings(fewCrossings([left, right])) === 0, 'crossings were left that need not be');
    },
  };
}
