import type { Page } from '@playwright/test';
import { fewOrAll, inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { expect, test } from '../support/clean-page.ts';

/** Three readers, by what their address carries and what their cluster is called. */
const readers = {
  kubeadm: { query: 'distro=kubeadm&k8s=1.34&kubeletCertificateAuthority=set', name: 'kubeadm 1.34, 1 setting changed' },
  eks: { query: 'distro=eks', name: 'EKS' },
  k3s: { query: 'distro=k3s&k8s=1.34', name: 'k3s 1.34' },
} as const;
type Reader = keyof typeof readers;
type PerReader<Value> = Readonly<Record<Reader, Value>>;

/** One kind of page: where it is, and the words that it has for each reader and for nobody else, by the part of the page that they are in. */
interface PageKind {
  readonly what: string;
  readonly address: string;
  readonly says: PerReader<readonly (readonly [part: string, words: string])[]>;
}

/** A line about the cluster of the reader, and the mark on what it is. */
const line = '.own-line';

const kinds: readonly PageKind[] = [
  {
    what: 'the page of a path begins with its verdict, and the facts beside it',
    address: '/paths/apiserver-to-kubelet/',
    says: {
      kubeadm: [
        [line, 'On your cluster (kubeadm 1.34, 1 setting changed): authenticated Protected end to end.'],
        [line, 'Nothing gets through: the API server refuses the certificate that the kubelet signed itself.'],
        ['.do-first', 'You have nothing to do: your cluster protects this path end to end already.'],
        ['.fact-list', 'Client verifies the server yes'],
      ],
      eks: [
        [line, 'On your cluster (EKS): authenticated'],
        ['.fact-list', 'Protected on the untrusted network yes'],
      ],
      k3s: [
        [line, 'On your cluster (k3s 1.34): authenticated'],
        ['.fact-list', 'Port 10250/tcp'],
      ],
    },
  },
  {
    what: 'the page of a path that a cluster does not use says that',
    address: '/paths/agent-to-konnectivity-server/',
    says: {
      kubeadm: [
        [line, 'does not use this path'],
        ['.fact-list', 'This path not used'],
      ],
      eks: [[line, 'Your cluster (EKS) does not use this path.']],
      k3s: [[line, 'Your cluster (k3s 1.34) does not use this path.']],
    },
  },
  {
    what: 'the page of a decision answers for the cluster, and says which steps the reader cannot take',
    address: '/can-i/nodes-on-the-public-internet/',
    says: {
      kubeadm: [['.said-first', 'On your cluster (kubeadm 1.34, 1 setting changed), no: nothing gets through']],
      eks: [
        ['.said-first', 'On your cluster (EKS), no: anyone on the way can read and change requests through the API server’s proxy.'],
        ['.said-first', 'You cannot take the first step below yourself.'],
        ['#what-to-set', 'What to change on EKS'],
      ],
      k3s: [
        ['.said-first', 'On your cluster (k3s 1.34), no:'],
        ['#to-forward', 'Computed for k3s 1.34 by Hub & Spoke: http://'],
      ],
    },
  },
  {
    what: 'the list of decisions has the first sentence of each for the cluster',
    address: '/can-i/',
    says: {
      kubeadm: [['.decisions', 'On your cluster (kubeadm 1.34, 1 setting changed), no: nothing gets through']],
      eks: [['[data-decision="trust-kubectl-exec"]', 'On your cluster (EKS), yes: the API server verifies the kubelet']],
      k3s: [['[data-decision="trust-kubectl-exec"]', 'On your cluster (k3s 1.34), yes: the API server verifies the kubelet']],
    },
  },
  {
    what: 'the page of a mode says what is different on the cluster',
    address: '/modes/defaults/',
    says: {
      kubeadm: [
        [line, 'The mode nearest to your cluster (kubeadm 1.34, 1 setting changed) is TLS verification.'],
        [line, 'Your cluster and kubeadm defaults mode differ in kubelet verification by the API server (on, off)'],
        [line, 'API server → kubelet authenticated'],
      ],
      eks: [
        [line, 'The mode nearest to your cluster (EKS) is TLS verification.'],
        [line, 'Unknown for your cluster: APIService verification, etcd transport'],
        [line, 'API server → etcd unknown'],
      ],
      k3s: [
        [line, 'Your cluster has a tunnel of its own, which none of the modes has.'],
        [line, 'scraper → kubelet authenticated'],
      ],
    },
  },
  {
    what: 'the page of the nearest mode says that it is the nearest',
    address: '/modes/tls-verification/',
    says: {
      kubeadm: [
        [line, 'This mode is the nearest to your cluster (kubeadm 1.34, 1 setting changed).'],
        [line, 'differ in kubelet serving certificate (self-signed, issued)'],
      ],
      eks: [[line, 'There is no known difference between your cluster and TLS verification mode']],
      k3s: [[line, 'approval of serving certificates (unchecked, checks-addresses)']],
    },
  },
  {
    what: 'the list of modes marks the nearest and counts the paths that differ',
    address: '/modes/',
    says: {
      kubeadm: [['li:has(.own-mark)', 'TLS verification nearest to your cluster On your cluster 2 paths take a different route']],
      eks: [['li:has(.own-mark)', 'TLS verification nearest to your cluster On your cluster 3 paths']],
      k3s: [['li:has(.own-mark)', 'TLS verification nearest to your cluster On your cluster 3 paths']],
    },
  },
  {
    what: 'the list of paths has their verdicts on the cluster',
    address: '/paths/',
    says: {
      kubeadm: [['li:has(a[href*="apiserver-to-etcd"])', 'On your cluster: authenticated']],
      eks: [['li:has(a[href*="apiserver-to-etcd"])', 'On your cluster: unknown']],
      k3s: [['li:has(a[href*="agent-to-konnectivity-server"])', 'On your cluster: not used.']],
    },
  },
  {
    what: 'the matrix has a column of the cluster',
    address: '/matrix/',
    says: {
      kubeadm: [['tr:has(a[href*="apiserver-to-kubelet"]) .own-column', 'authenticated']],
      eks: [['tr:has(a[href*="apiserver-to-etcd"]) .own-column', 'unknown']],
      k3s: [['tr:has(a[href*="extension-apiserver"]) .own-column', 'encrypted only']],
    },
  },
  {
    what: 'a journey opens in the nearest mode and says what differs',
    address: '/journeys/kubectl-logs/',
    says: {
      kubeadm: [
        [line, 'every connection of these steps takes the same route and has the same verdict. The steps are those of TLS verification.'],
        ['.player .at', 'steps'],
        ['.modes label:has(:checked)', 'TLS verification nearest to kubeadm 1.34, 1 setting changed'],
      ],
      eks: [
        [line, 'The steps are those of TLS verification.'],
        ['.modes label:has(:checked)', 'TLS verification nearest to EKS'],
      ],
      k3s: [
        [line, '1 connection of these steps takes a different route or has a different verdict, which stands under the step.'],
        [line, 'Your cluster has a tunnel of its own'],
        [
          'ol.steps li',
          'On your cluster, in 3 hops: control plane: authenticated untrusted network: authenticated node network: authenticated',
        ],
      ],
    },
  },
  {
    what: 'a journey that does not happen on the cluster says so',
    address: '/journeys/konnectivity-agent-connects/',
    says: {
      kubeadm: [[line, 'this journey does not happen: the cluster does not use agent → konnectivity-server.']],
      eks: [[line, 'this journey does not happen']],
      k3s: [[line, 'this journey does not happen']],
    },
  },
  {
    what: 'the fleet begins in the mode that reaches its nodes as the cluster does, or says that none does',
    address: '/fleet/',
    says: {
      kubeadm: [[line, 'reaches its nodes as TLS verification does, so the page begins in that mode.']],
      eks: [[line, 'Your cluster (EKS) reaches its nodes as TLS verification does']],
      k3s: [[line, 'Your cluster (k3s 1.34) has a tunnel of its own, which none of the modes has. The page begins with kubeadm defaults']],
    },
  },
  {
    what: 'the page of lifetimes begins with the minor and the mode of the cluster, or says that no mode is its own',
    address: '/lifetimes/',
    says: {
      kubeadm: [
        [line, 'The form begins with the mode and the minor of your cluster (kubeadm 1.34, 1 setting changed).'],
        ['.lifetime-says', 'An idle kubectl exec ends after 4 hours: the API server closes a WebSocket'],
      ],
      eks: [[line, 'The form begins with the mode and the minor of your cluster (EKS).']],
      k3s: [[line, 'Your cluster (k3s 1.34) has a tunnel of its own, which none of the modes has. The form begins with kubeadm defaults']],
    },
  },
  {
    what: 'a comparison begins with the cluster on its first side',
    address: '/compare/',
    says: {
      kubeadm: [['.sentence', 'Your cluster (kubeadm 1.34, 1 setting changed) and k3s differ in']],
      eks: [['.sentence', 'Your cluster (EKS) and k3s differ in']],
      k3s: [['.sentence', 'Your cluster (k3s 1.34) and kubeadm differ in']],
    },
  },
  {
    what: 'the list of distributions marks that of the cluster',
    address: '/distributions/',
    says: {
      kubeadm: [
        ['tr:has(.own-mark)', 'kubeadm'],
        [line, 'API server → kubelet authenticated'],
        [line, 'You changed 1 setting'],
      ],
      eks: [
        ['tr:has(.own-mark)', 'EKS'],
        [line, 'What EKS sets'],
      ],
      k3s: [['tr:has(.own-mark)', 'k3s']],
    },
  },
  {
    what: 'the page of a distribution compares it with the cluster',
    address: '/distributions/k3s/',
    says: {
      kubeadm: [
        [line, 'Your cluster is kubeadm 1.34, 1 setting changed, not k3s.'],
        ['.do-first', 'Compare with your cluster'],
      ],
      eks: [['.do-first', 'Compare with your cluster']],
      k3s: [[line, 'None of its settings is changed, so this page is about your cluster.']],
    },
  },
  {
    what: 'the evidence of a path says which of it is that of the cluster',
    address: '/evidence/paths/apiserver-to-extension-apiserver/',
    says: {
      kubeadm: [[line, 'This is the reason on your cluster (kubeadm 1.34, 1 setting changed) too.']],
      eks: [[line, 'Untrusted network: unknown']],
      k3s: [[line, 'This is the reason on your cluster (k3s 1.34) too.']],
    },
  },
  {
    what: 'home draws the cluster',
    address: '/',
    says: {
      kubeadm: [['.modes label[data-own]', 'kubeadm, changed']],
      eks: [['.changed', 'EKS. 3 of 12 paths are weak']],
      k3s: [['.modes label[data-own]', 'k3s ']],
    },
  },
];

const addressFor = (address: string, query: string): string =>
  `${address}?${/^\/(?:explore|compare|ports)\//.test(address) ? `cluster=${encodeURIComponent(query)}` : query}`;

/** The words of a part as a reader sees them, without what only the layout adds. */
const wordsOf = async (page: Page, part: string): Promise<string> => {
  // What differs is folded.
  await page.locator('.own-line details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
  return (await page.locator('main').locator(part).allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ');
};

/** What a page has: the markup of all that no figure redraws, and the words and the choice of its figures. */
const stateOf = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('main')?.cloneNode(true) as HTMLElement;
    const figures = [...document.querySelectorAll<HTMLElement>('main hub-spoke')].map((figure) => [
      figure.dataset['mode'],
      [...figure.querySelectorAll('.modes label')].map((label) => label.textContent).join(),
      [...figure.querySelectorAll('.changed')].map((part) => part.textContent).join(),
    ]);
    for (const figure of main.querySelectorAll('hub-spoke')) figure.replaceChildren();
    // A comparison that is drawn again has the same words, with its attributes in another order.
    for (const drawn of main.querySelectorAll('[data-compare] .drawn')) drawn.replaceChildren(drawn.textContent ?? '');
    // What a page says to those who listen is of what was last done.
    for (const live of main.querySelectorAll('[role="status"]')) live.replaceChildren();
    for (const element of main.querySelectorAll('hub-spoke')) for (const name of element.getAttributeNames()) element.removeAttribute(name);
    return { markup: main.outerHTML, figures, mode: document.querySelector<HTMLInputElement>('main input[name="mode"]:checked')?.value };
  });

const forget = async (page: Page): Promise<void> => {
  await page.locator('.your-cluster summary').click();
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect(page.locator('.your-cluster')).toHaveCount(0);
};

for (const [index, { what, address, says }] of fewOrAll(
  kinds.filter((_, at) => at % 3 === 0),
  kinds,
).entries()) {
  const each = Object.entries(says) as [Reader, (typeof says)[Reader]][];
  const chosen = oneOf(each, index);
  test(`${what}, for ${chosen.map(([reader]) => reader).join(', ')}, and is as it was built once the cluster is forgotten`, async ({
    page,
  }) => {
    await page.goto(address);
    await expect(page.locator('.own-line, .own-mark, .own-column')).toHaveCount(0);
    const built = await stateOf(page);
    for (const [reader, parts] of chosen) {
      await page.goto(addressFor(address, readers[reader].query));
      for (const [part, words] of parts) await expect.poll(() => wordsOf(page, part), `${reader}: ${part}`).toContain(words);
      await forget(page);
      await expect(page.locator('.own-line, .own-mark, .own-column')).toHaveCount(0);
      await expect.poll(() => stateOf(page), reader).toEqual(built);
    }
  });
}

/** One page of each type that opens with the line about the cluster. */
const opened = [
  '/paths/apiserver-to-kubelet/',
  '/modes/defaults/',
  '/journeys/kubectl-exec/',
  '/symptoms/no-ip-sans/',
  '/distributions/eks/',
  '/ports/',
  '/reference/flags/',
  '/evidence/',
  '/matrix/',
];
test('each type of page opens with what the model says of the cluster, which leads to the path, to the ports and to the proxy', async ({
  page,
}) => {
  for (const address of opened) {
    await page.goto(address);
    await expect(page.locator('.own-answer')).toBeHidden();
    await page.goto(addressFor(address, readers.k3s.query));
    const line = page.locator('.own-answer');
    await expect(line, address).toHaveText(
      'On your k3s 1.34: kubectl exec is authenticated; open TCP 6443, 10250 and UDP 8472; /proxy/ is unsafe (plain HTTP).',
    );
    expect((await line.boundingBox())?.y, address).toBeLessThan((await page.getByRole('heading', { level: 1 }).boundingBox())?.y ?? 0);
  }
  await page.locator('.own-answer').getByRole('link', { name: 'open TCP 6443' }).click();
  await expect(page.locator('.one-list')).toContainText('UDP 8472');
});

test(
  'the line about the cluster says where it is weak for a tunnel, moves nothing, and leads to the ports if their script does not load',
  inTheWholeSet,
  async ({ page }) => {
    await page.route('**/own-ports.*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto('/reference/flags/?distro=defaults&transport=konnectivity');
    const line = page.locator('.own-answer');
    await expect(line).toContainText(
      'kubectl exec is encrypted only on the node network; which ports to open; /proxy/ is unsafe on the node network',
    );
    await expect(line.getByRole('link', { name: 'which ports to open' })).toHaveAttribute('href', /ports\/$/);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        }),
    );
    expect(shift).toBeLessThan(0.001);
  },
);

test(
  'a journey and a fleet show the mode that the address asks for, and write a mode that is not that of the cluster',
  inTheWholeSet,
  async ({ page }) => {
    for (const [address, other] of [
      ['/journeys/kubectl-logs/', 'konnectivity'],
      ['/fleet/', 'konnectivity'],
    ] as const) {
      const checked = page.locator('main input[name="mode"]:checked');
      await page.goto(`${address}?${readers.eks.query}`);
      await expect(checked).toHaveValue('tls-verification');
      expect(new URL(page.url()).search, 'the address stays clean').toBe('?distro=eks');
      await page.goto(`${address}?${readers.eks.query}&mode=${other}`);
      await expect(page.locator('.own-line').first()).toBeVisible();
      await expect(checked).toHaveValue(other);
      // The mode is not where this page began, so the address has to name it.
      await page.locator('main .modes label').first().click();
      await expect(page).toHaveURL(/[?&]mode=defaults/);
      await page.reload();
      await expect(page.locator('.own-line').first()).toBeVisible();
      await expect(checked).toHaveValue('defaults');
    }
  },
);

test('the explorer begins from the cluster with its controls, and its address is clean until something is chosen', async ({ page }) => {
  await page.goto(addressFor('/explore/', readers.k3s.query));
  await expect(page.locator('select[name="distro"]').first()).toHaveValue('k3s');
  await expect(page.locator('select[name="k8s"]').first()).toHaveValue('1.34');
  expect([...new URL(page.url()).searchParams.keys()]).toEqual(['cluster']);
});

test(
  'the link on the page of a distribution leads to a comparison with the cluster, which keeps its name',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto(addressFor('/distributions/eks/', readers.k3s.query));
    await page.getByRole('link', { name: 'Compare with your cluster' }).click();
    await expect(page.locator('.sentence')).toContainText('Your cluster (k3s 1.34) and EKS differ in');
    await expect(page.locator('select[name="a"]')).toHaveValue(readers.k3s.query);
  },
);

for (const width of oneOf([360, 768, 1440]))
  test(
    `at ${width} px the switch with the cluster cuts no verdict, its cells begin at one height, and the header has the mark of the site`,
    inTheWholeSet,
    async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      for (const { query } of Object.values(readers)) {
        await page.goto(`/paths/apiserver-to-pod/?${query}`);
        await expect(page.locator('.modes label[data-own]')).toBeVisible();
        const { cut, uneven, mark } = await page.evaluate(() => {
          const labels = [...document.querySelectorAll('.modes label')];
          const frame = document.querySelector('.modes')?.getBoundingClientRect() ?? new DOMRect();
          const cut = labels.flatMap((label) => {
            const of = label.getBoundingClientRect();
            return [...label.querySelectorAll('.tag, .name')].flatMap((part) => {
              const { left, right, bottom } = part.getBoundingClientRect();
              return left < of.left - 1 || right > of.right + 1 || right > frame.right + 1 || bottom > of.bottom + 1
                ? [part.textContent ?? '']
                : [];
            });
          });
          const rows = new Map<number, Set<number>>();
          for (const label of labels) {
            const top = Math.round(label.getBoundingClientRect().top);
            const name = Math.round(label.querySelector('.name')?.getBoundingClientRect().top ?? 0);
            rows.set(top, (rows.get(top) ?? new Set()).add(name));
          }
          const uneven = [...rows.values()].filter(({ size }) => size > 1).length;
          return { cut, uneven, mark: document.querySelector('.site-header .mark')?.getBoundingClientRect().width };
        });
        expect(cut, query).toEqual([]);
        expect(uneven, query).toBe(0);
        expect(mark, query).toBe(34);
      }
    },
  );
