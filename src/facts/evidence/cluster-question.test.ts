import { describe, expect, it } from 'vitest';
import { claimedMinors, claims } from '../look-up/claim.ts';
import { everyAnswer } from './cluster-answer.ts';
import { clusterQuestions, compareRecord, type ComparedRow } from './cluster-question.ts';
import {
  askedGroups,
  askedVersions,
  recordKind,
  type ClusterRecord,
  type KubeletRecord,
  type Outcome,
  type ServerRecord,
} from './cluster-record.ts';

const each = <Name extends string>(names: readonly Name[], outcome: Outcome) =>
  Object.fromEntries(names.map((name) => [name, outcome])) as Record<Name, Outcome>;
/** A server as the records of 1.30 have it. */
const server: ServerRecord = {
  ...{ name: 'api-server-1', address: 'redacted', certificate: null, clientCertificate: null },
  versions: { 'TLS 1.0': 'refused', 'TLS 1.1': 'refused', 'TLS 1.2': 'accepted', 'TLS 1.3': 'accepted' },
  groups: { ...each(askedGroups, 'accepted'), X25519MLKEM768: 'refused' },
};
const certificate = {
  ...{
    subject: 'CN=node-1@redacted',
    issuer: 'CN=node-1-ca@redacted',
    names: ['DNS:node-1'],
    notBefore: '2026-01-01',
    notAfter: '2027-01-01',
  },
  ...{ days: 365, key: 'RSA 2048', serialNumber: 'redacted', issuedBy: 'own-ca' as const },
};
const kubelet: KubeletRecord = {
  ...{ ...server, name: 'node-1', version: 'v1.30.2', certificate },
  ...{ clientCertificate: 'requested', readOnlyPort: 'closed' },
};
const flags: NonNullable<ClusterRecord['flags']> = {
  '--kubelet-certificate-authority': 'not-set',
  '--kubelet-client-certificate': 'set',
  '--tls-min-version': 'not-set',
  '--tls-cipher-suites': 'not-set',
  '--tls-curve-preferences': 'not-set',
};
const record: ClusterRecord = {
  ...{ kind: recordKind, version: 1, collected: '2026-11-30', node: 'Node.js 24', redacted: true, kubernetes: 'v1.30.1' },
  ...{ flags, apiServers: [server], kubelets: [kubelet] },
};
const answers = everyAnswer();
const ours = (id: string, minor: string): string | undefined =>
  answers.find(({ question }) => question.id === id)?.answers.find(({ minors }) => minors.some((one) => one === minor))?.value;
const rowsOf = (change: Partial<ClusterRecord>): readonly ComparedRow[] => compareRecord({ ...record, ...change }, ours);
const of = (id: string, rows: readonly ComparedRow[]): readonly ComparedRow[] => rows.filter(({ question }) => question.id === id);
const words = (rows: readonly ComparedRow[]) =>
  Object.fromEntries(rows.map(({ question, comparison, yours }) => [question.id, `${comparison}: ${yours ?? '-'}`]));

describe('compareRecord()', () => {
  it('finds a cluster with the defaults of 1.30 to be as the evidence of 1.30 has it', () => {
    expect(words(rowsOf({}))).toEqual({
      'kubelet-ca-unset': 'told-by-flags: the flag is not set',
      'api-server-lowest-tls': 'same: TLS 1.2',
      'api-server-highest-tls': 'same: TLS 1.3',
      'api-server-post-quantum': 'same: refused',
      'kubelet-certificate': 'same: a CA that the kubelet made for itself',
      'kubelet-client-certificate': 'same: requested, not required',
      'kubelet-read-only-port': 'same: closed',
      'kubelet-lowest-tls': 'same: TLS 1.2',
      'kubelet-post-quantum': 'same: refused',
    });
  });

  it('says what is different, and compares each kubelet with its own minor', () => {
    const other: KubeletRecord = {
      ...{ ...kubelet, name: 'node-2', version: 'v1.33.0', readOnlyPort: 'open', clientCertificate: 'required' },
      certificate: { ...certificate, issuedBy: 'cluster-ca' },
      versions: { ...kubelet.versions, 'TLS 1.1': 'accepted' },
    };
    const rows = rowsOf({ kubelets: [kubelet, other] });
    const second = rows.filter(({ servers }) => servers.includes('node-2'));
    expect(words(second)).toEqual({
      'kubelet-certificate': 'different: the CA of the cluster',
      'kubelet-client-certificate': 'different: required',
      'kubelet-read-only-port': 'different: open',
      'kubelet-lowest-tls': 'different: TLS 1.1',
      // 1.33 is the first minor with it.
      'kubelet-post-quantum': 'different: refused',
    });
    expect(new Set(second.map(({ minor }) => minor))).toEqual(new Set(['1.33']));
  });

  it('puts servers that answer alike into one row', () => {
    const names = Array.from({ length: 200 }, (_, at) => `node-${at + 1}`);
    const rows = of('kubelet-read-only-port', rowsOf({ kubelets: names.map((name) => ({ ...kubelet, name })) }));
    expect(rows.map(({ servers }) => servers)).toEqual([names]);
  });

  it('never calls same or different what was not measured', () => {
    const silent: KubeletRecord = {
      ...{ ...kubelet, certificate: null, clientCertificate: null, readOnlyPort: 'no-answer' },
      ...{ versions: each(askedVersions, 'no-answer'), groups: each(askedGroups, 'not-asked') },
    };
    for (const change of [
      { apiServers: [], kubelets: [], flags: null },
      { apiServers: [silent], kubelets: [silent], flags: null },
    ])
      expect(new Set(rowsOf(change).map(({ comparison, yours }) => `${comparison} ${yours}`))).toEqual(new Set(['not-measured undefined']));
    expect(rowsOf({ apiServers: [], kubelets: [], flags: null })).toHaveLength(clusterQuestions.length - 1);
  });

  it.each(['no-answer', 'not-asked', 'no-connection'] as const)('does not name a lowest version where a lower one is %s', (outcome) => {
    const apiServers = [{ ...server, versions: { ...server.versions, 'TLS 1.0': outcome } }];
    expect(words(rowsOf({ apiServers }))['api-server-lowest-tls']).toBe('not-measured: -');
  });

  it('does not compare what a flag of the cluster decides, nor a minor that the evidence does not have', () => {
    const set = rowsOf({ flags: { ...flags, '--tls-min-version': 'set', '--tls-curve-preferences': 'differs' } });
    expect(words(set)).toMatchObject({
      'api-server-lowest-tls': 'other-set-up: TLS 1.2',
      'api-server-post-quantum': 'other-set-up: refused',
    });
    for (const version of ['v1.99.0', null]) {
      const rows = rowsOf({ kubernetes: version, kubelets: [{ ...kubelet, version }] });
      expect(new Set(rows.map(({ comparison }) => comparison))).toEqual(new Set(['no-evidence']));
    }
  });

  it('tells from the flag alone what the API server does with the certificate of a kubelet', () => {
    const rows = rowsOf({ flags: { ...flags, '--kubelet-certificate-authority': 'set' } });
    expect(words(rows)['kubelet-ca-set']).toBe('told-by-flags: the flag is set');
    expect(of('kubelet-ca-unset', rows)).toEqual([]);
    const differs = rowsOf({ flags: { ...flags, '--kubelet-certificate-authority': 'differs' } });
    expect(words(differs)['kubelet-ca-unset']).toBe('told-by-flags: the flag is not set in each of your API servers');
  });
});

describe('the evidence beside a record', () => {
  it('has an answer for every question and every minor, and each is that of its claim', () => {
    for (const { question, answers: list } of answers) {
      expect(list.flatMap(({ minors }) => minors).length, question.id).toBe(claimedMinors().length);
      for (const { href, value, status, minors } of list) {
        expect(status === 'unknown', question.id).toBe(value === undefined);
        const claim = claims().get(/^\/evidence\/([\w-]+)\/$/.exec(href)?.[1] ?? '');
        if (claim) for (const minor of minors) expect(claim.cells.get(minor)?.value ?? undefined).toBe(value);
      }
    }
  });

  it('has only values that a record can have, so that none is different for its words alone', () => {
    /** All that each question can find: every certificate, port, version and flag that a record may hold. */
    const variants: readonly ClusterRecord[] = [
      ...(['own-ca', 'itself', 'cluster-ca', 'another-ca'] as const).map((issuedBy) => ({
        kubelets: [{ ...kubelet, certificate: { ...certificate, issuedBy } }],
      })),
      ...(['requested', 'required', 'not-requested'] as const).map((clientCertificate) => ({
        kubelets: [{ ...kubelet, clientCertificate }],
      })),
      ...(['open', 'closed'] as const).map((readOnlyPort) => ({ kubelets: [{ ...kubelet, readOnlyPort }] })),
      ...(['accepted', 'refused'] as const).map((outcome) => {
        const groups = each(askedGroups, outcome);
        return { apiServers: [{ ...server, groups }], kubelets: [{ ...kubelet, groups }] };
      }),
      { flags: { ...flags, '--kubelet-certificate-authority': 'set' as const } },
    ].map((change) => ({ ...record, ...change }));
    for (const { question, answers: list } of answers) {
      const possible = new Set(
        variants.flatMap((one) => one[question.of].map((each_) => question.yours(each_ as KubeletRecord, one)?.value)),
      );
      for (const { value } of list) if (value !== undefined) expect(possible, question.id).toContain(value);
    }
  });

  it('calls measured only what a record of that minor measured', () => {
    const highest = answers.find(({ question }) => question.id === 'api-server-highest-tls')?.answers ?? [];
    const without = highest.find(({ value }) => value === undefined)?.minors;
    // 1.22 and 1.37 were not run, and 1.34 was run without this experiment.
    expect(without).toEqual(['1.22', '1.34', '1.37']);
    const groups = answers.find(({ question }) => question.id === 'kubelet-post-quantum')?.answers ?? [];
    expect(groups.map(({ minors, value, status }) => [minors.join(' '), value, status])).toEqual([
      ['1.30 1.31', 'refused', 'source'],
      ['1.33 1.34 1.35 1.36', 'accepted', 'source'],
      ['1.20 1.21 1.22 1.23 1.24 1.25 1.26 1.27 1.28 1.29 1.32 1.37', undefined, 'unknown'],
    ]);
  });
});
