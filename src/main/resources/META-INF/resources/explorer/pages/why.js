import { html } from 'lit';
import { Page } from '../page.js';

class Why extends Page {
  load() {
    this.show({});
  }

  titleOf() {
    return 'Why';
  }

  view() {
    return html`<h1 tabindex="-1">Why</h1>`;
  }
}

customElements.define('whence-why', Why);
