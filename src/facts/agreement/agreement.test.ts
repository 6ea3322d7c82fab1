import { expect, it } from 'vitest';
import { kubernetesMeasured } from '../../model/setting/minor.ts';
import { expressible } from './expressible.ts';
import { agreement } from './test/agreement.ts';
import { everyObservation, minorObservations, observations, type Observation } from '../look-up/observation.ts';

const { checked, comparisons, notExpressible, conflicts } = agreement();
const ofMinors = agreement(minorObservations());

it('agreement() finds the model and every record that it expresses of one mind', () => {
  expect(conflicts.map(({ id, aspect, expected, got }) => `${id}: ${aspect} was ${expected}, the model says ${got}`)).toEqual([]);
});

it('agreement() checks 512 of the 658 records and says of each other one why not', () => {
  expect(observations).toHaveLength(658);
  expect({
    checked: checked.length,
    ...Object.fromEntries(Object.entries(notExpressible).map(([reason, ids]) => [reason, ids.length])),
  }).toEqual({
    checked: 512,
    'authorization at the kubelet, by subresource': 81,
    'authorization at the API server': 17,
    'start-up or object validation': 10,
    'no connection was made': 6,
    'content of a certificate request': 6,
    'address guard': 5,
    'what happens over time': 5,
    'log, metrics or default ports of a component': 5,
    'no serving certificate issued yet': 3,
    'not how a component connects': 2,
    disruption: 2,
    'rewriting of a proxied request': 2,
    'inside konnectivity-server': 2,
  });
  expect(conflicts).toHaveLength(0);
});

it('agreement() counts every record once', () => {
  const all = [...checked, ...Object.values(notExpressible).flat()];
  expect(all.sort()).toEqual(observations.map(({ id }) => id).sort());
});

it('agreement() compares 1968 aspects, at least one of every record it checks', () => {
  expect(comparisons).toBe(1968);
  for (const record of observations) {
    const found = expressible(record);
    if ('expressions' in found)
      expect(found.expressions.flatMap(({ expect: aspects }) => Object.keys(aspects)).length, record.id).toBeGreaterThan(0);
  }
});

it('agreement() finds the model and every record of the fifteen minors that it expresses of one mind', () => {
  expect(ofMinors.conflicts.map(({ id, aspect, expected, got }) => `${id}: ${aspect} was ${expected}, the model says ${got}`)).toEqual([]);
});

it('agreement() checks 2535 of the 4526 records of the minors and says of each other one why not', () => {
  expect(minorObservations()).toHaveLength(4526);
  expect({
    checked: ofMinors.checked.length,
    ...Object.fromEntries(Object.entries(ofMinors.notExpressible).map(([reason, ids]) => [reason, ids.length])),
  }).toEqual({
    checked: 2535,
    'start-up or object validation': 813,
    'whether a flag is known': 675,
    'which address is dialled': 135,
    'address guard': 90,
    'no connection was made': 90,
    'authorization at the API server': 68,
    'content of a token': 45,
    'versions of TLS': 45,
    'authorization at the kubelet, by subresource': 15,
    'defaults without a configuration file': 15,
  });
});

it('agreement() compares 8795 aspects of the minors, at least one of every record it checks', () => {
  expect(ofMinors.comparisons).toBe(8795);
  for (const record of minorObservations()) {
    const found = expressible(record);
    if ('expressions' in found)
      expect(found.expressions.flatMap(({ expect: aspects }) => Object.keys(aspects)).length, record.id).toBeGreaterThan(0);
  }
});

it('agreement() checks records of every minor that was run, and each id is carried once', () => {
  const minorOf = (id: string): string => id.split('-')[0] ?? '';
  expect(new Set(ofMinors.checked.map(minorOf))).toEqual(new Set(minorObservations().map(({ id }) => minorOf(id))));
  expect(new Set(minorObservations().map(({ id }) => minorOf(id))).size).toBe(15);
  const ids = everyObservation().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('kubernetesMeasured names the releases of Kubernetes that the records were made on, the one with most records first', () => {
  const made = new Map<string, number>();
  for (const { k8s_version: version } of observations) if (/^1\.\d+\.\d+$/.test(version)) made.set(version, (made.get(version) ?? 0) + 1);
  expect([...made].sort((a, b) => b[1] - a[1]).map(([version]) => version)).toEqual(kubernetesMeasured);
});

const recordOf = (id: string): Observation => {
  const found = everyObservation().find((record) => record.id === id);
  if (!found) throw new Error(`no such record: ${id}`);
  return found;
};
const seen = (id: string, observed: Partial<Observation['observed']>): Observation => ({
  ...recordOf(id),
  observed: { ...recordOf(id).observed, ...observed },
});

it('agreement() would report a record that says otherwise', () => {
  expect(agreement([seen('B-logs-node-good', { serverCertVerified: true })]).conflicts).toEqual([
    { id: 'B-logs-node-good', aspect: 'server-verified', expected: 'yes', got: 'no' },
  ]);
  expect(agreement([seen('C-logs-node-mitm', { mitmReadsRequest: true })]).conflicts).toEqual([
    { id: 'C-logs-node-mitm', aspect: 'read-request', expected: 'yes', got: 'no' },
    { id: 'C-logs-node-mitm', aspect: 'impersonate-server', expected: 'yes', got: 'no' },
  ]);
  expect(agreement([seen('P-ca-pod-http', { transport: 'TLS 1.3' })]).conflicts).toEqual([
    { id: 'P-ca-pod-http', aspect: 'encrypted', expected: 'yes', got: 'no' },
  ]);
  expect(agreement([seen('KU-cfg-anon-pods', { httpStatus: 200 })]).conflicts).toEqual([
    { id: 'KU-cfg-anon-pods', aspect: 'impersonate-client', expected: 'yes', got: 'no' },
    { id: 'KU-cfg-anon-pods', aspect: 'kubelet-open-to-all', expected: 'yes', got: 'no' },
  ]);
});

it('agreement() would report a record of a minor that says otherwise', () => {
  expect(agreement([seen('M1.20-F-flag-ssh-user', { errorText: 'Error: unknown flag: --ssh-user' })]).conflicts).toEqual([
    { id: 'M1.20-F-flag-ssh-user', aspect: 'available', expected: 'no', got: 'yes' },
  ]);
  expect(agreement([{ ...recordOf('M1.36-E-cluster-hook-url'), tunnelled: true }]).conflicts).toEqual([
    { id: 'M1.36-E-cluster-hook-url', aspect: 'tunnelled', expected: 'yes', got: 'no' },
  ]);
  expect(agreement([seen('M1.28-A-logs-mitm', { mitmReadsRequest: false })]).conflicts).toEqual([
    { id: 'M1.28-A-logs-mitm', aspect: 'read-request', expected: 'no', got: 'yes' },
  ]);
  expect(
    agreement([
      { ...recordOf('M1.24-KU-defaults-config'), values: { ...recordOf('M1.24-KU-defaults-config').values, readOnlyPort: 10255 } },
    ]).conflicts,
  ).toEqual([{ id: 'M1.24-KU-defaults-config', aspect: 'default of readOnlyPort', expected: 'open', got: 'closed' }]);
});

it('expressible() takes a relay past the tunnel’s end for an attacker on the node network', () => {
  expect(expressible(recordOf('K-grpc-noca-logs-mitm'))).toMatchObject({
    expressions: [
      {
        path: 'apiserver-to-kubelet',
        seat: 'node-network-active',
        expect: { tunnel: 'tls', 'read-request': 'yes', 'read-answer': 'yes', 'impersonate-server': 'yes' },
      },
    ],
  });
});

it('expressible() takes a rogue agent for another node, and for an attacker between where agents prove nothing', () => {
  expect(expressible(recordOf('T2-exec-stdin-noca'))).toMatchObject({
    expressions: [{ seat: 'another-node', settings: { agentAuthentication: 'client-certificate' } }],
  });
  expect(expressible(recordOf('T1-exec'))).toMatchObject({
    expressions: [{ seat: 'between-active', settings: { agentAuthentication: 'none' } }],
  });
});

it('expressible() does not take a made-up answer for a genuine one that was read', () => {
  expect(expressible(recordOf('T2-fakekubelet-logs'))).toMatchObject({
    expressions: [{ expect: { 'read-request': 'yes', 'change-answer': 'yes' } }],
  });
  expect(expressible(recordOf('T2-fakekubelet-logs'))).not.toHaveProperty('expressions.0.expect.read-answer');
});

it('expressible() draws nothing from a sample that did not pass the rogue agent', () => {
  expect(expressible(recordOf('T2-share-pod-https-ca'))).toMatchObject({
    expressions: [{ seat: 'another-node', expect: { tunnel: 'tls' } }],
  });
  expect(expressible(recordOf('T2-share-pod-https-ca'))).not.toHaveProperty('expressions.0.expect.read-answer');
});

it('expressible() compares only the layers where the attacker held two seats at once', () => {
  expect(expressible(recordOf('I1-mitm-logs-sanA'))).toMatchObject({
    expressions: [{ expect: { encrypted: 'yes', 'server-verified': 'yes', 'certificate-sent': 'yes' } }],
  });
  expect(expressible(recordOf('I1-mitm-logs-sanA'))).not.toHaveProperty('expressions.0.expect.read-answer');
});

it('expressible() refuses a record that no set-up is written for', () => {
  expect(() => expressible({ ...recordOf('A-logs-node-good'), id: 'Z-new', link: 'etcd->etcd' })).toThrow(
    'set-ups.yaml has no set-up for this record, and does not say why it is left out: Z-new',
  );
});
