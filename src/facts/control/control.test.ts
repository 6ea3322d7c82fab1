import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge } from '../../model/judge.ts';
import { passes } from '../../model/control.ts';
import { modeOf } from '../../model/setting/mode.ts';
import { modesByVerdict, whenPassed } from '../../wording/control.ts';
import { listed } from '../../wording/text/list.ts';
import { factOf } from '../fact.ts';
import { controls, entriesOf, everyCatalogue, nameAnchor } from './control.ts';
import published from './cis-1.12.json' with { type: 'json' };
import fedramp from './fedramp-rev5.json' with { type: 'json' };
import nsa from './nsa-1.0.json' with { type: 'json' };

const benchmark: Readonly<Record<string, string>> = published.cis;
const mapping: Readonly<Record<string, string>> = published.kubescape;
const stock = modeOf('defaults').settings;

describe('the controls', () => {
  it('are numbered and audited as kube-bench has them', () => {
    const entries = entriesOf('cis');
    expect(entries.length).toBeGreaterThan(35);
    for (const { name } of entries) expect([name.id, name.audit]).toEqual([name.id, benchmark[name.id]]);
  });

  it('stand beside the item of the CIS benchmark that Kubescape has for the same id', () => {
    const mapped = controls.flatMap(({ names }) =>
      names.flatMap(({ in: catalogue, id }) => (catalogue === 'kubescape' && mapping[id] ? [[id, mapping[id], names] as const] : [])),
    );
    expect(mapped.length).toBeGreaterThan(35);
    for (const [id, item, names] of mapped)
      expect(
        names.some((name) => name.in === 'cis' && name.id === item),
        `${id} is ${item}`,
      ).toBe(true);
  });

  it('lack no item of the kubelet’s authentication, authorization and certificates that the benchmark has', () => {
    const ids = new Set(entriesOf('cis').map(({ name }) => name.id));
    const asked = ['1.2.4', '1.2.5', '4.2.1', '4.2.2', '4.2.3', '4.2.4', '4.2.9', '4.2.10', '4.2.11', '4.2.12', '1.3.6'];
    expect(asked.filter((id) => !(id in benchmark))).toEqual([]);
    expect(asked.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('of NIST stand in the baselines of FedRAMP whose published lists have them, and in no other', () => {
    const entries = entriesOf('nist');
    expect(entries.length).toBeGreaterThan(4);
    const inFedramp = new Map(entriesOf('fedramp').map(({ name }) => [name.id, name.about]));
    for (const { name } of entries) {
      // GSA writes SC-8(1) as sc-8.1.
      const published = name.id.toLowerCase().replace(/\((\d+)\)/, '.$1');
      const baselines = (['Low', 'Moderate', 'High'] as const).filter((baseline) =>
        fedramp[baseline.toLowerCase() as 'low' | 'moderate' | 'high'].split(' ').includes(published),
      );
      expect([name.id, inFedramp.get(name.id)]).toEqual([name.id, baselines.length > 0 ? listed(baselines) : undefined]);
    }
  });

  it('name sections of NSA’s guide by headings that its text has', () => {
    const sections = entriesOf('nsa').filter(({ name }) => !name.id.startsWith('C-'));
    expect(sections.length).toBeGreaterThan(5);
    expect(sections.map(({ name }) => name.id).filter((id) => !nsa.headings.includes(id))).toEqual([]);
  });

  it('demand of the API server cipher suites that kube-bench takes there and at the kubelet', () => {
    const { checks } = JSON.parse(readFileSync('src/checker/test/kube-bench-1.12.json', 'utf8')) as {
      readonly checks: readonly { readonly id: string; readonly tests: readonly { readonly value?: string }[] }[];
    };
    const taken = ['1.2.29', '4.2.12'].map((id) => checks.find((check) => check.id === id)?.tests[0]?.value?.split(',') ?? []);
    const setting = controls.find(({ id }) => id === 'apiserver-ciphers')?.setting ?? '';
    const suites = setting.match(/TLS_\w+/g) ?? [];
    expect(suites).toHaveLength(6);
    for (const list of taken) expect(suites.filter((suite) => !list.includes(suite))).toEqual([]);
  });

  it('of the CIS benchmark each have an anchor, a path with a verdict in some mode, and say what is open although they pass', () => {
    for (const { name, controls: named } of entriesOf('cis'))
      for (const { path, traps } of named) {
        expect(modesByVerdict(path).length, name.id).toBeGreaterThan(0);
        expect(traps.length, name.id).toBeGreaterThan(0);
      }
  });

  it('each have a source that can be followed', () => {
    for (const { fact } of controls) expect(factOf(fact).links.length, fact).toBeGreaterThan(0);
  });

  it('have one anchor a name on their page, none of which is the id of a control', () => {
    const anchors = everyCatalogue.flatMap(({ entries }) => entries.map(({ name }) => nameAnchor(name)));
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(controls.filter(({ id }) => anchors.includes(id))).toEqual([]);
    expect(nameAnchor({ in: 'nist', id: 'SC-8(1)' })).toBe('nist-SC-8-1');
    expect(anchors.filter((anchor) => !/^[\w.-]+$/.test(anchor))).toEqual([]);
  });
});

describe('a control that passes', () => {
  it('leaves kubectl exec open where kubelets sign their own certificates, which the text says', () => {
    const control = controls.find(({ id }) => id === 'kubelet-certificate-authority');
    const { text } = whenPassed('apiserver-to-kubelet', control?.passedBy ?? {});
    const { failures } = judge('apiserver-to-kubelet', { ...stock, kubeletCertificateAuthority: 'set' }, 'nobody');
    expect(failures.length).toBeGreaterThan(0);
    expect(text).toContain('stops working');
  });

  it('protects etcd, which its text says', () => {
    expect(whenPassed('apiserver-to-etcd', { etcdTransport: 'mutual-tls' }).short).toBe('The path is authenticated.');
  });

  it('is unknown where the setting is, and fails where one of several settings is another', () => {
    expect(passes({ ...stock, kubeletAnonymous: 'unknown' }, { kubeletAnonymous: 'off' })).toBe('unknown');
    expect(
      passes({ ...stock, kubeletAnonymous: 'unknown', readOnlyPort: 'open' }, { kubeletAnonymous: 'off', readOnlyPort: 'closed' }),
    ).toBe('no');
    expect(passes(stock, { kubeletAnonymous: 'off', readOnlyPort: 'closed' })).toBe('yes');
  });
});
