import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { amountOf } from '../../scripts/verify/tests/amount.ts';
import { modeIds, modeOf } from '../model/setting/mode.ts';
import { countPaths, strengthOf } from '../model/count.ts';
import { judge } from '../model/judge.ts';
import { pathIds } from '../model/path.ts';
import { gets, powersOf } from '../model/seat/seat-powers.ts';
import { seatIds } from '../model/seat/seat.ts';
import { settingIds, settingOf, type Settings } from '../model/setting/setting.ts';
import { settingsOfKnown } from '../model/setting/settings-query.ts';
import { inspectAll, inspectComponent, inspectLink } from '../wording/inspection/inspection.ts';
import { drawIn } from './h.ts';
import { renderInspection } from './inspector.ts';
import { strengthClause } from '../wording/sums.ts';
import { settingWords } from '../wording/setting-words.ts';

describe('inspectLink()', () => {
  it('inspectLink() gives each hop of the kubelet link under Konnectivity its own verdict and reason', () => {
    const { rows } = inspectLink('apiserver-to-kubelet', modeOf('konnectivity').settings);
    expect(rows.map(({ zone, verdict }) => [zone, verdict])).toEqual([
      ['host', 'local'],
      ['between', 'authenticated'],
      ['node-network', 'encrypted'],
    ]);
    expect(rows[2]?.detail).toBe(
      'The API server does not verify the kubelet’s certificate, because --kubelet-certificate-authority is not set.',
    );
  });

  it('inspectLink() says what a compromised node gets under Konnectivity', () => {
    const { answers } = inspectLink('apiserver-to-kubelet', modeOf('konnectivity').settings);
    const other = answers.find(({ heading }) => heading.includes('controls a node'));
    expect(other?.rows.map(({ text, value }) => `${text}: ${value}`)).toEqual([
      'read the request: yes',
      'read the real response: no',
      'change the request: no',
      'forge the response: yes',
      'impersonate the kubelet: yes',
      'impersonate the API server: no',
    ]);
  });

  it('inspectLink() names the flag that decides, and what it is set to', () => {
    expect(inspectLink('apiserver-to-kubelet', modeOf('defaults').settings).decidedBy[0]).toEqual({
      flag: '--kubelet-certificate-authority',
      says: settingWords['kubeletCertificateAuthority'].says.unset,
    });
  });

  it('inspectLink() says so where a mode does not use the path, and answers nothing of it', () => {
    expect(inspectLink('agent-to-konnectivity-server', modeOf('defaults').settings)).toMatchObject({
      rows: [],
      sentence: 'This path is not used in this mode.',
      answers: [],
    });
    expect(inspectLink('agent-to-konnectivity-server', modeOf('defaults').settings).protection).toBeUndefined();
  });

  it('inspectLink() leads to the page of every path, in every mode', () => {
    for (const path of pathIds)
      for (const mode of modeIds) expect(inspectLink(path, modeOf(mode).settings).link?.href).toBe(`/paths/${path}/`);
  });
});

describe('what stands beside the verdicts of a path', () => {
  it('inspectLink() gives the answer for every network first where it is the worse one', () => {
    expect(inspectLink('apiserver-to-pod', modeOf('konnectivity').settings).protection).toEqual([
      { networks: 'every', value: 'no', text: 'Protected end to end: no' },
      { networks: 'untrusted', value: 'yes', text: 'Protected on the untrusted network: yes' },
    ]);
  });

  it('inspectLink() does not answer for the untrusted network where a path never comes to it', () => {
    expect(inspectLink('scraper-to-kubelet', modeOf('defaults').settings).protection?.map(({ text }) => text)).toEqual([
      'Protected end to end: no',
      'Protected on the untrusted network: not crossed',
    ]);
  });

  it('inspectLink() says what the client presents, apart from whether the client verified the server', () => {
    const client = (path: (typeof pathIds)[number]) => inspectLink(path, modeOf('defaults').settings).client;
    expect(client('kubelet-to-apiserver')).toBe('The client presents a certificate.');
    expect(client('pod-to-apiserver')).toBe('The client presents a bearer token.');
    expect(client('apiserver-to-webhook')).toBe('The client presents no credentials.');
  });
});

describe('inspectAll()', () => {
  it('inspectAll() counts every path by its weakest hop, weak and verified apart, and lists the weak ones', () => {
    const { title, rows } = inspectAll(modeOf('defaults').settings);
    expect(title).toBe('6 of 12 paths are weak (3 unsafe, 3 encrypted only), 6 are authenticated');
    expect(rows.map(({ path }) => path)).toEqual([
      'apiserver-to-node',
      'apiserver-to-pod',
      'apiserver-to-service',
      'apiserver-to-kubelet',
      'apiserver-to-extension-apiserver',
      'scraper-to-kubelet',
    ]);
  });

  it('inspectAll() does not call Konnectivity safe where the node network is not', () => {
    expect(inspectAll(modeOf('konnectivity').settings).title).toBe(
      '6 of 13 paths are weak (3 unsafe, 3 encrypted only), 7 are authenticated',
    );
  });

  it('inspectAll() calls no path weak of a cluster of which nothing is known', () => {
    const { title, rows } = inspectAll(settingsOfKnown({ proxyScheme: 'unknown', nodeProxyPort: 'unknown' }));
    expect(title).toMatch(/^None of \d+ paths is known to be weak, \d+ are unknown, \d+ (?:is|are) authenticated$/);
    expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(['unknown']));
  });

  it('inspectAll() tells an attacker’s position what that position gets, and nothing from another point of view', () => {
    const { kicker, title, rows } = inspectAll(modeOf('konnectivity').settings, 'another-node');
    expect(kicker).toBe('Attacker’s position: Compromised node');
    const gained = pathIds.filter((path) => gets(judge(path, modeOf('konnectivity').settings, 'another-node').endToEnd) === 'yes');
    expect(gained.length).toBeGreaterThan(1);
    expect(title).toMatch(new RegExp(`^${gained.length} of 13 paths are open to this attacker`));
    expect(rows.slice(0, gained.length).map(({ path }) => path)).toEqual(gained);
    expect(rows.find(({ path }) => path === 'apiserver-to-pod')?.detail).toMatch(
      /^This attacker reads requests and responses, changes both, and impersonates the client\./,
    );
    expect(JSON.stringify({ title, rows })).not.toMatch(/(?:gets|can do) nothing/);
  });
});

const anySettings = fc
  .record(Object.fromEntries(settingIds.map((id) => [id, fc.constantFrom<string>(...settingOf(id).values, 'unknown')])))
  .map((each) => each as unknown as Settings);

describe('counts under any settings', () => {
  it('no count of weak paths and no sentence of weakness includes a path whose weakest hop is unknown', () => {
    let unknownSeen = 0;
    fc.assert(
      fc.property(anySettings, (settings) => {
        const weakest = pathIds.map((path) => judge(path, settings, 'nobody').weakestHop?.verdict);
        const of = (...verdicts: readonly string[]): number => weakest.filter((verdict) => verdict && verdicts.includes(verdict)).length;
        const [weak, unknown, verified] = [of('unsafe', 'encrypted'), of('unknown'), of('authenticated', 'local')];
        unknownSeen += unknown;
        expect(strengthOf(countPaths(settings))).toMatchObject({ weak, unknown, verified });
        const { title, rows } = inspectAll(settings);
        const [, said = '0'] = /^(\d+) of \d+ paths (?:is|are) weak/.exec(title) ?? [];
        expect(Number(said)).toBe(weak);
        expect(/(\d+) (?:is|are) unknown/.exec(title)?.[1] ?? '0').toBe(String(unknown));
        for (const { path, verdict } of rows) expect(verdict).toBe(judge(path, settings, 'nobody').weakestHop?.verdict);
      }),
      { numRuns: amountOf('clusters that are counted') },
    );
    expect(unknownSeen).toBeGreaterThan(100);
  });

  it('an attacker is said to get something only on paths where the model says yes; what is unknown is counted apart', () => {
    fc.assert(
      fc.property(anySettings, fc.constantFrom(...seatIds.filter((id) => id !== 'nobody')), (settings, seat) => {
        const has = pathIds.map((path) => judge(path, settings, seat)).filter(({ present }) => present);
        const yes = has.filter(({ endToEnd }) => gets(endToEnd) === 'yes').length;
        const { title, rows } = inspectAll(settings, seat);
        expect(title).toMatch(new RegExp(`^${yes === 0 ? 'None' : yes} of ${has.length} paths (?:is|are) open to this attacker`));
        const unsure = has.filter(({ endToEnd }) => Object.values(powersOf(endToEnd)).includes('unknown')).length;
        expect(/for (\d+), something is unknown/.exec(title)?.[1] ?? '0').toBe(String(unsure));
        expect(rows.filter(({ detail }) => detail.startsWith('This attacker '))).toHaveLength(yes);
        // A row says of each capability that it is unknown, also where another one of the same power is known.
        const doubted = has.filter(({ endToEnd }) => Object.values(endToEnd).some(({ value }) => value === 'unknown')).length;
        expect(rows.filter(({ detail }) => /It is unknown whether (?:this attacker|it) can/.test(detail))).toHaveLength(doubted);
      }),
      { numRuns: amountOf('attackers that are counted') },
    );
  });

  it('strengthClause() says that all are authenticated only where none is weak and none unknown', () => {
    const none = { authenticated: 0, encrypted: 0, unsafe: 0, unknown: 0, local: 0 };
    expect(strengthClause({ ...none, authenticated: 9, local: 1 })).toBe('All 10 paths are authenticated end to end');
    expect(strengthClause({ ...none, authenticated: 9, unknown: 1 })).toBe(
      'None of 10 paths is known to be weak, 1 is unknown, 9 are authenticated',
    );
    expect(strengthClause({ ...none, authenticated: 8, unknown: 1, unsafe: 1 })).toBe(
      '1 of 10 paths is weak (1 unsafe), 1 is unknown, 8 are authenticated',
    );
  });
});

describe('inspectComponent()', () => {
  it('inspectComponent() lists every path of the kubelet, the one of scrapers too', () => {
    expect(inspectComponent('kubelet', modeOf('defaults').settings).rows.map(({ title, verdict }) => `${title} ${verdict}`)).toEqual([
      'kubelet → API server authenticated',
      'API server → kubelet encrypted',
      'scraper → kubelet encrypted',
    ]);
  });
});

describe('renderInspection()', () => {
  it('renderInspection() marks every hop with path, mode, zone and verdict, and replaces what was there', () => {
    const { document } = parseHTML('<html><body><section><p>old</p></section></body></html>');
    drawIn(document);
    const container = document.querySelector('section');
    if (!container) throw new Error('no section');
    renderInspection(container, inspectLink('apiserver-to-pod', modeOf('ssh-tunnel').settings), 'ssh-tunnel', '../../');
    expect(container.querySelector('p')?.textContent).toBe('Selected path · Read about this path');
    expect(
      [...container.querySelectorAll('[data-hop]')].map(
        (tag) =>
          `${tag.getAttribute('data-path')} ${tag.getAttribute('data-mode')} ${tag.getAttribute('data-hop')} ${tag.getAttribute('data-verdict')}`,
      ),
    ).toEqual(['apiserver-to-pod ssh-tunnel between encrypted', 'apiserver-to-pod ssh-tunnel node-network unsafe']);
    expect([...container.querySelectorAll('[data-protected]')].map((item) => item.textContent)).toEqual([
      'Protected on the untrusted network: no',
      'Protected end to end: no',
    ]);
    expect([...container.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '../../paths/apiserver-to-pod/',
      '../../glossary/#network-between',
      '../../glossary/#node-network',
      '../../paths/apiserver-to-pod/#harden-it',
      '../../explore/?mode=ssh-tunnel&seat=node-network-active&path=apiserver-to-pod',
      '../../glossary/#layer',
    ]);
  });
});
