// For an address that leads to no page.
import { Page } from '../page.js';
import { Problem } from '../api.js';
import { failed, notFound } from '../elements/states.js';

class Nowhere extends Page {
  load() {
    this.entitle(this.lost ? 'No answer' : 'No such page');
  }

  render() {
    return this.lost ? failed(new Problem('offline', ''), () => location.reload()) : notFound('page');
  }
}

customElements.define('whence-nowhere', Nowhere);
