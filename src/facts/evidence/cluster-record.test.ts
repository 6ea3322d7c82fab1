import { expect, it } from 'vitest';
import { askedGroups, askedVersions, longestRecord, readClusterRecord, recordKind, type ClusterRecord } from './cluster-record.ts';

const record: ClusterRecord = {
  ...{ kind: recordKind, version: 1, collected: '2026-11-30', node: 'Node.js 24', redacted: true, kubernetes: 'v1.34.2', flags: null },
  apiServers: [
    {
      name: 'api-server-1',
      address: 'redacted',
      certificate: null,
      clientCertificate: null,
      versions: Object.fromEntries(askedVersions.map((each) => [each, 'no-connection'])) as ClusterRecord['apiServers'][0]['versions'],
      groups: Object.fromEntries(askedGroups.map((each) => [each, 'not-asked'])) as ClusterRecord['apiServers'][0]['groups'],
    },
  ],
  kubelets: [],
};
const changed = (change: object): string => JSON.stringify({ ...record, ...change });
const changedServer = (change: object): string => changed({ apiServers: record.apiServers.map((server) => ({ ...server, ...change })) });

it('readClusterRecord() reads a record back, also behind a byte order mark', () => {
  expect(readClusterRecord(JSON.stringify(record))).toEqual(record);
  expect(readClusterRecord(`\uFEFF${JSON.stringify(record, null, 2)}\n`)).toEqual(record);
});

it.each([
  ['', 'This is not JSON.'],
  ['kind: List', 'This is not JSON.'],
  [JSON.stringify(record).slice(0, -5), 'from its first brace to its last'],
  ['null', 'no record of npm run collect.'],
  ['[]', 'no record of npm run collect.'],
  ['{"kind":"List","items":[]}', 'its kind is “List”'],
  [changed({ version: 2 }), 'has the version 2, and this page reads version 1'],
  [changed({ version: undefined }), 'has the version undefined'],
  [changed({ more: 1 }), 'see more.'],
  [changed({ kubelets: {} }), 'see kubelets.'],
  [changedServer({ clientCertificate: 'yes' }), 'see apiServers[0].clientCertificate.'],
  [changedServer({ versions: { ...record.apiServers[0]?.versions, 'TLS 1.4': 'accepted' } }), 'see apiServers[0].versions.TLS 1.4.'],
  [changed({ kubernetes: 'v2.0.0' }), 'see kubernetes.'],
  [changed({ collected: 'yesterday' }), 'see collected.'],
  ['x'.repeat(longestRecord + 1), 'longer than 5 MB and was not read'],
])('a text that is no record gets a sentence: %.60s', (text, sentence) => {
  expect(readClusterRecord(text)).toContain(sentence);
});
