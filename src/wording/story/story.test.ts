import { describe, expect, it } from 'vitest';
import { judge } from '../../model/judge.ts';
import { pathOf, paths } from '../../model/path.ts';
import { modeOf } from '../../model/setting/mode.ts';
import { pathsAt } from '../inspection/inspection.ts';
import { combinations, storyAnswer } from './answer.ts';
import { storyCaption, storyDescription } from './section.ts';
import {
  compactPaths,
  failsIn,
  frameAt,
  litPaths,
  stateIds,
  statesOf,
  storySettings,
  storyFrames,
  storyIds,
  storyPath,
  storyState,
} from './state.ts';
import { pathNames } from '../names.ts';

const { settings: defaults } = modeOf('defaults');
const { settings: konnectivity } = modeOf('konnectivity');
const verdictsOf = (settings: typeof defaults) => judge(storyPath, settings, 'nobody').hops.map(({ zone, verdict }) => [zone, verdict]);

describe('storyAnswer()', () => {
  it('names the program that the model calls the client of the path of kubectl logs', () => {
    expect(storyAnswer('who-talks').right).toBe(pathOf(storyPath).client);
  });

  it('says that only outgoing connections work, because both sides open some of the paths that cross the untrusted network', () => {
    const crossing = paths.filter(({ id }) => judge(id, defaults, 'nobody').hops.some(({ zone }) => zone === 'between'));
    const byHub = crossing.filter(({ client }) => client === 'kube-apiserver');
    expect(byHub.map(({ id }) => id)).toContain(storyPath);
    expect(crossing.length).toBeGreaterThan(byHub.length);
    const { right, because } = storyAnswer('who-opens');
    expect(right).toBe('only-outgoing');
    expect(because).toContain(`${crossing.length - byHub.length} of the ${crossing.length} paths`);
    expect(because).toContain(`the other ${byHub.length}`);
  });

  it('gives the path the verdict that it has by default, and the reason for it', () => {
    expect(storyAnswer('two-questions').right).toBe(judge(storyPath, defaults, 'nobody').hops[0]?.verdict);
    expect(storyAnswer('two-questions').because).toContain('--kubelet-certificate-authority is not set');
  });

  it('lets a man in the middle forge the response and read the request, but not the real response', () => {
    const { endToEnd } = judge(storyPath, defaults, 'between-active');
    expect([endToEnd['change-answer'].value, endToEnd['read-request'].value, endToEnd['read-answer'].value]).toEqual(['yes', 'yes', 'no']);
    expect(storyAnswer('kubectl-logs').right).toBe('forged');
  });

  it('says that requests fail where the flag meets certificates that kubelets signed themselves', () => {
    const set = { ...defaults, kubeletCertificateAuthority: 'set' } as const;
    expect(set.kubeletServingCertificate).toBe('self-signed');
    expect(judge(storyPath, set, 'nobody').failures).toContain('self-signed-refused');
    expect(storyAnswer('verify-kubelets').right).toBe('fails');
  });

  it('says of Konnectivity alone that it protects the untrusted network and no other', () => {
    const { safeOverUntrustedNetwork, safeOnEveryNetwork } = judge(storyPath, konnectivity, 'nobody');
    expect([safeOverUntrustedNetwork, safeOnEveryNetwork]).toEqual(['yes', 'no']);
    expect(storyAnswer('change-the-route').right).toBe('untrusted-network');
  });

  it('calls verification the least that protects every network, because the direct route is safe with it and the tunnel is not without', () => {
    const safe = Object.values(combinations)
      .flatMap((row) => Object.values(row))
      .filter((mode) => judge(storyPath, modeOf(mode).settings, 'nobody').safeOnEveryNetwork === 'yes');
    expect(safe).toEqual(['tls-verification', 'konnectivity-tls']);
    expect(storyAnswer('route-and-verification').right).toBe('verification');
  });

  it('gives the path to a pod the verdict that it keeps with everything set', () => {
    const { weakestHop } = judge('apiserver-to-pod', modeOf('konnectivity-tls').settings, 'nobody');
    expect(storyAnswer('what-remains').right).toBe(weakestHop?.verdict);
    expect(weakestHop?.verdict).toBe('unsafe');
  });

  it('gives a reason in whole sentences for every section', () => {
    for (const id of storyIds) expect(storyAnswer(id).because).toMatch(/^[\p{Lu}\d].*[.]$/u);
  });
});

describe('the state of a section', () => {
  it('lights the one path that it selects, or those of the component, but no scraper before the whole cluster is drawn', () => {
    for (const id of stateIds) {
      const { component, path, grown } = storyState(id);
      const all = component ? pathsAt(component).filter((each) => each !== 'agent-to-konnectivity-server') : [];
      expect(litPaths(id)).toEqual(path ? [path] : grown === 'cluster' ? all : all.filter((each) => each !== 'scraper-to-kubelet'));
    }
  });

  it('has a frame of its mode, and its attacker is the one who is drawn there', () => {
    for (const id of stateIds) {
      const { mode, seat, also, tells } = storyState(id);
      const frame = storyFrames[frameAt(id)];
      expect([id, frame?.id]).toEqual([id, mode]);
      // A line of other settings would have a verdict of its own.
      expect(also === undefined || tells === 'directions').toBe(true);
      if (seat) expect(frame?.seat).toBe(seat);
    }
  });

  it('draws more of the cluster from state to state, and never less', () => {
    const order = ['boxes', 'networks', 'cluster'];
    const grown = stateIds.map((id) => order.indexOf(storyState(id).grown));
    expect(grown).toEqual(grown.toSorted());
    expect(new Set(grown).size).toBe(3);
  });

  it('is told in words: the mode, the verdicts of what stands out, the point, and what the attacker gets', () => {
    expect(verdictsOf(konnectivity).length).toBeGreaterThan(1);
    const said = storyDescription('change-the-route', 'wide');
    expect(said).toContain('encrypted only on the node network');
    expect(said).toContain(storyCaption('change-the-route').point);
    expect(storyDescription('verify-kubelets', 'wide')).toContain('nothing');
    expect(storyDescription('flag-too-early', 'wide')).toContain('nothing gets through');
  });

  it('shows the flag that came too early before the remedy, with the failure that the model gives for these settings', () => {
    expect(statesOf('verify-kubelets')).toEqual(['flag-too-early', 'verify-kubelets']);
    expect(stateIds.filter(failsIn)).toEqual(['flag-too-early']);
    // The kubelet reports on its own connection, so its node stays Ready.
    expect(judge('kubelet-to-apiserver', storySettings('flag-too-early'), 'nobody').failures).toEqual([]);
  });

  it('has every state in one section, each in its place', () => {
    expect(storyIds.flatMap((id) => statesOf(id))).toEqual([...stateIds]);
  });

  it('says who opens each connection, and no verdict, until the three words are explained', () => {
    for (const id of ['who-talks', 'who-opens'] as const)
      for (const drawing of ['wide', 'compact'] as const) {
        expect(storyDescription(id, drawing)).not.toMatch(/authenticated|encrypted|unsafe/);
        expect(storyDescription(id, drawing)).toMatch(/opens|is opened by/);
      }
    expect(storyDescription('two-questions', 'wide')).toMatch(/authenticated.*encrypted only.*unsafe/);
  });

  it('is told of a drawing for a phone without a path that this drawing does not have', () => {
    const missing = paths.filter(({ id }) => !compactPaths.some((each) => each === id));
    expect(missing.map(({ id }) => id)).toContain('scraper-to-kubelet');
    for (const story of storyIds) for (const { id } of missing) expect(storyDescription(story, 'compact')).not.toContain(pathNames[id]);
    expect(storyDescription('who-opens', 'compact')).not.toContain('agent → konnectivity-server');
    expect(storyDescription('change-the-route', 'compact')).toContain('agent → konnectivity-server');
  });
});
