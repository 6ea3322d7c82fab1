import { envelope, inChromium as test, type Host } from '../support/around.ts';
import { expect } from '../support/fixtures.ts';

/** Sets a state from the page around the first frame, which is then told that this state is shown, in the theme of the reader. */
async function setAndTold({ heard, ask }: Host, state: Readonly<Record<string, string | number>>): Promise<void> {
  await ask({ ...envelope, type: 'setState', id: 'a', state });
  await expect.poll(() => heard('state')).toHaveLength(1);
  expect((await heard('state'))[0]).toEqual({ ...envelope, type: 'state', cause: 'host', id: 'a', state: { ...state, theme: 'auto' } });
}

test('the page around a fleet sets its mode and both numbers, is told what a reader chooses, and gets a sentence for what no fleet can be', async ({
  around,
}) => {
  const host = await around([{ src: '/embed/fleet/?nodes=7&servers=2' }]);
  const { page, heard, ask } = host;
  const view = page.frameLocator('iframe');
  expect((await heard('ready'))[0]).toMatchObject({ state: { mode: 'defaults', nodes: 7, servers: 2 } });
  await setAndTold(host, { mode: 'konnectivity', nodes: 500, servers: 5 });
  await expect(view.getByLabel('Nodes', { exact: true })).toHaveValue('500');
  await expect(view.locator('.says')).toContainText('500 nodes and 5 API servers');
  await expect(view.getByRole('link', { name: 'Open the full page' })).toHaveAttribute(
    'href',
    /\/fleet\/\?nodes=500&servers=5&mode=konnectivity$/,
  );
  await ask({ ...envelope, type: 'setState', id: 'b', state: { nodes: 5001, mode: 'ssh-tunnel' } });
  await ask({ ...envelope, type: 'setState', id: 'c', state: { path: 'apiserver-to-pod' } });
  await expect.poll(() => heard('error')).toHaveLength(2);
  expect(await heard('error')).toMatchObject([
    { id: 'b', message: expect.stringContaining('nodes=“5001” was ignored') },
    { id: 'c', message: 'Of a fleet only the mode and the numbers of nodes and API servers can be set.' },
  ]);
  await ask({ ...envelope, type: 'setState', id: 'd', state: { nodes: null } });
  await expect
    .poll(async () => (await heard('state')).at(-1))
    .toMatchObject({ id: 'd', state: { mode: 'konnectivity', nodes: 100, servers: 5 } });
  await view.getByLabel('API servers', { exact: true }).fill('1');
  await view.getByLabel('API servers', { exact: true }).press('Tab');
  await expect.poll(async () => (await heard('state')).at(-1)).toMatchObject({ cause: 'reader', state: { nodes: 100, servers: 1 } });
});

test('the page around a comparison sets its two sides, is told what a reader chooses, and gets a sentence for what is no side', async ({
  around,
}) => {
  const host = await around([{ src: '/embed/compare/?a=gke' }]);
  const { page, heard, ask } = host;
  const view = page.frameLocator('iframe');
  expect((await heard('ready'))[0]).toMatchObject({ state: { a: 'gke', b: 'k3s' } });
  const own = 'mode=konnectivity&kubeletCertificateAuthority=set';
  await setAndTold(host, { a: 'eks', b: own });
  await expect(view.locator('.sentence')).toContainText(/^EKS and Konnectivity/);
  await expect(view.getByRole('link', { name: 'Open the full page' })).toHaveAttribute('href', /\/compare\/\?a=eks&b=mode%3Dkonnectivity/);
  await ask({ ...envelope, type: 'setState', id: 'b', state: { a: 'nowhere' } });
  await ask({ ...envelope, type: 'setState', id: 'c', state: { mode: 'konnectivity' } });
  await expect.poll(() => heard('error')).toHaveLength(2);
  expect(await heard('error')).toMatchObject([
    { id: 'b', message: expect.stringContaining('“nowhere” is not a distribution') },
    { id: 'c', message: 'Of a comparison only its two sides, a and b, can be set.' },
  ]);
  await expect(view.locator('.ignored:not(.options-ignored)')).toBeHidden();
  await view.getByLabel('with').selectOption('defaults');
  await expect.poll(async () => (await heard('state')).at(-1)).toMatchObject({ cause: 'reader', state: { a: 'eks', b: 'defaults' } });
});
