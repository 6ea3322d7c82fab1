import '../../shell/script/entry.ts';
import { h } from '../../../markup/h.ts';
import { suggestedPages, readAddress } from './suggested-pages.ts';
import { shortened } from '../../../wording/text/text.ts';
import { askedFor, didYouMean } from '../../../wording/query/asked-page.ts';

/** On the page for addresses that name none: which of the pages it lists were perhaps meant. What was asked is only ever text. */
function suggest(): void {
  const [status, list] = [document.querySelector('.near'), document.querySelector('.every-page')];
  if (!status || !list) return;
  const asked = readAddress(location.pathname);
  const pages = [...list.querySelectorAll('a')].map((link) => ({ address: link.pathname, name: link.textContent ?? '', link }));
  const suggested = suggestedPages(asked, pages);
  if (suggested.length === 0) return;
  const items = suggested.map(({ link }) => h('li', {}, link.cloneNode(true)));
  status.append(h('p', {}, askedFor(shortened(asked, 80))), h('h2', {}, didYouMean), h('ul', { role: 'list' }, ...items));
}

suggest();
