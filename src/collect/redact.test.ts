import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  askedGroups,
  askedVersions,
  readClusterRecord,
  recordKind,
  type ClusterRecord,
  type ServerRecord,
} from '../facts/evidence/cluster-record.ts';
import { redacted } from './redact.ts';

const names = fc.stringMatching(/^[a-z]{6,12}-[0-9]{3,6}$/);
const addresses = fc.ipV4().filter((address) => address !== '127.0.0.1');

/** A server whose every text holds something of its cluster. */
const server = (name: string, host: string, address: string, other: string): ServerRecord => ({
  name,
  address: `${address}:10250`,
  certificate: {
    subject: `O=${other}, CN=system:node:${name}`,
    issuer: `CN=${host}-ca@1790000000, O=${other}, inc, OU=${name}`,
    issuedBy: 'another-ca',
    names: [`DNS:${name}`, `DNS:${host}.${other}`, `IP:${address}`, `URI:https://${other}/x`, `DNS:"${other}, ${host}"`, `${other}`],
    notBefore: '2026-01-01',
    notAfter: '2027-01-01',
    days: 365,
    key: 'RSA 2048',
    serialNumber: '4D2A77F0013B',
  },
  clientCertificate: 'requested',
  versions: Object.fromEntries(askedVersions.map((each) => [each, 'accepted'])) as ServerRecord['versions'],
  groups: Object.fromEntries(askedGroups.map((each) => [each, 'refused'])) as ServerRecord['groups'],
});

it('redacted() leaves nothing of names, hosts, addresses and serial numbers, whatever part of a certificate has them', () => {
  fc.assert(
    fc.property(names, names, addresses, names, (name, host, address, other) => {
      const record: ClusterRecord = {
        ...{ kind: recordKind, version: 1, collected: '2026-11-30', node: 'Node.js 24', redacted: false, flags: null },
        kubernetes: `v1.34.2-${other}`,
        apiServers: [server(host, name, address, other)],
        kubelets: [{ ...server(name, host, address, other), version: `v1.34.2+${other}`, readOnlyPort: 'closed' }],
      };
      const text = JSON.stringify(redacted(record));
      for (const secret of [name, host, address, other, '4D2A77F0013B', '1790000000']) expect(text).not.toContain(secret);
      expect(readClusterRecord(text)).toMatchObject({ redacted: true, kubernetes: 'v1.34.2', kubelets: [{ name: 'node-1' }] });
    }),
    { numRuns: 200, seed: 34 },
  );
});

it('redacted() keeps the names that every cluster has, and the forms that tell who made a certificate', () => {
  const of = (subject: string, issuer: string, list: string[]) => {
    const record: ClusterRecord = {
      ...{
        kind: recordKind,
        version: 1,
        collected: '2026-11-30',
        node: 'n',
        redacted: false,
        kubernetes: null,
        flags: null,
        apiServers: [],
      },
      kubelets: [{ ...server('shop-7', 'h', '10.0.0.5', 'o'), version: null, readOnlyPort: 'closed' }],
    };
    const [kubelet] = record.kubelets;
    if (kubelet?.certificate) kubelet.certificate = { ...kubelet.certificate, subject, issuer, names: list };
    return redacted(record).kubelets[0]?.certificate;
  };
  expect(of('CN=shop-7@1790000000', 'CN=shop-7-ca@1790000000', ['DNS:shop-7'])).toMatchObject({
    subject: 'CN=node-1@redacted',
    issuer: 'CN=node-1-ca@redacted',
    names: ['DNS:node-1'],
  });
  expect(of('O=system:nodes, CN=system:node:shop-7', 'CN=kubernetes', ['DNS:kubernetes.default.svc', 'IP:10.96.0.1'])).toMatchObject({
    subject: 'O=system:nodes, CN=system:node:node-1',
    issuer: 'CN=kubernetes',
    names: ['DNS:kubernetes.default.svc', 'IP:redacted'],
  });
  expect(of('CN=k3s', 'CN=k3s-server-ca@1790000000', [])).toMatchObject({ subject: 'CN=redacted', issuer: 'CN=k3s-server-ca@redacted' });
});
