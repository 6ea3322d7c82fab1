import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { factOf } from '../fact.ts';
import { adviceOf, advices, probes, selfManagedSchema, type Advice, type Known } from './advice.ts';
import { distributions, statuses } from './distribution.ts';

const selfManaged = parse(readFileSync('src/facts/advice-self-managed.yaml', 'utf8')) as {
  readonly rows: readonly { readonly id: string }[];
};
const { rows } = selfManaged;
const partsOf = ({ first, impossible, defaults }: Advice): readonly Known[] => [...first, ...impossible, ...defaults];
const parts: readonly (readonly [id: string, part: Known])[] = [
  ...advices.flatMap((advice) => partsOf(advice).map((part) => [advice.id, part] as const)),
  ...probes.map((part) => ['probe', part] as const),
];
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
  expect(parts.filter(([, { status }]) => !statuses.includes(status)).map(([id, { fact }]) => `${id}: ${fact}`)).toEqual([]);
});

it('what is confirmed leads to a source, and what was looked for and not found is not confirmed', () => {
  expect(parts.length).toBeGreaterThan(250);
  const wrong = parts.filter(
    ([, { confirmed, links, status }]) => (confirmed && links.length === 0) || (status === 'unknown' && confirmed),
  );
  expect(wrong.map(([id, { fact }]) => `${id}: ${fact}`)).toEqual([]);
});

it('each thing to do is a fact that is cited by its id', () => {
  for (const { first } of advices)
    for (const { fact, confirmed, does } of first) {
      expect(factOf(fact).confirmed, fact).toBe(confirmed);
      expect(factOf(fact).text.toLowerCase(), fact).toContain(does.slice(0, 20).toLowerCase());
    }
});

it('no default repeats the value, the sources and nothing else of a cell of distributions.yaml', () => {
  const fileOf = ({ href }: { readonly href: string }): string => href.replace(/#L.*$/, '');
  const repeated = distributions.flatMap(({ id, stated }) =>
    (adviceOf(id)?.defaults ?? []).flatMap(({ name, value, note, links }) => {
      const cell = stated.find(({ setting }) => setting === name);
      const files = new Set(cell?.evidence.map(fileOf));
      return cell?.value === value && note === undefined && links.every((link) => files.has(fileOf(link))) ? [`${id}: ${name}`] : [];
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
