// A wash of watercolour in place of a picture: the explorer's own ornament, the same each time for the same event. It depicts nothing.
import { html, svg } from 'lit';

/** A small generator of numbers in [0, 1), seeded by a text. */
export function seeded(text) {
  let state = 2166136261;
  for (const char of text) state = Math.imul(state ^ char.codePointAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

// Pigments that painters mix: each set is a sky, a ground and one note of colour.
const PALETTES = [
  ['#7d93a8', '#a08a6c', '#9c4a34'],
  ['#8c9a8e', '#6f7f6a', '#b0763a'],
  ['#a7a096', '#6a6f7f', '#7a3b3b'],
  ['#8fa3a5', '#94795d', '#39566b'],
  ['#b59f86', '#6d7a72', '#804d5b'],
  ['#93919f', '#8a7a5c', '#40604f'],
];

const W = 720;
const H = 300;

/** A band with a wavering edge, from `top` down to below the sheet. */
function band(random, top, sway) {
  const steps = 7;
  let path = `M -60 ${top + (random() - 0.5) * sway}`;
  for (let i = 0; i < steps; i++) {
    const x = -60 + ((W + 120) / steps) * (i + 1);
    const y = top + (random() - 0.5) * sway;
    path += ` S ${x - 70} ${y + (random() - 0.5) * sway} ${x} ${y}`;
  }
  return `${path} V ${H + 60} H -60 Z`;
}

export function wash(seed) {
  const random = seeded(seed);
  const [sky, ground, note] = PALETTES[Math.floor(random() * PALETTES.length)];
  const number = Math.floor(random() * 1000);
  const horizon = H * (0.42 + random() * 0.22);
  const id = `wash-${seed}`;
  const blot = (colour, opacity) => svg`<ellipse cx=${random() * W} cy=${random() * horizon} rx=${90 + random() * 150} ry=${26 + random() * 60}
      fill=${colour} opacity=${opacity}/>`;
  return html`
    <svg class="wash" viewBox="0 0 ${W} ${H}" preserveAspectRatio="xMidYMid slice" role="img" aria-label="A wash of watercolour: an ornament, not a picture of the event.">
      <defs>
        <filter id="${id}-bleed" x="-20%" y="-20%" width="140%" height="140%">
          <feTurbulence type="fractalNoise" baseFrequency="0.009 0.014" numOctaves="4" seed=${number} result="noise"/>
          <feDisplacementMap in="SourceGraphic" in2="noise" scale="70" xChannelSelector="R" yChannelSelector="G" result="bled"/>
          <feGaussianBlur in="bled" stdDeviation="1.6"/>
        </filter>
        <filter id="${id}-grain" x="0" y="0" width="100%" height="100%">
          <feTurbulence type="fractalNoise" baseFrequency="0.012 0.02" numOctaves="5" seed=${number + 7}/>
          <feColorMatrix values="0 0 0 0 1  0 0 0 0 1  0 0 0 0 1  1.9 0 0 0 -0.62"/>
          <feComposite in2="SourceGraphic" operator="in"/>
        </filter>
        <filter id="${id}-edge" x="-5%" y="-5%" width="110%" height="110%">
          <feTurbulence type="fractalNoise" baseFrequency="0.02" numOctaves="4" seed=${number + 3} result="noise"/>
          <feDisplacementMap in="SourceGraphic" in2="noise" scale="34" xChannelSelector="G" yChannelSelector="R"/>
          <feGaussianBlur stdDeviation="1.2"/>
        </filter>
        <mask id="${id}-sheet" maskUnits="userSpaceOnUse" x="0" y="0" width=${W} height=${H}>
          <rect x="22" y="20" width=${W - 44} height=${H - 40} rx="8" fill="#fff" filter="url(#${id}-edge)"/>
        </mask>
      </defs>
      <g mask="url(#${id}-sheet)">
        <rect class="paper" width=${W} height=${H}></rect>
        <g filter="url(#${id}-bleed)">
          <rect x="-60" y="-60" width=${W + 120} height=${H + 120} fill=${sky} opacity="0.34"/>
          ${blot(sky, 0.5)}${blot(sky, 0.4)}${blot(note, 0.16)}
          <path d=${band(random, horizon, 46)} fill=${ground} opacity="0.42"/>
          <path d=${band(random, horizon + 34, 60)} fill=${ground} opacity="0.4"/>
          <path d=${band(random, horizon + 78, 50)} fill=${note} opacity="0.3"/>
          <path d=${band(random, horizon + 120, 40)} fill=${sky} opacity="0.34"/>
        </g>
        <rect width=${W} height=${H} fill="#fff" opacity="0.5" filter="url(#${id}-grain)"/>
      </g>
    </svg>`;
}
