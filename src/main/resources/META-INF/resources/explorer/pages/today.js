import { html } from 'lit';
import { Page } from '../page.js';

class Today extends Page {
  load() {
    this.show({});
  }

  titleOf() {
    return 'On this day';
  }

  view() {
    return html`<h1 tabindex="-1">On this day</h1>`;
  }
}

customElements.define('whence-today', Today);
