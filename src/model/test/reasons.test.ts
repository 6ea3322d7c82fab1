import { describe, expect, it } from 'vitest';
import { answer, capabilities, worse } from '../answer.ts';
import { distributionIds, isOfKubeadm } from '../distribution-id.ts';
import { factsOfHop } from '../facts/hop-facts.ts';
import { factsOfJudgement, factsOfVerdict } from '../facts/judgement-facts.ts';
import { pathFacts } from '../facts/path-facts.ts';
import { factsOf, reasonIds } from '../facts/reason-facts.ts';
import { judge } from '../judge.ts';
import { pathIds, type PathId } from '../path.ts';
import { isPartial } from '../reason.ts';
import type { SeatId } from '../seat/seat.ts';
import type { Settings } from '../setting/setting.ts';
import { defaults, konnectivity, open, ssh } from './cases.ts';

/** The reasons of an attacker’s answers, each once, in the order of the capabilities. */
const reasons = (path: PathId, settings: Settings, seat: SeatId): readonly string[] => [
  ...new Set(capabilities.map((capability) => judge(path, settings, seat).endToEnd[capability].reason)),
];

describe('the reason of an answer', () => {
  it('is that nobody is there, for nobody, end to end and on each hop', () => {
    for (const path of pathIds) {
      const { endToEnd, hops } = judge(path, konnectivity, 'nobody');
      for (const answers of [endToEnd, ...hops.map((hop) => hop.answers)])
        for (const capability of capabilities) expect(answers[capability]).toEqual(answer('no', 'nobody-there'));
    }
  });

  it('is on a hop that the attacker is not on the path, for each attacker who is on no network', () => {
    for (const seat of ['another-node', 'pod', 'token-thief', 'bootstrap-token'] as const)
      for (const { answers } of judge('apiserver-to-pod', konnectivity, seat).hops)
        for (const capability of capabilities) expect(answers[capability]).toEqual(answer('no', 'not-on-the-path'));
  });

  it('names the tunnel where plaintext goes through one, the plaintext where it does not, and the impostor where the client verifies nobody', () => {
    expect(reasons('apiserver-to-pod', ssh, 'between-active')).toEqual(['ssh-host-key-ignored', 'no-client-identity']);
    expect(reasons('apiserver-to-pod', defaults, 'between-active')).toEqual([
      'cleartext-readable',
      'cleartext-changeable',
      'no-client-identity',
    ]);
    // A tunnel around TLS that nobody verifies is no reason: the impostor is one behind it too.
    for (const settings of [ssh, defaults])
      expect(reasons('apiserver-to-kubelet', settings, 'between-active')).toEqual([
        'impostor-is-accepted',
        'certificate-not-replayable',
        'impostor-answers',
        'certificate-held-by-client',
      ]);
  });

  it('is that a kubelet serves anyone, and not that a token was stolen, where it does', () => {
    const found = judge('apiserver-to-kubelet', { ...defaults, ...open }, 'token-thief').endToEnd['impersonate-client'];
    expect(found).toEqual(answer('yes', 'kubelet-open-to-all'));
  });

  it('gives way only to one of a worse answer, or to one that says more than that the attacker is elsewhere', () => {
    expect(worse(answer('yes', 'nobody-there'), answer('unknown', 'sealed')).value).toBe('yes');
    expect(worse(answer('unknown', 'not-on-the-path'), answer('no', 'sealed')).value).toBe('unknown');
    expect(worse(answer('no', 'not-on-this-hop'), answer('no', 'sealed')).reason).toBe('sealed');
    expect(worse(answer('no', 'sealed'), answer('no', 'not-on-this-hop')).reason).toBe('sealed');
    expect(worse(answer('no', 'sealed'), answer('no', 'own-credentials-only')).reason).toBe('sealed');
  });
});

describe('what keeps a path from working, and the ways around it', () => {
  it('has a way around the path to the kubelet only, where its ports are open to anyone', () => {
    const settings: Settings = { ...defaults, ...open, readOnlyPort: 'open' };
    expect(pathIds.filter((path) => judge(path, settings, 'nobody').bypasses.length > 0)).toEqual(['apiserver-to-kubelet']);
  });

  it('lets some requests through only where some API servers have no agent, of all that agents carry', () => {
    expect(reasonIds.filter((id) => isPartial(id))).toEqual(['some-servers-without-agents']);
    const some: Settings = { ...konnectivity, agentReach: 'some-servers' };
    expect(pathIds.filter((path) => judge(path, some, 'nobody').failures.some((id) => isPartial(id)))).toEqual(
      pathIds.filter((path) =>
        judge(path, konnectivity, 'nobody').hops.some(
          ({ from }) => from === 'konnectivity-agent' && path !== 'agent-to-konnectivity-server',
        ),
      ),
    );
  });
});

describe('the facts of a judgement', () => {
  it('are those of its path, of each hop and of what each hop hangs on, each once', () => {
    for (const path of pathIds)
      for (const settings of [defaults, ssh, konnectivity, { ...konnectivity, nodeNetworkEncryption: 'unknown' } as const]) {
        const judgement = judge(path, settings, 'between-active');
        const facts = factsOfJudgement(judgement);
        expect(new Set(facts).size).toBe(facts.length);
        expect(facts).toEqual(expect.arrayContaining([...pathFacts[path], ...judgement.hops.flatMap((hop) => factsOfVerdict(path, hop))]));
        for (const hop of judgement.hops)
          expect(new Set(factsOfVerdict(path, hop))).toEqual(new Set([...factsOfHop(path, hop), ...factsOf(hop.reason)]));
        const isOpen = judgement.hops.some(({ unless }) => unless.includes('network-encrypted'));
        if (isOpen) expect(facts.filter((fact) => fact.startsWith('facts/cluster-network#cilium')).length).toBeGreaterThan(0);
      }
  });

  it('are on a hop of a tunnel not those of the path that it carries', () => {
    const carried: PathId = 'apiserver-to-pod';
    for (const hop of judge(carried, konnectivity, 'nobody').hops) expect(factsOfHop(carried, hop)).not.toEqual(pathFacts[carried]);
    for (const hop of judge(carried, defaults, 'nobody').hops) expect(factsOfHop(carried, hop)).toEqual(pathFacts[carried]);
    // The connection of the agent is the hop between the tunnel’s ends of every path that it carries.
    const [agents] = judge('agent-to-konnectivity-server', konnectivity, 'nobody').hops;
    const inside = judge(carried, konnectivity, 'nobody').hops.find(({ zone }) => zone === 'between');
    if (!agents || !inside) throw new Error('the tunnel has no hop');
    expect(factsOfHop('agent-to-konnectivity-server', agents)).toEqual(factsOfHop(carried, inside));
  });
});

it('isOfKubeadm() is true of the two clusters that kubeadm init sets up, and of nothing that nobody named', () => {
  expect([...distributionIds, undefined].filter((id) => isOfKubeadm(id))).toEqual(['kubeadm', 'kubeadm-ha']);
});
