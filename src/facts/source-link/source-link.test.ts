import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { claims } from '../look-up/claim.ts';
import { cellOf } from '../look-up/test/cell-of.ts';
import { everyObservation } from '../look-up/observation.ts';
import { isFields, isList, isSource, type Fields, type Row } from '../look-up/statement.ts';
import { groupOfRecord, recordAddress, recordAnchor } from './record-place.ts';
import { sourceLinks, type SourceLink } from './source-link.ts';
import { sourceTable } from './source-table.ts';

/** Rows that only say what the fields of a file mean. */
const aboutTheFile = ['how', 'confidence', 'belongs_on_note'];
const sourcesIn = (row: Row, isIn = false): readonly string[] =>
  isList(row)
    ? row.flatMap((item) => sourcesIn(item, isIn))
    : isFields(row)
      ? Object.entries(row).flatMap(([key, value]) => sourcesIn(value, isIn || isSource(key)))
      : isIn && typeof row === 'string'
        ? [row]
        : [];

/** Every source of every row, with its file; the claims by minor, whose sources have a form of their own, are below. */
const written: readonly (readonly [file: string, source: string])[] = readdirSync('src/facts')
  .filter((name) => name.endsWith('.yaml') && !['claims.yaml', 'sources.yaml'].includes(name))
  .flatMap((name) => {
    const file = parse(readFileSync(path.join('src/facts', name), 'utf8')) as Fields;
    const rows = Object.fromEntries(Object.entries(file).filter(([key]) => !aboutTheFile.includes(key)));
    return sourcesIn(rows).map((source) => [name, source] as const);
  });
const ofClaims: readonly (readonly [file: string, source: string])[] = [...claims().values()].flatMap(({ id, cells }) =>
  [...cells.keys()].flatMap((minor) => {
    const { source, observation, forkObservation } = cellOf(id, minor);
    return [source, observation, forkObservation].flatMap((each) => (each ? [[`claims.yaml, ${id}`, each] as const] : []));
  }),
);
const sources = [...written, ...ofClaims];

it('every source of every fact leads somewhere: to a file at its commit, an issue, a page, or a record of this site', () => {
  expect(written.length).toBeGreaterThan(2000);
  expect(ofClaims.length).toBeGreaterThan(2000);
  const without = sources.filter(([, source]) => sourceLinks(source, sourceTable).length === 0);
  expect([...new Set(without.map(([file, source]) => `${file}: ${source}`))]).toEqual([]);
});

const links: readonly (SourceLink & { readonly source: string })[] = sources.flatMap(([, source]) =>
  sourceLinks(source, sourceTable).map((link) => ({ ...link, source })),
);

it('every repository of the table of sources that is followed by its short name has its commit in full', () => {
  const incomplete = Object.entries(sourceTable).filter(
    ([, { repo, commit }]) => repo && commit !== undefined && !/^[0-9a-f]{40}$/.test(commit),
  );
  expect(incomplete).toEqual([]);
});

it('every link to a file or a folder has the commit that was read, all forty digits, and no part of a path that is no file', () => {
  const files = links.filter(({ href }) => /^https:\/\/github\.com\/[^/]+\/[^/]+\/(blob|tree)\//.test(href));
  expect(files.length).toBeGreaterThan(3000);
  const form =
    /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(?:blob\/[0-9a-f]{40}\/[\w.@+~-]+(?:\/[\w.@+~-]+)*(?:#L\d+(?:-L\d+)?)?|tree\/[0-9a-f]{40}\/[\w.-]+(?:\/[\w.-]+)*)$/;
  expect(files.filter(({ href }) => !form.test(href)).map(({ href, source }) => `${source} → ${href}`)).toEqual([]);
});

it('a source under a short name leads into the repository, to the commit and below the folder that the table has for it', () => {
  const wrong = links.flatMap(({ source, href }) => {
    const [, short = '', rest = ''] = /^([a-z0-9.-]+)(?=[:\s]|$)(.*)$/s.exec(source) ?? [];
    const alias = sourceTable[short];
    if (!alias?.repo) return [];
    const commit = /@([0-9a-f]{40})/.exec(rest)?.[1] ?? alias.commit;
    const [, inside = ''] = /^:([^\s:@{]*)/.exec(rest) ?? [];
    const start = `https://github.com/${alias.repo}/${href.includes('/tree/') ? 'tree' : 'blob'}/${commit}/${alias.path_prefix ?? ''}${
      alias.file ?? (inside.endsWith('/') && href.includes('/tree/') ? inside.slice(0, -1) : inside)
    }`;
    return href.startsWith(start) ? [] : [`${source} → ${href}, not ${start}`];
  });
  expect(wrong).toEqual([]);
});

it('every other link is an issue, a commit, a page of another site, a record or a row of this site', () => {
  const rest = links.filter(({ href }) => !/^https:\/\/github\.com\/[^/]+\/[^/]+\/(blob|tree)\//.test(href));
  const forms = [
    /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/issues\/\d+$/,
    /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/commit\/[0-9a-f]{40}$/,
    /^https:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S+$/,
    /^\/about\/measurements\/(?:[a-z]+\d?\/)?#[\w.-]+$/,
    /^\/about\/sources\/[a-z-]+\/#[\w./-]+$/,
    /^\/evidence\/[a-z0-9-]+\/$/,
  ];
  expect(rest.filter(({ href }) => !forms.some((form) => form.test(href))).map(({ href, source }) => `${source} → ${href}`)).toEqual([]);
});

it('no label of a source is cut off, and none has a short name of the table in it', () => {
  const short = new RegExp(
    `(?:^|[\\s(])(?:${Object.keys(sourceTable)
      .filter((name) => /^[a-z0-9-]+$/.test(name))
      .join('|')}):`,
  );
  const wrong = links.filter(({ label }) => label.includes('…') || short.test(label));
  expect([...new Set(wrong.map(({ label }) => label))]).toEqual([]);
});

it('every record has a group and an anchor, which several minors share and nothing else does', () => {
  const owners = new Map<string, string>();
  for (const { id } of everyObservation()) {
    expect(recordAddress(id), id).toBe(`/about/measurements/${groupOfRecord(id)}/#${recordAnchor(id)}`);
    const same = id.replace(/^M1\.\d+-/, 'M-');
    expect(owners.get(recordAnchor(id)) ?? same, id).toBe(same);
    owners.set(recordAnchor(id), same);
  }
  expect(recordAddress('A-logs-node-nobody')).toBeUndefined();
});

it('sourceLinks() reads each form', () => {
  const hrefOf = (source: string): string | undefined => sourceLinks(source, sourceTable)[0]?.href;
  const k8s = `https://github.com/openshift/microshift/blob/${sourceTable['k8s']?.commit}/deps/github.com/openshift/kubernetes`;
  expect(sourceLinks('k8s:pkg/kubelet/server/auth.go:72', sourceTable)).toEqual([
    { label: 'Kubernetes v1.36.2, pkg/kubelet/server/auth.go, line 72', href: `${k8s}/pkg/kubelet/server/auth.go#L72` },
  ]);
  expect(sourceLinks('k8s:pkg/serviceaccount/jwt.go:382-398 audiences', sourceTable)).toEqual([
    {
      label: 'Kubernetes v1.36.2, pkg/serviceaccount/jwt.go, lines 382–398 (audiences)',
      href: `${k8s}/pkg/serviceaccount/jwt.go#L382-L398`,
    },
  ]);
  expect(hrefOf('kubescape:controls/')).toBe(`https://github.com/kubescape/regolibrary/tree/${sourceTable['kubescape']?.commit}/controls`);
  expect(hrefOf('rn137:31')).toMatch(/\/sig-release\/blob\/[0-9a-f]{40}\/releases\/release-1\.37\/.*\.md#L31$/);
  expect(hrefOf('issues:kubernetes/kubernetes#91630 (1.20)')).toBe('https://github.com/kubernetes/kubernetes/issues/91630');
  expect(hrefOf('docs.k3s.io/networking/basic-network-options')).toBe('https://docs.k3s.io/networking/basic-network-options');
  expect(hrefOf('obs/A-logs-node-selfsigned')).toBe('/about/measurements/a/#A-logs-node-selfsigned');
  expect(hrefOf('M1.20-E-name-unknown')).toBe('/about/measurements/e/#M-E-name-unknown');
  expect(sourceLinks('k0s:pkg/{a,b}.go', sourceTable).map(({ href }) => href.slice(-8))).toEqual(['pkg/a.go', 'pkg/b.go']);
  expect(sourceLinks('what an engineer told us', sourceTable)).toEqual([]);
  expect(sourceLinks('kubernetes/kubernetes:pkg/a.go@4f8517c', sourceTable)).toEqual([]);
});
