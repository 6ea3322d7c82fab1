import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { factOf } from '../fact.ts';
import { adviceOf, advices, managedSchema, probes, selfManagedSchema, type Advice } from './advice.ts';
import { linksTo } from '../source-link/links-to.ts';
import { distributions, statuses } from './distribution.ts';

const fileOf = (name: string): unknown => parse(readFileSync(`src/facts/${name}.yaml`, 'utf8'));
const selfManaged = selfManagedSchema.parse(fileOf('advice-self-managed'));
const managed = managedSchema.parse(fileOf('advice-managed'));
const { rows } = selfManaged;
const parts = [...advices.flatMap(({ first, impossible }) => [...first, ...impossible]), ...probes];
const rowOf = (id: string): Advice => {
  const found = adviceOf(id);
  if (!found) throw new Error(`no advice for ${id}`);
  return found;
};
const text = (id: string): string => JSON.stringify(rows.find((row) => row.id === id));

it('every row of advice has first things, and every part of it a status of the list', () => {
  expect(advices.length).toBe(41);
  expect(new Set(advices.map(({ id }) => id)).size).toBe(41);
  for (const { id, first } of advices) expect(first.length, id).toBeGreaterThan(0);
  expect(parts.filter(({ status }) => !statuses.includes(status))).toEqual([]);
});

it('what is confirmed leads to a source, and what was looked for and not found is not confirmed', () => {
  expect(parts.length).toBeGreaterThan(160);
  const wrong = parts.filter(({ confirmed = true, links, status }) => confirmed && (links.length === 0 || status === 'unknown'));
  expect(wrong).toEqual([]);
});

it('each thing to do is a fact that is cited by its id', () => {
  const isSelfManaged = (id: string): boolean => rows.some((row) => row.id === id);
  for (const { id, first } of advices)
    for (const [index, { confirmed = true, does }] of first.entries()) {
      const fact = factOf(`facts/advice-${isSelfManaged(id) ? 'self-managed' : 'managed'}#${id}/first/${index}`);
      expect(fact.confirmed, fact.id).toBe(confirmed);
      expect(fact.text.toLowerCase(), fact.id).toContain(does.slice(0, 20).toLowerCase());
    }
});

it('no default repeats the value, the sources and nothing else of a cell of distributions.yaml', () => {
  const placeOf = ({ href }: { readonly href: string }): string => href.replace(/#L.*$/, '');
  const repeated = [...rows, ...managed.rows].flatMap(({ id, defaults }) =>
    Object.entries(defaults).flatMap(([name, given]) => {
      if (typeof given === 'string' || 'what' in given || given.note !== undefined) return [];
      const cell = distributions.find((each) => each.id === id)?.stated.find(({ setting }) => setting === name);
      const places = new Set(cell?.evidence.map(placeOf));
      return cell?.value === given.value && linksTo(...given.src).every((link) => places.has(placeOf(link))) ? [`${id}: ${name}`] : [];
    }),
  );
  // Other rows name this one as their source.
  expect(repeated).toEqual(['eks: kubeletServingCertificate']);
});

it('a row may be the same as another row of its file only', () => {
  const found = selfManagedSchema.safeParse({ ...selfManaged, rows: [{ ...rows[0], same_as: 'nowhere' }] });
  expect(found.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual(['rows: same_as that names a row']);
});

it('what is typed to check a step is a command, and not a sentence', () => {
  const sentences = advices.flatMap(({ id, first }) =>
    first.flatMap(({ checks, before }) =>
      [before, ...checks.map(({ run }) => run)].flatMap((run) => (run && /\.$|[”“]/.test(run) ? [`${id}: ${run}`] : [])),
    ),
  );
  expect(sentences).toEqual([]);
});

it('what a second reading found stands in the rows', () => {
  expect(text('canonical-k8s')).toContain('helm install metrics-verified ');
  expect(text('k0s')).toContain('v1.33.1+k0s.0');
  for (const id of ['kubeadm', 'talos'])
    expect(text(id)).toContain('helm repo add kubelet-csr-approver https://postfinance.github.io/kubelet-csr-approver');
  expect(text('gardener')).toContain('fixed from 1.144');
  expect(text('gardener')).not.toContain('fixed from 1.145');
  expect(text('kops')).toContain('4004, 2383, 4005, 4006');
  expect(text('rke2')).toContain('unproven');
  expect(
    rowOf('kubeadm')
      .first.flatMap(({ checks }) => checks)
      .some(({ run }) => run?.startsWith('openssl s_client')),
  ).toBe(true);
});
