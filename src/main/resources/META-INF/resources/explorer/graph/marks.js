// How a link looks: its type by the mark at its end, its colour and its name; its certainty by weight; its standing by dashes, dots and a cross.
import { html, nothing, svg } from 'lit';
import { CERTAINTY, STANDING } from '../words.js';

/** What a link does, in its own voice. */
export const VERB = {
  CAUSED: 'caused', TRIGGERED: 'triggered', CONTRIBUTED_TO: 'contributed to', ENABLED: 'made possible',
  MOTIVATED: 'motivated', PREVENTED: 'prevented',
};

/** Drawn to the right, ending at 0, 0; `length` is what it takes of the line. */
export const TIPS = {
  CAUSED: { path: 'M0,0L-11,-5.5L-11,5.5Z', length: 10, filled: true },
  TRIGGERED: { path: 'M0,0L-9,-5.5L-9,5.5ZM-8,0L-17,-5.5L-17,5.5Z', length: 16, filled: true },
  CONTRIBUTED_TO: { path: 'M-9,-5.5L-1,0L-9,5.5', length: 1, filled: false },
  ENABLED: { path: 'M-1,0A4.5,4.5 0 1 1 -10,0A4.5,4.5 0 1 1 -1,0Z', length: 10, filled: false },
  MOTIVATED: { path: 'M-1,0L-7,-5.5L-13,0L-7,5.5Z', length: 13, filled: false },
  PREVENTED: { path: 'M-3,-9L-3,9', length: 3, filled: false },
};

/** The classes that graph.css knows. */
export const looks = ({ type, certainty, standing }) =>
  `${type.toLowerCase().replace('_', '-')} ${CERTAINTY[certainty]} ${STANDING[standing]}`;

/** A link in the legend and in the list. */
export const sample = (link, length = 44) => html`
  <svg class="sample" width=${length} height="20" viewBox="0 -10 ${length} 20" aria-hidden="true" focusable="false">
    <g class="link ${looks(link)}">
      <path class="line" d="M1,0L${length - 1 - TIPS[link.type].length},0"></path>
      <path class="tip ${TIPS[link.type].filled ? 'filled' : ''}" transform="translate(${length - 1},0)" d=${TIPS[link.type].path}></path>
      ${link.standing === 'REJECTED' ? svg`<path class="cross" transform="translate(${length / 2 - 5},0)" d="M-5,-5L5,5M-5,5L5,-5"></path>` : nothing}
    </g>
  </svg>`;
