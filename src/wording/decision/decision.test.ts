import { describe, expect, it } from 'vitest';
import { everyRow } from '../../../scripts/verify/tests/every-row.ts';
import { judge } from '../../model/judge.ts';
import { modeOf, modes } from '../../model/setting/mode.ts';
import { settingsOfKnown } from '../../model/setting/settings-query.ts';
import { distributions } from '../../facts/distribution/distribution.ts';
import { answerWords, paragraphToForward } from './answer.ts';
import { decide, openedFromNodes } from './decide.ts';
import { decisionOf, decisions } from './decision.ts';
import type { DecisionId } from './decision-id.ts';
import { joined, subjectOf } from './subject.ts';

const { settings: stock } = modeOf('defaults');
const outcomes = (settings: typeof stock): Record<string, string> =>
  Object.fromEntries(decisions.map((decision) => [decision.id, decide(decision, settings).outcome]));

/**
 * What kubernetes.io says of a cluster in its defaults, in “Communication between Nodes and the Control Plane”: the connections from the API server to the kubelet
 * and to nodes, pods and services “are not currently safe to run over untrusted or public networks”, those from nodes to the API server are secured by default and
 * “can run over untrusted and/or public networks”, and SSH tunnels are deprecated.
 */
const upstream: Readonly<Partial<Record<DecisionId, 'yes' | 'no'>>> = {
  'nodes-on-the-public-internet': 'no',
  'nodes-in-another-cloud': 'no',
  'trust-kubectl-exec': 'no',
  'use-the-api-servers-proxy': 'no',
  'expose-the-api-server': 'yes',
  'stay-on-ssh-tunnels': 'no',
};

describe('decide()', () => {
  it('decide() answers for the defaults as kubernetes.io does, where that page answers', () => {
    expect(outcomes(stock)).toMatchObject(upstream);
  });

  it('decide() says yes only where every path of the decision is present or unused, works, and is protected on the networks that are asked about', () => {
    const every = [...modes, ...distributions];
    for (const { id: of, settings } of every)
      for (const decision of decisions.filter(({ asks, needs }) => asks === 'protection' && !needs)) {
        const { outcome } = decide(decision, settings);
        const judged = decision.subjects
          .flatMap((id) => subjectOf(id).paths)
          .map((path) => judge(path, decision.supposes?.(settings) ?? settings, 'nobody'))
          .filter(({ present }) => present);
        const values = judged.map(({ safeOverUntrustedNetwork, safeOnEveryNetwork }) =>
          decision.scope === 'between' ? safeOverUntrustedNetwork : safeOnEveryNetwork,
        );
        const isYes = values.every((value) => value === 'yes') && judged.every(({ failures }) => failures.length === 0);
        expect([of, decision.id, outcome === 'yes']).toEqual([of, decision.id, isYes]);
        expect([
          of,
          decision.id,
          outcome === 'no' && !values.includes('no') && judged.every(({ failures }) => failures.length === 0),
        ]).toEqual([of, decision.id, false]);
      }
  });

  it('decide() never says yes of a cluster of which nothing is known, but for what no setting changes', () => {
    expect(Object.entries(outcomes(settingsOfKnown({}))).filter(([, outcome]) => outcome === 'yes')).toEqual([]);
  });

  it('decide() proposes steps after which its own answer holds: the settings that result are judged again', () => {
    for (const { id, settings } of [...modes, ...distributions])
      for (const decision of decisions.filter(({ needs }) => !needs)) {
        const { after, steps } = decide(decision, settings);
        const again = decide(decision, after.settings);
        expect([id, decision.id, again.outcome]).toEqual([id, decision.id, after.outcome]);
        expect([id, decision.id, new Set(steps.map(({ setting }) => setting)).size]).toEqual([id, decision.id, steps.length]);
      }
  });

  it('decide() keeps the tunnel that a distribution has: no step of a cluster with one is another transport', () => {
    const tunnelled = distributions.filter(
      ({ settings }) => settings.transport === 'other-tunnel' || settings.transport === 'konnectivity',
    );
    expect(tunnelled.length).toBeGreaterThan(3);
    for (const { id, settings } of tunnelled)
      for (const decision of decisions.filter(({ supposes }) => !supposes))
        expect([id, decision.id, decide(decision, settings).steps.filter(({ setting }) => setting === 'transport')]).toEqual([
          id,
          decision.id,
          [],
        ]);
  });

  it('decide() lets kubelets have their certificates before the API server verifies them', () => {
    const order = decide(decisionOf('trust-kubectl-exec'), stock).steps.map(({ remedy }) => remedy);
    expect(order).toEqual(['issue-kubelet-certificates', 'verify-kubelets']);
  });

  it('behind NAT a direct cluster fails, agents of Konnectivity and of k0s open the tunnel, and k3s carries the kubelet alone', () => {
    const outcomeOf = (settings: typeof stock) => decide(decisionOf('nodes-behind-nat'), settings).outcome;
    const settingsOf = (id: string) => distributions.find((each) => each.id === id)?.settings ?? stock;
    expect([outcomeOf(stock), outcomeOf(modeOf('konnectivity').settings), outcomeOf(settingsOf('k0s'))]).toEqual(['no', 'yes', 'yes']);
    expect(openedFromNodes('apiserver-to-kubelet', settingsOf('k3s'))).toBe('yes');
    expect(openedFromNodes('apiserver-to-webhook', settingsOf('k3s'))).toBe('no');
    expect(outcomeOf({ ...stock, transport: 'unknown' })).toBe('unknown');
  });

  it('SSH tunnels are removed in 1.22, and in 1.21 what they protect decides', () => {
    const decision = decisionOf('stay-on-ssh-tunnels');
    expect(answerWords(decision, decide(decision, stock, '1.22')).first).toBe(
      'No: Kubernetes removed SSH tunnels from the API server in 1.22.',
    );
    expect(answerWords(decision, decide(decision, stock, '1.21')).first).toMatch(/^By default, no: (?:an impostor|anyone)/);
  });

  it('whoever holds a token gets more from a kubelet that allows everything, and then the first sentence says that', () => {
    const decision = decisionOf('expose-the-kubelet');
    const firstOf = (settings: typeof stock): string => answerWords(decision, decide(decision, settings)).first;
    expect(firstOf(stock)).toContain('a stolen token with `get` on `nodes/proxy`');
    expect(firstOf({ ...stock, kubeletAnonymous: 'on', kubeletAuthorization: 'AlwaysAllow' })).toContain(
      'lets anyone who reaches its port do everything',
    );
    expect(firstOf({ ...stock, readOnlyPort: 'open' })).toContain('port 10255');
  });
});

describe('the words of an answer', () => {
  it('every decision answers in one sentence that begins with whose cluster it is about, and the paragraph to forward has it without marks', () =>
    everyRow(
      decisions,
      ({ id }) => id,
      (decision) => {
        const decided = decide(decision, stock);
        const { first } = answerWords(decision, decided);
        expect(first).toMatch(/^(?:By default|With [\w ]+), (?:no|yes|we cannot say): .+\.$|^No: .+\.$/);
        expect(first.length).toBeLessThan(330);
        const passedOn = paragraphToForward(decision, decided);
        expect(passedOn).toContain(first.replaceAll('`', ''));
        expect(passedOn).not.toContain('`');
      },
    ));

  it('the first sentence names the cluster of the reader, and says what nobody knows of it without calling it a no', () => {
    const decision = decisionOf('leave-metrics-server-as-it-is');
    const settings = { ...stock, apiServiceVerification: 'unknown', scraperVerification: 'unknown' } as const;
    const words = answerWords(decision, decide(decision, settings), { name: 'EKS', settings });
    expect(words.first).toMatch(/^On your cluster \(EKS\), we cannot say: it is unknown what protects/);
  });

  it('a cluster that the reader cannot change is not told to change itself', () => {
    const decision = decisionOf('trust-kubectl-exec');
    expect(answerWords(decision, decide(decision, stock), { name: 'X', settings: stock }, 2).second).toBe(
      'You cannot take the 2 steps below yourself.',
    );
    // Where something follows that no setting does, the changes are the first steps, and a yes names what it does not hold without.
    const nodes = decisionOf('nodes-on-the-public-internet');
    expect(answerWords(nodes, decide(nodes, stock)).second).toMatch(
      /^Take the first \d steps below, let through only the ports that your cluster needs, and the answer is yes\.$/,
    );
  });

  it('joined() says once what several things share', () => {
    expect(joined([{ says: 'a reads', of: ['b', 'c'] }, { says: 'a reads', of: ['d'] }, { says: 'e fails' }])).toBe(
      'a reads b, c and d, and e fails',
    );
  });
});
