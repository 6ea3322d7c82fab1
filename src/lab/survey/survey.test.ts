import { describe, expect, it } from 'vitest';
import { capabilities } from '../../model/answer.ts';
import { judge } from '../../model/judge.ts';
import type { Judgement } from '../../model/judgement.ts';
import { modeIds } from '../../model/setting/mode-id.ts';
import { pathIds } from '../../model/path.ts';
import recorded from '../recorded-survey.json' with { type: 'json' };
import { compared, differences, findingOf, type Finding, type Seen } from './finding.ts';
import { mutants, scoreOf, type Score } from './mutation.ts';
import { builtHops, scenes } from './scene.ts';

const findings = recorded.scenes as unknown as readonly Finding[];
const findingFor = (id: string): Finding => findings.find(({ scene }) => scene === id) as Finding;

/** What a whole run compares with a model: each answer that differs. */
const wrongIn = (judgeAs: typeof judge) =>
  scenes.flatMap((scene) =>
    differences(compared(scene, findingFor(scene.id), ({ path, settings }, seat) => judgeAs(path, settings, seat))),
  );

/** A model in which something is otherwise in each judgement. */
const otherwise =
  (change: (judgement: Judgement) => Judgement): typeof judge =>
  (...asked) =>
    change(judge(...asked));

const answering = (judgement: Judgement, seat: Judgement['seat'], value: 'yes' | 'no'): Judgement =>
  judgement.seat === seat
    ? {
        ...judgement,
        endToEnd: Object.fromEntries(
          capabilities.map((each) => [each, { ...judgement.endToEnd[each], value }]),
        ) as unknown as Judgement['endToEnd'],
      }
    : judgement;

const opposite = { yes: 'no', no: 'yes', unknown: 'unknown' } as const;
const withWords = (judgement: Judgement, from: string, to: 'authenticated' | 'encrypted' | 'unsafe'): Judgement => ({
  ...judgement,
  hops: judgement.hops.map((hop) => (hop.verdict === from ? { ...hop, verdict: to } : hop)),
});

describe('the record of the whole paths', () => {
  it('has every path in every mode that has it, and each scene that is played today', () => {
    expect(findings.map(({ scene }) => scene)).toEqual(scenes.map(({ id }) => id));
    expect(new Set(scenes.map(({ path }) => path))).toEqual(new Set(pathIds));
    // Only the path of an agent is missing from the modes without Konnectivity.
    expect(pathIds.flatMap((path) => modeIds.map((mode) => `${path}@${mode}`)).filter((id) => !findingFor(id))).toEqual(
      ['defaults', 'tls-verification', 'ssh-tunnel'].map((mode) => `agent-to-konnectivity-server@${mode}`),
    );
  });

  it('is what the model says today, word for word', () => {
    expect(wrongIn(judge)).toEqual([]);
  });

  it.each<[string, typeof judge]>([
    ['every “encrypted only” is called authenticated', otherwise((each) => withWords(each, 'encrypted', 'authenticated'))],
    ['every “unsafe” is called encrypted only', otherwise((each) => withWords(each, 'unsafe', 'encrypted'))],
    ['the safety of each path is inverted', otherwise((each) => ({ ...each, safeOnEveryNetwork: opposite[each.safeOnEveryNetwork] }))],
    ['a stolen token is useless', otherwise((each) => answering(each, 'token-thief', 'no'))],
    ['a stolen bootstrap token is useless', otherwise((each) => answering(each, 'bootstrap-token', 'no'))],
    [
      'etcd in plaintext is called authenticated',
      (path, settings, seat) =>
        judge(path, settings.etcdTransport === 'plaintext' ? { ...settings, etcdTransport: 'mutual-tls' } : settings, seat),
    ],
    [
      'a scraper that verifies nothing is called one that verifies',
      (path, settings, seat) =>
        judge(path, settings.scraperVerification === 'skipped' ? { ...settings, scraperVerification: 'verified' } : settings, seat),
    ],
  ])('is found to differ from a model in which %s', (_, wrong) => {
    expect(wrongIn(wrong)).not.toEqual([]);
  });

  it(
    'would notice each change of a row of the model whose situation it has, and the score on the page is of the model of today',
    { timeout: 120_000 },
    () => {
      const all = mutants(scenes, findings, judge);
      expect(all.filter(({ fate }) => fate === 'missed').map(({ row, to }) => [row.path, row.about, row.reason, row.value, to])).toEqual(
        [],
      );
      expect(recorded.score as unknown as Score).toEqual(scoreOf(all, scenes));
    },
  );
});

describe('findingOf()', () => {
  const none = Object.fromEntries(capabilities.map((each) => [each, false])) as Seen['can'];
  const seen = (can: Partial<Seen['can']> = {}, capturedToken = false): Seen => ({
    can: { ...none, ...can },
    capturedToken,
    getsThrough: true,
  });
  const scene = scenes.find(({ id }) => id === 'pod-to-apiserver@defaults') as (typeof scenes)[number];
  const [hop] = builtHops(scene) as [ReturnType<typeof builtHops>[number]];

  it('calls a hop unsafe by what was read, encrypted only by what was changed, and authenticated where neither happened', () => {
    const words = [
      [seen({ 'read-answer': true }), seen()],
      [seen(), seen({ 'change-answer': true })],
      [seen(), seen({ 'impersonate-client': true })],
      [seen(), seen()],
    ].map(([reads, changes]) => findingOf(scene, [{ hop, reads: reads as Seen, changes: changes as Seen }], {}).word);
    expect(words).toEqual(['unsafe', 'encrypted', 'authenticated', 'authenticated']);
  });

  it('does not call a path safe whose token was captured, and counts for an attacker only the hops on their network', () => {
    const finding = findingOf(scene, [{ hop, reads: seen(), changes: seen({ 'impersonate-client': true }, true) }], {});
    expect([finding.safeOnEveryNetwork, finding.safeOverUntrustedNetwork]).toEqual([false, false]);
    expect([finding.achieved['between-active'], finding.achieved['between-passive'], finding.achieved.pod]).toEqual([
      'nnnnny',
      'nnnnnn',
      'nnnnnn',
    ]);
  });
});
