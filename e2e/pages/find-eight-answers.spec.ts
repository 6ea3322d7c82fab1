import type { Page } from '@playwright/test';
import { oneOf } from '../../scripts/verify/tests/amount.ts';
import { expect, test } from '../support/shared-page.ts';

/** Words that are read in twenty seconds, at 240 in a minute. */
const inTwentySeconds = 80;

/** What readers ask, what of home they click, and the words that answer it. Home itself answers where nothing is clicked. */
const questions: readonly { asks: string; click?: string; says: RegExp }[] = [
  { asks: 'Is kubectl exec protected by default?', says: /By default, an impostor can answer kubectl exec\./ },
  {
    asks: 'What does Konnectivity not do?',
    click: 'Konnectivity’s limits',
    says: /Konnectivity verifies no kubelet, encrypts nothing behind the agent, and carries only what the API server opens\./,
  },
  {
    asks: 'What do I set first?',
    click: 'What do I set first?',
    says: /Give every kubelet a CA-signed serving certificate first, with serverTLSBootstrap and an approved request, and then set --kubelet-certificate-authority\./,
  },
  {
    asks: 'Why did logs break when I set the flag?',
    click: 'CA flag broke logs',
    says: /This error begins when you set --kubelet-certificate-authority: by default, a kubelet’s certificate lists no IP address\..*?x509: cannot validate certificate/,
  },
  {
    asks: 'I am on EKS, what can I do?',
    click: 'EKS',
    says: /The API server of EKS already verifies your kubelets, so you have no flag to set for kubectl exec\..+? Then limit who reaches the API endpoint\./,
  },
  {
    asks: 'Which ports do I open for k3s?',
    click: 'k3s ports',
    says: /On k3s, open TCP 6443 from nodes and control plane hosts to control plane hosts, TCP 10250 and UDP 8472 among nodes and control plane hosts, and TCP 22 from administrators\. If several control plane hosts run etcd, or etcd has hosts of its own, add TCP 2379–2380\./,
  },
  {
    asks: 'Why does metrics-server fail with x509, and what do I do?',
    click: 'metrics-server x509',
    says: /cannot verify the kubelet’s certificate: no trusted CA signed it \(unknown authority\), or it lists no address \(no IP SANs\)\. By default, both\..+?Set serverTLSBootstrap to true on the kubelets/,
  },
  {
    asks: 'Can my nodes be on the internet?',
    click: 'Nodes on the internet',
    says: /By default, no: an impostor can answer kubectl exec.+?Take the first \d steps below, let through only the ports that your cluster needs, and the answer is yes\./,
  },
];

/** The words of a text, as a reader counts them: what has a letter or a digit. */
const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

/** What a reader passes in the main part of a page, in its order, each piece with its lower edge. Pictures and lists of other pages are passed over. */
const passed = (page: Page, root: string): Promise<readonly { text: string; bottom: number }[]> =>
  page.locator(root).evaluate((place) => {
    const found: { text: string; bottom: number }[] = [];
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent?.checkVisibility() || parent.closest('svg, select, .visually-hidden, .title-acts, sup, nav:not(.crumbs, .asked-most)'))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { width, bottom } = range.getBoundingClientRect();
      if (width > 1) found.push({ text: node.textContent ?? '', bottom });
    }
    return found;
  });

/** How many words come before the end of an answer and in it, and where on the screen it ends. */
function upTo(pieces: readonly { text: string; bottom: number }[], says: RegExp): { words: number; bottom: number } {
  // A name is broken at its hyphens by `<wbr>`, so the pieces are put together as they are.
  const text = pieces
    .map((piece) => piece.text)
    .join('')
    .replace(/\s+/g, ' ');
  const found = says.exec(text);
  if (!found) throw new Error(`“${text.slice(0, 600)}” does not say ${String(says)}`);
  const end = found.index + found[0].length;
  let at = '';
  const last = pieces.find((piece) => (at = (at + piece.text).replace(/\s+/g, ' ')).length >= end);
  return { words: wordsOf(text.slice(0, end)), bottom: last?.bottom ?? Infinity };
}

const windows = [
  [1366, 768],
  [360, 740],
] as const;
for (const [turn, { asks, click, says }] of questions.entries())
  for (const [width, height] of oneOf(windows, turn))
    test(`at ${width} × ${height} “${asks}” is answered in the first screen, within twenty seconds of reading from home and one click`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto('/');
      const hero = await passed(page, '.hero');
      let words = 0;
      if (click) {
        const link = page.locator('.hero').getByRole('link', { name: click, exact: true });
        await expect(link).toBeInViewport({ ratio: 1 });
        words = wordsOf(
          hero
            .slice(0, hero.findIndex(({ text }) => text === click) + 1)
            .map(({ text }) => text)
            .join(' '),
        );
        expect(words).toBeGreaterThan(8);
        await link.click();
        // Before its styles are there a page has other heights.
        await page.waitForURL((address) => address.pathname !== '/');
        await page.waitForLoadState();
        await expect(page.getByRole('main')).toContainText(says);
      }
      const answer = upTo(click ? await passed(page, 'main') : hero, says);
      test.info().annotations.push({ type: 'words', description: String(words + answer.words) });
      expect(words + answer.words).toBeLessThanOrEqual(inTwentySeconds);
      expect(answer.bottom).toBeLessThanOrEqual(height);
    });
