import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { verdictsOfMode } from '../../features/path/verdict-tables.ts';
import { drawIn } from '../../markup/h.ts';
import { pathCell } from '../../markup/path-cell.ts';
import { ofMinor } from '../../state/minor.ts';
import { renderInspection } from '../../markup/inspector.ts';
import { sceneOf } from '../../diagram/compose.ts';
import { judge } from '../../model/judge.ts';
import { factsOf, reasonIds } from '../../model/facts/reason-facts.ts';
import type { ReasonId } from '../../model/reason.ts';
import { kubernetesRead, minors, newestMinor, type KubernetesMinor } from '../../model/setting/minor.ts';
import { modeIds, modeOf } from '../../model/setting/mode.ts';
import { pathIds } from '../../model/path.ts';
import { verdictOf, type Verdict } from '../../model/verdict.ts';
import { matrixData } from '../../wording/data.ts';
import { inspectLink } from '../../wording/inspection/inspection.ts';
import type { ZoneId } from '../../model/zone.ts';
import { verdictWords } from '../../wording/verdict.ts';
import { zoneNames } from '../../wording/zone.ts';
import { claimsFrom } from '../look-up/claim-file.ts';
import { checkedMinor, checkedMinorFrom, evidenceTable, evidenceTableFrom } from './standing.ts';

/** A row of the file of claims as it is written. Nothing of the code that reads it for the site is used below. */
interface Row {
  readonly id: string;
  readonly core: boolean;
  readonly facts: readonly string[];
  readonly by_minor: readonly {
    readonly minors: string;
    readonly value: unknown;
    readonly status: string;
    readonly observation?: string;
    readonly fork_observation?: string;
  }[];
}
const rows = (parse(readFileSync('src/facts/claims.yaml', 'utf8')) as { readonly items: readonly Row[] }).items;
const age = (minor: string): number => Number(minor.slice(2));
const isAmong = (list: string, minor: string): boolean =>
  list.split(', ').some((part) => {
    const [from = '', to = from] = part.split('–');
    return age(from) <= age(minor) && age(minor) <= age(to);
  });
const cellOf = ({ by_minor }: Row, minor: string) => by_minor.find((cell) => isAmong(cell.minors, minor));

/** Whether a claim is about a fact, a part of it, or the row that holds it; or was measured by the record that the fact is. */
const isAbout = ({ facts, by_minor }: Row, fact: string): boolean =>
  facts.some((own) => own === fact || own.startsWith(`${fact}/`) || fact.startsWith(`${own}/`)) ||
  by_minor.some(({ observation, fork_observation }) =>
    [observation, fork_observation].some((record) => record && `obs/${record}` === fact),
  );

/** Whether the file leaves open what a reason stands on: recounted from the rows. */
function isOpen(reason: ReasonId, minor: KubernetesMinor): boolean {
  const deciding = rows.filter((row) => row.core && factsOf(reason).some((fact) => isAbout(row, fact)));
  if (deciding.length === 0) return age(minor) > age(kubernetesRead.split('.').slice(0, 2).join('.'));
  return deciding.some((row) => {
    const cell = cellOf(row, minor);
    return !cell || cell.value === null || cell.status === 'unknown';
  });
}

/** What may be shown of a verdict where only these layers count: a recount beside `checkedVerdictOf`. */
const supports = (verdict: Verdict): readonly Verdict[] =>
  (({ authenticated: ['authenticated'], encrypted: ['authenticated', 'encrypted'], unsafe: [], unknown: [], local: [] }) as const)[verdict];

const document = parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document;
drawIn(document);
const published = matrixData({ minor: checkedMinor, table: evidenceTable });

/** The verdicts of the hops of a path in a mode, in five places, for one minor. */
function shownIn(path: (typeof pathIds)[number], mode: (typeof modeIds)[number], minor: KubernetesMinor) {
  const settings = ofMinor(modeOf(mode).settings, minor);
  const inspector = document.createElement('div');
  renderInspection(inspector, inspectLink(path, settings), mode, '/');
  const cell = document.createElement('div');
  cell.append(...pathCell(judge(path, settings, 'nobody'), mode));
  const verdictsIn = (element: Element) =>
    Object.fromEntries(
      [...element.querySelectorAll<HTMLElement>('.tag[data-hop]')].map((tag) => [
        tag.getAttribute('data-hop'),
        tag.getAttribute('data-verdict'),
      ]),
    );
  const scene = sceneOf([{ id: mode, settings }], { layout: 'wide' }).frames[0]?.links.find((link) => link.path === path);
  const hops = published.paths.find(({ id }) => id === path)?.modes[mode]?.hops ?? [];
  return {
    settings,
    scene: scene && Object.fromEntries(scene.hops.map(({ zone, verdict }) => [zone, verdict])),
    inspector: verdictsIn(inspector),
    matrix: verdictsIn(cell),
    data: Object.fromEntries(hops.map((hop) => [hop.zone, hop.byMinor[minor]?.verdict])),
    evidence: Object.fromEntries(hops.map((hop) => [hop.zone, hop.byMinor[minor]?.evidence])),
  };
}
const twins = new Map(
  modeIds.map((mode) => [
    mode,
    verdictsOfMode(mode)
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim())),
  ]),
);

/** The verdict of a hop for a minor as the Markdown of a mode has it: what its last cell says of the minor, or else what the second says of all. */
function twinVerdict(
  path: (typeof pathIds)[number],
  mode: (typeof modeIds)[number],
  zone: ZoneId,
  minor: KubernetesMinor,
): string | undefined {
  const row = twins.get(mode)?.find((cells) => cells.includes(pathNameOf(path))) ?? [];
  const idOf = (word: string | undefined) => Object.entries(verdictWords).find(([, words]) => words === word)?.[0];
  const [verdictCell = '', unchecked = ''] = [row[2], row[5]];
  const open = unchecked.split('; ').find((part) => part.startsWith(`${zoneNames[zone]}: `) && isAmong(part.replace(/^.* in /, ''), minor));
  const [, word] = (open ?? '').match(/: (.*) in /) ?? [];
  return idOf(
    word ??
      verdictCell
        .split(', then ')
        .find((part) => part.startsWith(`${zoneNames[zone]}: `))
        ?.replace(/^.*: /, ''),
  );
}
const pathNameOf = (path: (typeof pathIds)[number]): string => published.paths.find(({ id }) => id === path)?.name ?? path;

describe('a verdict', () => {
  it('is the same in the scene, the inspector, the matrix, the Markdown and the data, for every path, mode and minor, and never better than its evidence', () => {
    const failures: string[] = [];
    let unknown = 0;
    for (const minor of minors)
      for (const mode of modeIds)
        for (const path of pathIds) {
          const plain = judge(path, modeOf(mode).settings, 'nobody');
          const { scene, inspector, matrix, data, evidence } = shownIn(path, mode, minor);
          for (const hop of plain.hops) {
            const { zone, verdict, layers } = hop;
            const of = `${path} ${mode} ${zone} ${minor}`;
            const shown = {
              scene: scene?.[zone],
              inspector: inspector[zone],
              matrix: matrix[zone],
              twin: twinVerdict(path, mode, zone, minor),
              data: data[zone],
            };
            // Where no link is drawn, as of a tunnel that no path takes, the scene has nothing to say.
            const words = new Set(Object.values(shown).filter((each) => each !== undefined));
            if (words.size !== 1) failures.push(`${of}: ${JSON.stringify(shown)}`);
            const closed = verdictOf(
              hop,
              layers.filter(({ reason }) => !isOpen(reason, minor)),
            ).verdict;
            const open = isOpen(hop.reason, minor);
            const wanted: Verdict =
              verdict === 'local' || verdict === 'unknown' || verdict === 'unsafe' || !open || supports(verdict).includes(closed)
                ? verdict
                : 'unknown';
            if (wanted === 'unknown' && verdict !== 'unknown') unknown += 1;
            if (!words.has(wanted)) failures.push(`${of}: ${JSON.stringify(shown)} where the claims allow ${wanted}`);
            if (verdict !== 'local' && evidence[zone] === 'not-checked' && words.has('authenticated'))
              failures.push(`${of}: authenticated, not checked`);
          }
        }
    expect(failures).toEqual([]);
    // Of the newest minor most was not checked, so a table in which nothing is unknown would be no table.
    expect(unknown).toBeGreaterThan(50);
  });

  it('of the minor that the site opens with was checked, so the Markdown of a mode, which is of that one, has the verdicts of every other place', () => {
    const failures = modeIds.flatMap((mode) =>
      pathIds.flatMap((path) => {
        const { matrix, data } = shownIn(path, mode, checkedMinor);
        const line =
          verdictsOfMode(mode)
            .split('\n')
            .find((each) => each.includes(pathNameOf(path))) ?? '';
        return Object.entries(data).flatMap(([zone, verdict]) =>
          verdict && line.includes(verdictWords[verdict]) && matrix[zone] === verdict
            ? []
            : [`${path} ${mode} ${zone}: ${String(verdict)} in ${line}`],
        );
      }),
    );
    expect(failures).toEqual([]);
    expect(
      published.paths.flatMap(({ modes }) => Object.values(modes).flatMap(({ hops }) => hops.filter(({ notChecked }) => notChecked))),
    ).toEqual([]);
  });

  it('of 1.22 and of the newest minor says what it is where we have checked', () => {
    const path = 'apiserver-to-kubelet';
    const of = (minor: KubernetesMinor) =>
      judge(path, ofMinor(modeOf('tls-verification').settings, minor), 'nobody').weakestHop?.notChecked;
    expect(of('1.22')).toEqual({ minor: '1.22', was: 'authenticated', checkedIn: ['1.21', '1.23'] });
    expect(of(newestMinor)).toEqual({ minor: newestMinor, was: 'authenticated', checkedIn: ['1.36'] });
    expect(of('1.21')).toBeUndefined();
    // No minor after 1.21 has SSH tunnels, so nobody can have checked one there.
    const tunnelled = judge('apiserver-to-pod', ofMinor(modeOf('ssh-tunnel').settings, newestMinor), 'nobody').hops[0];
    expect(tunnelled).toMatchObject({ verdict: 'unknown', notChecked: { was: 'encrypted', checkedIn: ['1.21'] } });
  });

  it('that is unsafe stays unsafe where nobody checked it, and one that a checked layer gives too stays as it is', () => {
    const unsafe = judge('apiserver-to-pod', ofMinor(modeOf('defaults').settings, newestMinor), 'nobody').hops[0];
    expect(unsafe).toMatchObject({ verdict: 'unsafe', notChecked: { was: 'unsafe' } });
    // In 1.22 nobody read how the API server verifies kubelets; its tunnel authenticates the untrusted network all the same.
    const between = judge('apiserver-to-kubelet', ofMinor(modeOf('konnectivity-tls').settings, '1.22'), 'nobody').hops.find(
      ({ zone }) => zone === 'between',
    );
    expect(between).toMatchObject({ verdict: 'authenticated', reason: 'agent-token' });
    expect(between?.notChecked).toBeUndefined();
  });
});

describe('the table of evidence', () => {
  it('calls a reason not checked where the file of claims leaves one of its claims open, and nowhere else', () => {
    const failures = reasonIds.flatMap((reason) =>
      minors.flatMap((minor) => {
        const [row] = Object.entries(evidenceTable.rows).find(([, reasons]) => reasons.includes(reason)) ?? [evidenceTable.others];
        return (row[minors.indexOf(minor)] === 'n') === isOpen(reason, minor) ? [] : [`${reason} ${minor}: ${row}`];
      }),
    );
    expect(failures).toEqual([]);
  });

  it('follows the claims: a cell that becomes unknown takes the verdict with it, and the site opens with another minor', () => {
    const text = readFileSync('src/facts/claims.yaml', 'utf8');
    const newest = minors.indexOf(checkedMinor);
    const claims = claimsFrom(text);
    const without = (minor: KubernetesMinor) =>
      new Map(
        [...claims].map(([id, claim]) => [
          id,
          id === 'kubelet-ca-set-verifies' ? { ...claim, cells: new Map([...claim.cells].filter(([each]) => each !== minor)) } : claim,
        ]),
      );
    const rowOf = (of: ReturnType<typeof claimsFrom>) =>
      Object.entries(evidenceTableFrom(of).rows).find(([, reasons]) => reasons.includes('kubelet-ca-set'))?.[0];
    expect(rowOf(claims)?.[newest]).not.toBe('n');
    expect(rowOf(without(checkedMinor))?.[newest]).toBe('n');
    expect(checkedMinorFrom(without(checkedMinor))).not.toBe(checkedMinor);
    expect(() => checkedMinorFrom(new Map([...claims].slice(0, 1).map(([id, claim]) => [id, { ...claim, cells: new Map() }])))).toThrow(
      /no minor whose claims/,
    );
  });
});

it('the minor that the site opens with is the newest of which every row of the file was measured or read', () => {
  const whole = minors.filter((minor) =>
    rows.every((row) => ['measured', 'source'].includes(cellOf(row, minor)?.status ?? 'unknown') && cellOf(row, minor)?.value !== null),
  );
  expect(checkedMinor).toBe(whole.at(-1));
});
