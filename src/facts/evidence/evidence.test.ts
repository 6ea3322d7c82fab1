import { describe, expect, it } from 'vitest';
import { evidenceStatuses } from '../../wording/evidence-status.ts';
import { claimedMinors, claims, type Claim } from '../look-up/claim.ts';
import { everyObservation } from '../look-up/observation.ts';
import { claimsBehind, pathsOn, recordsOf, verdictsOn } from './citation.ts';
import { countsByMinor, countsOverall } from './count.ts';
import { evidenceData } from './data.ts';
import { disputedClaims, disputedStatements } from './dispute.ts';
import { neverRun, unknownGaps, verdictsWithoutClaim } from './gaps.ts';
import { recordsBehind } from './record.ts';
import { sourcelessCells } from './test/sourceless.ts';
import { statusOf } from './status.ts';
import { everyVerdict } from './verdict.ts';

const claimOf = (id: string): Claim => {
  const claim = claims().get(id);
  if (!claim) throw new Error(`no claim ${id}`);
  return claim;
};

describe('statusOf()', () => {
  it('statusOf() never calls a cell anything but unknown that has no value, whatever its status says', () => {
    expect(statusOf({ value: null, status: 'measured', observation: 'A-logs-node-good' })).toBe('unknown');
    for (const { cells } of claims().values())
      for (const cell of cells.values()) expect(statusOf(cell) === 'unknown').toBe(cell.value === null);
  });

  it('statusOf() calls disputed what was run and did something else than upstream, and not what agrees', () => {
    expect(statusOf({ value: 'absent', status: 'source', forkValue: 'alpha, off' })).toBe('disputed');
    expect(statusOf({ value: 'absent', status: 'measured', forkValue: 'absent' })).toBe('measured');
    expect(statusOf({ value: 'absent', status: 'measured', forkValue: 'beta, on' })).toBe('disputed');
  });

  it('statusOf() calls documented what only an issue or a page says, and read what stands in code at its commit', () => {
    expect(statusOf({ value: 'x', status: 'source', source: 'issues:kubernetes/kubernetes#121837' })).toBe('documented');
    expect(statusOf({ value: 'x', status: 'source', source: 'kubernetes.io/docs/concepts' })).toBe('documented');
    expect(statusOf({ value: 'x', status: 'source', source: `kubernetes/apiserver@${'a'.repeat(40)}:go.mod` })).toBe('source');
    const { cells } = claimOf('kubeadm-kubelet-client-organization');
    expect([...cells.values()].map(statusOf)).toContain('documented');
  });
});

describe('countsByMinor()', () => {
  it('countsByMinor() counts every claim once for each minor, and countsOverall() every cell', () => {
    for (const counts of countsByMinor().values()) expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(claims().size);
    const overall = countsOverall();
    expect(evidenceStatuses.map((status) => overall[status])).toEqual([1059, 714, 11, 13, 165]);
  });
});

describe('sourcelessCells()', () => {
  it('0 claims of the site are without a source', () => {
    expect(sourcelessCells(claims().values())).toEqual([]);
  });

  it('sourcelessCells() names a claim that is broken on purpose, and the minor where its source is missing or leads nowhere', () => {
    const whole = claimOf('kubelet-ca-unset-is-insecure');
    const broken = (id: string, cell: object): Claim => ({
      ...whole,
      id,
      cells: new Map([['1.34', { value: 'x', status: 'source', ...cell } as never]]),
    });
    expect(
      sourcelessCells([
        whole,
        broken('nothing-cited', {}),
        broken('no-such-record', { status: 'measured', observation: 'A-logs-of-nobody' }),
        broken('no-commit', { source: 'kubernetes/kubernetes:pkg/a.go' }),
        broken('followed', { source: `kubernetes/kubernetes:pkg/a.go@${'a'.repeat(40)}` }),
        { ...whole, id: 'empty', cells: new Map() },
      ]),
    ).toEqual(['nothing-cited 1.34', 'no-such-record 1.34', 'no-commit 1.34', 'empty has no cell']);
  });
});

describe('claimsBehind()', () => {
  it('claimsBehind() finds the claims that support a fact, a part of it, the row that holds it, or that a cited record measured', () => {
    const ids = (...facts: Parameters<typeof claimsBehind>[0]): readonly string[] => claimsBehind(facts).map(({ id }) => id);
    expect(ids('facts/flags#--ssh-user / --ssh-keyfile')).toEqual(['flag-ssh-user']);
    expect(ids('facts/proxy#targets/pod')).toContain('node-proxy-kubelet-port');
    expect(ids('facts/kubelet#ports')).toEqual(['kubelet-read-only-port-flags', 'kubelet-tls-client-auth']);
    expect(ids('obs/C-logs-insecureSkipTLSVerifyBackend-node-selfsigned')).toEqual(['log-skip-verify-transport']);
    expect(ids('facts/claims#egress-names/1.34')).toEqual(['egress-names']);
    expect(ids('facts/links#api-etcd')).toEqual([]);
  });
});

describe('verdictsOn() and pathsOn()', () => {
  it('verdictsOn() has a verdict for a claim exactly where the facts of the verdict lean on the claim', () => {
    for (const claim of claims().values())
      expect(verdictsOn(claim), claim.id).toEqual(everyVerdict().filter(({ facts }) => claimsBehind(facts).includes(claim)));
    expect(verdictsOn(claimOf('kubelet-ca-unset-is-insecure')).map(({ path, mode, verdict }) => [path, mode, verdict])).toContainEqual([
      'apiserver-to-kubelet',
      'defaults',
      'encrypted',
    ]);
  });

  it('pathsOn() has the paths of these verdicts, and those that a setting of the claim decides', () => {
    for (const claim of claims().values()) {
      const on = pathsOn(claim);
      expect(on).toEqual([...new Set(on)]);
      for (const { path } of verdictsOn(claim)) expect(on, claim.id).toContain(path);
    }
    expect(pathsOn(claimOf('kubelet-read-only-port-config'))).toContain('apiserver-to-kubelet');
    expect(pathsOn(claimOf('gate-pod-certificate-request'))).toEqual([]);
  });
});

describe('what to measure next', () => {
  it('unknownGaps() has every unknown cell once, under the minors that the claim lacks', () => {
    const gaps = unknownGaps();
    expect(gaps.map(({ minors }) => minors)).toContain('1.22, 1.37');
    const all = gaps.flatMap((gap) => gap.claims.map(({ id }) => id));
    expect(all).toEqual([...new Set(all)]);
    for (const claim of claims().values())
      expect(all.includes(claim.id), claim.id).toBe([...claim.cells.values()].some((cell) => statusOf(cell) === 'unknown'));
  });

  it('neverRun() has no claim that some minor was run for', () => {
    const ids = neverRun().map(({ id }) => id);
    expect(ids).toContain('kubelet-timeout-unused');
    expect(ids).not.toContain('kubelet-ca-unset-is-insecure');
  });

  it('verdictsWithoutClaim() has each verdict that no claim stands behind, and each of them stands on some fact or record', () => {
    const found = verdictsWithoutClaim();
    const reasons = new Set(found.map(({ reason }) => reason));
    expect(reasons).toContain('api-server-verified');
    expect(reasons).not.toContain('kubelet-ca-unset');
    for (const { facts } of found) expect(facts.length).toBeGreaterThan(0);
    expect(found.length + everyVerdict().filter(({ facts }) => claimsBehind(facts).length > 0).length).toBe(everyVerdict().length);
  });
});

describe('disputes', () => {
  it('disputedClaims() has every cell for which upstream and what was run differ, with both sides', () => {
    const found = disputedClaims().flatMap(({ claim, cells }) =>
      cells.map(({ minor, cell }) => [claim.id, minor, cell.value, cell.forkValue]),
    );
    expect(found).toHaveLength(countsOverall().disputed);
    expect(found).toContainEqual(['gate-structured-authn', '1.28', 'absent', 'alpha, off']);
  });

  it('disputedStatements() has both sides and a source for each, and none where the page agrees or is silent', () => {
    const found = disputedStatements();
    expect(found.map(({ n }) => n)).toContain(3);
    expect(found.map(({ n }) => n)).not.toContain(21);
    for (const { n, says, fact, links } of found) {
      expect([says, fact].every(Boolean), String(n)).toBe(true);
      expect(links.length, String(n)).toBeGreaterThan(0);
    }
    expect(found.find(({ n }) => n === 3)?.claims.map(({ id }) => id)).toContain('node-proxy-kubelet-port');
  });
});

describe('the records of a claim', () => {
  it('recordsBehind() has what every cited record says, for the minors that cite it', () => {
    for (const claim of claims().values()) {
      const found = recordsBehind(claim);
      for (const { id, records } of found) expect(records.length, `${claim.id} ${id}`).toBeGreaterThan(0);
      expect(found.length > 0).toBe(recordsOf(claim).length > 0);
    }
    const [redirects] = recordsBehind(claimOf('exec-redirect-followed')).filter(({ id }) => id === 'M-B-exec-redir');
    expect(redirects?.records.map(({ k8s_version }) => k8s_version)).toEqual(['1.20–1.21', '1.23–1.33, 1.35–1.36']);
  });
});

describe('/data/evidence.json', () => {
  it('has every claim with a cell for each minor, and every record that a cell names', () => {
    const { claims: published, records, counts } = evidenceData();
    expect(published.map(({ id }) => id)).toEqual([...claims().keys()]);
    const ids = new Set(records.map(({ id }) => id));
    for (const { id, minors } of published) {
      expect(Object.keys(minors), id).toEqual(claimedMinors());
      for (const { record } of Object.values(minors)) if (record !== undefined) expect(ids).toContain(record);
    }
    expect(records.length).toBeLessThan(everyObservation().length);
    expect(counts['1.37']).toEqual(countsByMinor().get('1.37'));
    for (const { address } of records) expect(address).toMatch(/^\/about\/measurements\/\w+\/#/);
  });
});
