import { factOf } from '../../facts/fact.ts';
import type { ComponentId } from '../../model/component.ts';
import { factsOfJudgement } from '../../model/facts/judgement-facts.ts';
import { judge } from '../../model/judge.ts';
import { pathIds, pathOf, type PathId } from '../../model/path.ts';
import { portRows, type PortRow } from '../../model/port.ts';
import type { FactId } from '../../model/reason.ts';
import { kubernetesRead } from '../../model/setting/minor.ts';
import { modeIds, modeOf, modes, type ModeId } from '../../model/setting/mode.ts';
import { verdicts, weakestOf, type Verdict } from '../../model/verdict.ts';
import { notesAbout, notesColumns, notesOfPorts, portsColumns, sheetNames, sourcesColumns } from '../../wording/data-file/workbook.ts';
import { protocolNames } from '../../wording/protocol.ts';
import { verdictMeanings, verdictWords } from '../../wording/verdict.ts';
import { modeSummaries, pathCarries } from '../../wording/in-a-few-words.ts';
import { componentNames, modeNames, pathNames } from '../../wording/names.ts';

/** What stands in a cell: a number is a number, a truth is a truth, and what is nothing leaves the cell empty. */
export type Value = string | number | boolean | undefined;
/** A sheet of rows under one head row. */
export interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

/** A port as a number where it is one, and in words where it is not, such as `any other`. */
const portValue = (port: string): Value => (/^\d+$/.test(port) ? Number(port) : port);

/** The verdict on a connection for what a path sends over it in a mode; nothing where the mode has no such connection. */
function verdictOn({ source, destination, port }: PortRow, path: PathId, mode: ModeId): Verdict | undefined {
  const { client, alsoClients = [] } = pathOf(path);
  // What also dials as the client of a path does is judged as that client is.
  const dials: ComponentId = alsoClients.includes(source) ? client : source;
  const hops = judge(path, modeOf(mode).settings, 'nobody').hops.filter(
    (hop) => hop.zone !== 'host' && hop.dialledBy === dials && [hop.from, hop.to].includes(destination) && hop.port === port,
  );
  return weakestOf(hops)?.verdict;
}

/** The address of a page of this site, from one that begins at its root. */
type PageOf = (address: string) => string;

/** One row for each connection and each path that it carries. */
const portsSheet = (pageOf: PageOf): Sheet => ({
  name: sheetNames.ports,
  head: portsColumns(modeIds),
  rows: portRows().flatMap((row) =>
    row.paths.map((path): readonly Value[] => [
      componentNames[row.source],
      componentNames[row.destination],
      portValue(row.port),
      'tcp',
      protocolNames[row.protocol],
      path,
      pathNames[path],
      pathCarries[path],
      ...modeIds.map((mode) => {
        const verdict = verdictOn(row, path, mode);
        return verdict && verdictWords[verdict];
      }),
      pageOf(`/paths/${path}/`),
    ]),
  ),
});

/** What the words of the first sheet mean. */
const notesSheet = (absolute: boolean): Sheet => ({
  name: sheetNames.notes,
  head: notesColumns,
  rows: [
    ...notesOfPorts(kubernetesRead, absolute),
    ...verdicts.map((verdict) => [notesAbout.verdict, verdictWords[verdict], verdictMeanings[verdict], verdict]),
    ...modes.map(({ id }) => [notesAbout.mode, modeNames[id], modeSummaries[id], id]),
  ],
});

/** Every fact that the verdicts stand on, with the paths that it is about and where it was read or measured. */
function sourcesSheet(pageOf: PageOf): Sheet {
  const pathsOf = new Map<FactId, Set<PathId>>();
  for (const path of pathIds)
    for (const { settings } of modes)
      for (const fact of factsOfJudgement(judge(path, settings, 'nobody'))) pathsOf.set(fact, (pathsOf.get(fact) ?? new Set()).add(path));
  return {
    name: sheetNames.sources,
    head: sourcesColumns,
    rows: [...pathsOf].map(([id, paths]) => {
      const { title, text, sources, links, measured, confirmed, version } = factOf(id);
      const [link] = links;
      const address = link?.href.startsWith('/') ? pageOf(link.href) : link?.href;
      return [id, title, text, [...paths].join(' '), measured, confirmed, version, sources.join('; '), address];
    }),
  };
}

/** The sheets of the workbook. `site` is the address of this site, if the build knows it. */
export function portsSheets(site?: URL): readonly Sheet[] {
  const pageOf: PageOf = (address) => (site ? new URL(address.slice(1), site).href : address);
  return [portsSheet(pageOf), notesSheet(site !== undefined), sourcesSheet(pageOf)];
}
