import { amountOf, inTheWholeSet } from '../../scripts/verify/tests/amount.ts';
import { inBlankPage } from '../support/document-at.ts';
import { expect, test } from '../support/fixtures.ts';
import { pagesWithStates, randomFrom } from '../support/random-states.ts';
import { addTools, given, opened, travel } from '../support/sharing.ts';

for (const [at, { address, stateOf, states = amountOf('states that are shared from a page') }] of pagesWithStates.entries())
  test(`on ${address} link, frame and picture of ${states} states show the same as the page, as data`, async ({ page }) => {
    test.slow();
    await addTools(page);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(address);
    const pick = randomFrom(address.length);
    const names = new Map<string, string>();
    for (let i = 0; i < states; i += 1) {
      const query = stateOf(pick).join('&');
      const theme = ['own', 'light', 'dark'][(at + i) % 3] ?? 'own';
      const shown = await travel(page, `${address}?${query}`);
      const { link, src, picture, title, summary } = await given(page, theme);
      const said = `${query}, ${theme}, ${link}`;
      // The picture of the page has no theme of its own where the reader’s is meant; a frame always has one.
      const wanted = (own: string | undefined) => ({ ...shown, theme: theme === 'own' ? own : theme });
      expect(await opened(page, link), said).toEqual(wanted(undefined));
      expect(await opened(page, src), `${said}, in a frame ${src}`).toEqual(wanted('light'));
      expect(picture?.name, said).toMatch(/^hub-spoke-[A-Za-z0-9.-]+\.svg$/);
      expect(picture?.name.endsWith('-dark.svg'), said).toBe(theme === 'dark');
      for (const [, id] of query.matchAll(/(?:^|&)(?:path|component|distro|k8s|step)=([^&]+)/g)) expect(picture?.name, said).toContain(id);
      for (const [, seat] of query.matchAll(/seat=([^&]+)/g)) expect(picture?.name.includes(`-${seat}`), said).toBe(seat !== 'nobody');
      expect(picture?.text, said).toContain(`data-theme="${theme === 'dark' ? 'dark' : 'light'}"`);
      expect(title.length + summary.length, said).toBeGreaterThan(30);
      // One name never stands for two pictures of modes; a combination is named as such.
      const drawn = picture?.text.replace(/<metadata>.*<\/metadata>/, '') ?? '';
      if (picture && !picture.name.includes('custom') && !query.includes('distro'))
        expect(names.get(picture.name) ?? drawn, said).toBe(drawn);
      names.set(picture?.name ?? '', drawn);
    }
  });

test(
  'the picture of the explorer has the marks of the attacker, the selection, and the address that shows it',
  inTheWholeSet,
  async ({ page }) => {
    await addTools(page);
    await page.goto('/explore/?mode=konnectivity&seat=another-node&path=apiserver-to-kubelet&k8s=1.34');
    await travel(page, '/explore/?mode=konnectivity&seat=another-node&path=apiserver-to-kubelet&k8s=1.34');
    const { picture, title, summary } = await given(page, 'own');
    expect(title).toBe('Share: API server → kubelet, Konnectivity, Compromised node, Kubernetes 1.34');
    expect(picture?.name).toBe('hub-spoke-konnectivity-apiserver-to-kubelet-another-node-1.34.svg');
    const parsed = await inBlankPage(
      page,
      (svg) => {
        const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
        return {
          marks: [...root.querySelectorAll('[data-mark]')].map((mark) => mark.getAttribute('data-answers')).join(),
          selected: [...root.querySelectorAll('[data-selected]')].map((link) => link.getAttribute('data-path')),
          address: (JSON.parse(root.querySelector('metadata')?.textContent ?? '{}') as { address?: string }).address,
        };
      },
      picture?.text ?? '',
    );
    const marks = await page.evaluate(() =>
      [...document.querySelectorAll('.diagram-wide .frame[data-mode="konnectivity"] .seat-mark')]
        .map((mark) => mark.getAttribute('data-answers'))
        .join(),
    );
    expect(parsed).toEqual({
      marks,
      selected: ['apiserver-to-kubelet'],
      address: '/explore/?mode=konnectivity&path=apiserver-to-kubelet&seat=another-node&k8s=1.34',
    });
    expect(summary).toContain('An attacker who controls a node');
  },
);

test('a check shares the settings that it found as the explorer has them, and no word of what was pasted', async ({ page }) => {
  await addTools(page);
  await page.goto('/check/');
  const secret = 'never-to-be-shared.internal.example';
  await page
    .getByRole('textbox')
    .first()
    .fill(`kube-apiserver --kubelet-certificate-authority=/etc/${secret}/ca.crt --etcd-servers=https://${secret}:2379`);
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeVisible();
  const explorer = page.getByRole('link', { name: 'Explore my cluster' });
  await expect(explorer).toHaveAttribute('href', /kubeletCertificateAuthority=set/);
  const explored = await explorer.getAttribute('href');
  const { link, src, picture } = await given(page, 'dark');
  const [shown, framed] = [await opened(page, link), await opened(page, src)];
  expect(shown).toEqual(framed);
  expect(shown).toMatchObject({ theme: 'dark', frame: 'custom', settings: { kubeletCertificateAuthority: 'set' } });
  expect(await opened(page, new URL(explored ?? '', page.url()).href)).toMatchObject({ settings: shown['settings'] });
  expect(picture?.name).toMatch(/^hub-spoke-custom-\d\.\d+-dark\.svg$/);
  const texts = await page.evaluate(() => {
    const root = document.querySelector('dialog.share');
    return [...(root?.querySelectorAll<HTMLInputElement>('input[name="share-format"]') ?? [])].map((radio) => {
      radio.click();
      return root?.querySelector('textarea')?.value ?? '';
    });
  });
  for (const text of [...texts, picture?.text ?? '']) expect(text).not.toContain(secret);
});
