import '../shell/entry.ts';
import { nearPages, readAddress } from './suggested-pages.ts';
import { shortened } from '../../wording/text.ts';

/** On the page for addresses that name none: which of the pages it lists were perhaps meant. What was asked is only ever text. */
function suggest(): void {
  const [status, list] = [document.querySelector('.near'), document.querySelector('.every-page')];
  if (!status || !list) return;
  const asked = readAddress(location.pathname);
  const pages = [...list.querySelectorAll('a')].map((link) => ({ address: link.pathname, name: link.textContent ?? '', link }));
  const near = nearPages(asked, pages);
  if (near.length === 0) return;
  const question = document.createElement('h2');
  question.textContent = 'Did you mean';
  const items = near.map(({ link }) => {
    const item = document.createElement('li');
    item.append(link.cloneNode(true));
    return item;
  });
  const answers = document.createElement('ul');
  answers.setAttribute('role', 'list');
  answers.append(...items);
  const quoted = document.createElement('p');
  quoted.textContent = `You asked for “${shortened(asked, 80)}”.`;
  status.append(quoted, question, answers);
}

suggest();
