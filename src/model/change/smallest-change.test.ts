import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountOf } from '../../../scripts/verify/tests/amount.ts';
import { judge } from '../judge.ts';
import { applied, isSafe, smallestChange, mostJudgements, type Scope } from './smallest-change.ts';
import { minors, type KubernetesMinor } from '../setting/minor.ts';
import { modeOf } from '../setting/mode.ts';
import { pathIds, pathOf, type PathId } from '../path.ts';
import { remedies } from './remedy.ts';
import { isAvailable, settingIds, settingOf, type SettingId, type Settings } from '../setting/setting.ts';
import { alternativeTexts } from '../../wording/change/alternative.ts';
import { smallestChangeSentence } from '../../wording/change/smallest-change.ts';
import { sideEffectTexts } from '../../wording/change/side-effect.ts';
import { pathNames } from '../../wording/names.ts';

interface Change {
  readonly setting: SettingId;
  readonly value: string;
}
const anySettings = fc.record(
  Object.fromEntries(settingIds.map((id) => [id, fc.constantFrom<string>(...settingOf(id).values, 'unknown')])),
  // The cast is sound: every key gets a value of its own setting, or unknown.
) as unknown as fc.Arbitrary<Settings>;
const { settings: defaults } = modeOf('defaults');
const scopes: readonly Scope[] = ['every-hop', 'between'];

/**
 * What a request asks for, what only a distribution or the CNI plugin decides, and whether there is a load balancer: no change that an
 * operator makes for one path.
 */
const notTheirs = (id: SettingId, value: string, settings: Settings): boolean =>
  // A client that does as the others gets no way of its own, and one that has one is changed itself.
  settings[id] === 'same' ||
  value === 'same' ||
  (settingOf(id).values.some((each) => each === 'same') && value !== 'verified') ||
  ['nodeProxyPort', 'webhookReference', 'otherTunnel', 'nodeNetworkEncryption'].includes(id) ||
  value === 'other-tunnel' ||
  (id === 'loadBalancer' && value !== 'tcp');
/** Every single change that is the operator’s and lowers nothing, read off the settings and not off the remedies. */
const singleChanges = (path: PathId, settings: Settings, minor: KubernetesMinor): readonly Change[] =>
  pathOf(path).decidedBy.flatMap((id) => {
    const values: readonly string[] = settingOf(id).values;
    return values
      .filter(
        (value) =>
          value !== settings[id] &&
          !notTheirs(id, value, settings) &&
          isAvailable(id, value as Settings[SettingId], minor) &&
          !(settingOf(id).ordered && values.indexOf(value) <= Math.max(0, values.indexOf(settings[id]))),
      )
      .map((value) => ({ setting: id, value }));
  });
function* subsets(changes: readonly Change[], size: number, from = 0): Generator<readonly Change[]> {
  if (size === 0) yield [];
  else
    for (let index = from; index < changes.length; index += 1) {
      const change = changes[index];
      if (!change) continue;
      for (const rest of subsets(changes, size - 1, index + 1))
        if (rest.every(({ setting }) => setting !== change.setting)) yield [change, ...rest];
    }
}
const written = (changes: readonly Change[]): string =>
  changes
    .map(({ setting, value }) => `${setting}=${value}`)
    .sort()
    .join(' ');
const stepsOf = (answer: { readonly steps: readonly { readonly setting: SettingId; readonly to: string }[] }): readonly Change[] =>
  answer.steps.map(({ setting, to }) => ({ setting, value: to }));

const clusters = amountOf('clusters of a smallest change');
for (const path of pathIds) {
  it(`smallestChange() makes ${path} safe with every answer, with no proper part of one, and with no fewer settings of any kind`, () => {
    const seen = { safe: 0, absent: 0, changes: 0, impossible: 0 };
    fc.assert(
      fc.property(anySettings, fc.constantFrom(...minors), fc.constantFrom(...scopes), (settings, minor, scope) => {
        const change = smallestChange(path, settings, { minor, scope });
        seen[change.kind] += 1;
        const all = singleChanges(path, settings, minor);
        if (change.kind === 'safe') expect(isSafe(path, settings, scope)).toBe(true);
        if (change.kind === 'absent') expect(judge(path, settings, 'nobody').present).toBe(false);
        if (change.kind === 'impossible')
          // Every combination for the first ones, which takes long; pairs for the others.
          for (
            let size = 0;
            size <= (seen.impossible > amountOf('clusters of which every combination is tried') ? 2 : pathOf(path).decidedBy.length);
            size += 1
          )
            for (const tried of subsets(all, size)) expect(isSafe(path, applied(settings, tried), scope), written(tried)).toBe(false);
        if (change.kind !== 'changes') return;
        const size = change.answers[0].steps.length;
        for (const answer of change.answers) {
          const steps = stepsOf(answer);
          expect(steps).toHaveLength(size);
          expect(answer.settings).toEqual(applied(settings, steps));
          expect(judge(path, answer.settings, 'nobody').safeOverUntrustedNetwork).toBe('yes');
          expect(isSafe(path, answer.settings, scope)).toBe(true);
          for (let part = 0; part < size; part += 1)
            for (const fewer of subsets(steps, part)) expect(isSafe(path, applied(settings, fewer), scope), written(fewer)).toBe(false);
          for (const { setting, to } of answer.steps) expect(isAvailable(setting, to as Settings[SettingId], minor)).toBe(true);
        }
        for (let fewer = 0; fewer < size; fewer += 1)
          for (const tried of subsets(all, fewer)) expect(isSafe(path, applied(settings, tried), scope), written(tried)).toBe(false);
        const others = [...subsets(all, size)].filter((tried) => isSafe(path, applied(settings, tried), scope));
        expect(change.answers.map((answer) => written(stepsOf(answer))).sort()).toEqual(others.map(written).sort());
      }),
      // Most settings have no agent at all, so its path takes more of them.
      { numRuns: clusters * (path === 'agent-to-konnectivity-server' ? 5 : 1), seed: 4 },
    );
    // Webhooks are always checked: the one path that no settings make unsafe.
    expect(seen.changes + seen.impossible, JSON.stringify(seen)).toBeGreaterThan(path === 'apiserver-to-webhook' ? -1 : clusters / 8);
  });
}

it('smallestChange() says that no setting can make plain proxy safe on the node network, and names what to use instead', () => {
  for (const path of ['apiserver-to-pod', 'apiserver-to-service', 'apiserver-to-node'] as const)
    for (const proxyScheme of ['http', 'https'] as const) {
      const change = smallestChange(path, { ...modeOf('konnectivity-tls').settings, proxyScheme });
      expect(change).toMatchObject({
        kind: 'impossible',
        reason: 'proxy-https-unverified',
        between: { kind: 'safe' },
      });
      expect(smallestChangeSentence(change)).toBe(
        `No setting makes ${pathNames[path]} safe end to end. The API server’s proxy (/proxy/ URLs) never verifies a certificate, and it presents none.`,
      );
      if (change.kind !== 'impossible') throw new Error('not impossible');
      expect(change.instead[0]).toMatchObject({
        id: 'port-forward',
        facts: ['facts/proxy#safe_alternative'],
      });
      expect(change.instead.map(({ id }) => alternativeTexts[id].name)[0]).toBe('kubectl port-forward');
    }
});

it('smallestChange() has something to use instead for every path that it ever calls impossible', () => {
  for (const path of pathIds)
    for (const settings of fc.sample(anySettings, { seed: 2, numRuns: 100 })) {
      const change = smallestChange(path, settings);
      if (change.kind === 'impossible') expect(change.instead.length, path).toBeGreaterThan(0);
    }
});

it('smallestChange() gives kubeadm’s kubelet path issued certificates first and the flag last, as lines and with what they break', () => {
  const change = smallestChange('apiserver-to-kubelet', defaults);
  if (change.kind !== 'changes') throw new Error('no changes');
  expect(smallestChangeSentence(change)).toBe('If you change 2 settings, API server → kubelet is safe end to end.');
  expect(change.answers).toHaveLength(1);
  const [first, last] = change.answers[0].steps;
  expect(first).toMatchObject({ setting: 'kubeletServingCertificate', from: 'self-signed', to: 'issued' });
  expect(first?.snippets).toEqual([{ into: 'kubelet-file', lines: ['serverTLSBootstrap: true'] }]);
  expect(first?.sideEffects.map(({ error }) => error)).toContain('remote error: tls: internal error');
  expect(last).toMatchObject({ setting: 'kubeletCertificateAuthority', from: 'unset', to: 'set' });
  expect(last?.snippets[0]?.lines).toEqual(['- --kubelet-certificate-authority=/etc/kubernetes/pki/ca.crt']);
  expect(last?.sideEffects[0]?.error).toContain('IP SANs');
});

it('smallestChange() says that a check of kubelets may refuse them all where it is unknown who signed their certificates', () => {
  const changeOf = (kubeletServingCertificate: Settings['kubeletServingCertificate']) => {
    const change = smallestChange('apiserver-to-kubelet', { ...defaults, kubeletServingCertificate });
    if (change.kind !== 'changes') throw new Error('no changes');
    const [{ steps, settings }] = change.answers;
    const says =
      steps.find(({ setting }) => setting === 'kubeletCertificateAuthority')?.sideEffects.map(({ id }) => sideEffectTexts[id]) ?? [];
    return { sentence: smallestChangeSentence(change), settings, says: says.join(' '), count: steps.length };
  };
  const doubt =
    'It is unknown whether requests then still get through, because it is unknown who signed the kubelets’ serving certificates.';
  const unknown = changeOf('unknown');
  // The check fails closed, so the link is safe whoever signed; what is not known is whether anything gets through.
  expect(unknown.count).toBe(1);
  expect(judge('apiserver-to-kubelet', unknown.settings, 'between-active')).toMatchObject({
    safeOverUntrustedNetwork: 'yes',
    failures: [],
  });
  expect(unknown.sentence).toBe(`If you change one setting, API server → kubelet is safe end to end. ${doubt}`);
  expect(unknown.says).toContain('It is unknown who signed the kubelets’ serving certificates, so this may break at once.');
  expect(unknown.says).not.toContain('still serves a certificate that it signed itself');
  for (const known of [changeOf('self-signed'), changeOf('issued')]) {
    expect(known.sentence).not.toContain('unknown');
    expect(known.says).not.toContain('not known');
  }
  expect(changeOf('self-signed').says).toContain('still serves a certificate that it signed itself');
  expect(changeOf('issued').says).not.toContain('signed itself');
});

it('smallestChange() gives both ways to authenticate agents', () => {
  const change = smallestChange('agent-to-konnectivity-server', { ...modeOf('konnectivity').settings, agentAuthentication: 'none' });
  if (change.kind !== 'changes') throw new Error('no changes');
  expect(change.answers.map(({ settings }) => settings.agentAuthentication)).toEqual(['token', 'client-certificate']);
  expect(smallestChangeSentence(change)).toContain('in one of 2 ways');
});

it('smallestChange() writes the egress file and the agent flags that go with Konnectivity', () => {
  const change = smallestChange('apiserver-to-pod', { ...defaults, agentAuthentication: 'none' }, { scope: 'between' });
  if (change.kind !== 'changes') throw new Error('no changes');
  const [answer] = change.answers;
  expect(answer.steps.map(({ setting }) => setting)).toEqual(['transport', 'agentAuthentication']);
  const lines = answer.steps.flatMap(({ snippets }) => snippets.flatMap((snippet) => snippet.lines));
  expect(lines).toContain('- --egress-selector-config-file=/etc/kubernetes/konnectivity-server/egress.yaml');
  expect(lines).toContain('- name: cluster');
  expect(lines).toContain('- --agent-service-account=konnectivity-agent');
});

it('smallestChange() offers no Konnectivity to a Kubernetes that does not have it', () => {
  expect(smallestChange('apiserver-to-pod', defaults, { minor: '1.15', scope: 'between' }).kind).toBe('impossible');
  expect(smallestChange('apiserver-to-pod', defaults, { minor: '1.16', scope: 'between' }).kind).toBe('changes');
});

it('smallestChange() says what stays open beside a safe path', () => {
  const change = smallestChange('apiserver-to-kubelet', { ...modeOf('konnectivity').settings, readOnlyPort: 'open' });
  if (change.kind !== 'changes') throw new Error('no changes');
  expect(change.answers[0]).toMatchObject({ bypasses: ['read-only-port-open'], otherNode: 'approval-by-hand' });
  const approved = smallestChange('apiserver-to-kubelet', {
    ...modeOf('konnectivity').settings,
    servingCertificateApproval: 'checks-addresses',
  });
  expect(approved).toMatchObject({ kind: 'changes', answers: [{ bypasses: [], otherNode: undefined }] });
});

it('smallestChange() tells a path that the cluster does not have from one that it may have', () => {
  expect(smallestChange('agent-to-konnectivity-server', defaults)).toMatchObject({ kind: 'absent', reason: 'path-absent' });
  expect(smallestChange('agent-to-konnectivity-server', { ...defaults, transport: 'unknown' })).toMatchObject({
    kind: 'absent',
    reason: 'transport-unknown',
  });
});

it('mostJudgements bounds the search: the product of the choices of the path that has most', () => {
  const combinations = pathIds.map((path) =>
    pathOf(path)
      .decidedBy.map((id) => 1 + remedies.filter(({ setting }) => setting === id).length)
      .reduce((product, factor) => product * factor, 1),
  );
  expect(Math.max(...combinations)).toBe(mostJudgements);
});

it('remedies each carry a known value of their setting, once, and each is the answer to something', () => {
  const written = remedies.map(({ setting, value }) => `${setting}=${value}`);
  expect(new Set(written).size).toBe(written.length);
  for (const { setting, value } of remedies) expect(settingOf(setting).values as readonly string[]).toContain(value);
  const used = new Set<string>();
  for (const settings of fc.sample(anySettings, { seed: 3, numRuns: 120 }))
    for (const path of pathIds)
      for (const scope of scopes) {
        const change = smallestChange(path, settings, { scope });
        if (change.kind === 'changes')
          for (const { steps } of change.answers) for (const step of steps) used.add(`${step.setting}=${step.to}`);
      }
  expect(written.filter((remedy) => !used.has(remedy))).toEqual([]);
});
