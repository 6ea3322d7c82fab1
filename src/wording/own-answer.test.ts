import { describe, expect, it } from 'vitest';
import { portTables as tables } from '../export/firewall/test/port-tables.ts';
import { distributionOf, distributions } from '../facts/distribution/distribution.ts';
import { shapeOfDistribution } from '../model/reach/distribution-shape.ts';
import { kubeadmShape } from '../model/reach/cluster-shape.ts';
import { ofMinor } from '../state/minor.ts';
import { judge } from '../model/judge.ts';
import { modeOf, type ModeId } from '../model/setting/mode.ts';
import type { Settings } from '../model/setting/setting.ts';
import { ownClauses, ownLead } from './own-answer.ts';
import { ownPortsClause } from './reach/own-ports.ts';
import { verdictWords } from './verdict.ts';

const saysOf = (settings: Settings): readonly string[] => ownClauses(settings).map(({ subject, says }) => `${subject} ${says}`);
const inMode = (mode: ModeId): readonly string[] => saysOf(modeOf(mode).settings);

describe('the line about the cluster of a reader', () => {
  it('says of k3s and of each mode what is protected, and on which network it is not', () => {
    expect(saysOf(distributionOf('k3s').settings)).toEqual(['kubectl exec is authenticated', '/proxy/ is unsafe (plain HTTP)']);
    expect(inMode('defaults')).toEqual(['kubectl exec is encrypted only', '/proxy/ is unsafe (plain HTTP)']);
    expect(inMode('konnectivity')).toEqual([
      'kubectl exec is encrypted only on the node network',
      '/proxy/ is unsafe on the node network (plain HTTP)',
    ]);
    expect(inMode('konnectivity-tls')[0]).toBe('kubectl exec is authenticated');
  });

  it('never says more than the weakest network of the path allows, on any distribution', () => {
    for (const { id, settings } of distributions)
      for (const { path, says } of ownClauses(settings)) {
        const { weakestHop } = judge(path, settings, 'nobody');
        expect(says, `${id} ${path}`).toContain(`is ${verdictWords[weakestHop?.verdict ?? 'unknown']}`);
      }
  });

  it('says that requests fail where a flag is set before the kubelets have a certificate for it', () => {
    const tooEarly = { ...modeOf('defaults').settings, kubeletCertificateAuthority: 'set' as const };
    expect(saysOf(tooEarly)[0]).toBe('kubectl exec is authenticated, but requests fail');
  });

  it('says of a minor that was not checked that we have not checked it, and what it is in those that were', () => {
    const later = ofMinor(modeOf('tls-verification').settings, '1.37');
    const [exec] = saysOf(later);
    expect(exec).toMatch(/^kubectl exec is unknown: We have not checked 1\.37; authenticated in /);
  });

  it('calls a cluster by its name where that is one', () => {
    expect(ownLead('k3s 1.34', true)).toBe('On your k3s 1.34');
    expect(ownLead('kubeadm 1.34, 1 setting changed', false)).toBe('On your cluster (kubeadm 1.34, 1 setting changed)');
  });
});

describe('the ports in that line', () => {
  const clauseOf = (id: string): string => ownPortsClause(distributionOf(id).settings, shapeOfDistribution(id));

  it('are, for k3s, those that its documentation lists between servers and agents', () => {
    const documented =
      tables.find(({ id }) => id === 'k3s')?.rows.filter((row) => row.only_with === undefined && row.from.includes('nodes')) ?? [];
    expect(documented.map(({ page }) => `${page.protocol} ${page.port}`)).toEqual(['TCP 6443', 'UDP 8472', 'TCP 10250']);
    expect(clauseOf('k3s')).toBe('open TCP 6443, 10250 and UDP 8472');
  });

  it('name each port once, and leave out one that a range holds', () => {
    expect(clauseOf('harvester')).toBe('open TCP 443, 3260, 6443, 9091, 9099, 9345, 10250 and UDP 8472');
    expect(clauseOf('openshift')).toContain('TCP 1936, 6443, 9000–9999, 10250–10259, 22623');
  });

  it('have the port of the agents of Konnectivity, whatever address these come from', () => {
    expect(ownPortsClause(modeOf('konnectivity').settings, kubeadmShape)).toBe(
      'open TCP 6443, 8132, 10250 and the ports of your network plugin',
    );
  });

  it('are not named where nobody read them', () => {
    expect(clauseOf('doks')).toBe('we found no list of its ports');
  });
});
