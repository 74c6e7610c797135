// What the lines and boxes mean.
import { html } from 'lit';
import { CERTAINTY, LED_TO, STANDING } from '../words.js';
import { sample } from './marks.js';

const link = (type, certainty = 'CERTAIN', standing = 'ACCEPTED') => ({ type, certainty, standing });
const box = (path, name, more = '') => html`<li><svg class="sample" width="34" height="20" viewBox="-1 -1 36 22" aria-hidden="true" focusable="false">
  <g class="node ${more}"><path class="box" d=${path}></path></g></svg> ${name}</li>`;

export const legend = () => html`
  <details class="key">
    <summary>What the lines and boxes mean</summary>
    <div>
      <ul aria-label="Types of links">${Object.keys(LED_TO).map(type => html`<li>${sample(link(type))} ${LED_TO[type].toLowerCase()}</li>`)}</ul>
      <ul aria-label="How sure a link is">${Object.keys(CERTAINTY).map(each => html`<li>${sample(link('CAUSED', each))} ${CERTAINTY[each]}</li>`)}</ul>
      <ul aria-label="How scholars receive a link">${Object.keys(STANDING).map(each => html`<li>${sample(link('CAUSED', 'CERTAIN', each))} ${STANDING[each]}</li>`)}</ul>
      <ul aria-label="Kinds of events">
        ${box('M0,0H34V20H0Z', 'an event')}
        ${box('M0,0H27L34,10L27,20H0Z', 'a process')}
        ${box('M8,0H26A8,8 0 0 1 34,8V12A8,8 0 0 1 26,20H8A8,8 0 0 1 0,12V8A8,8 0 0 1 8,0Z', 'a condition')}
        ${box('M0,0H34V20H0Z', 'did not happen', 'never')}
      </ul>
    </div>
  </details>`;
