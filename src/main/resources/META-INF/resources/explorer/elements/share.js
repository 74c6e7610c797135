// The address of this view, for somebody else: the lens and all that was chosen are in it.
import { html, nothing } from 'lit';

async function copy({ currentTarget: button }) {
  await navigator.clipboard.writeText(location.href);
  if (!button.dataset.copied) {
    button.dataset.copied = button.firstElementChild.textContent;
    button.firstElementChild.textContent = 'Copied';
    setTimeout(() => {
      button.firstElementChild.textContent = button.dataset.copied;
      delete button.dataset.copied;
    }, 2000);
  }
  document.querySelector('#announcement').textContent = 'The address of this view is copied.';
}

/** A button that copies the address, where the browser lets it. */
export const share = text => (navigator.clipboard ? html`<button class="plain share" @click=${copy}><span .textContent=${text}></span></button>` : nothing);
