import { html } from 'lit';
import { Page } from '../page.js';

class Paths extends Page {
  load() {
    this.show({});
  }

  titleOf() {
    return 'Paths';
  }

  view() {
    return html`<h1 tabindex="-1">Paths</h1>`;
  }
}

customElements.define('whence-paths', Paths);
