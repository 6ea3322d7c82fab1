import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { AdviceOfSymptoms } from '../../features/symptom/script/advice-script.ts';
import type { CheckCommand, SymptomAdvice } from '../../markup/symptom-advice.ts';
import { componentOf } from '../../model/component.ts';
import { judge } from '../../model/judge.ts';
import type { PathId } from '../../model/path.ts';
import { modeOf, modes, type ModeId } from '../../model/setting/mode.ts';
import { needsTheHost } from '../../symptoms/host.ts';
import type { Occurrence } from '../../symptoms/occurrence.ts';
import { symptomIds } from '../../symptoms/symptom-id.ts';
import { componentNames, modeNames, pathNames } from '../../wording/names.ts';

/** What of the front matter of a symptom is shown beside a message that was found; `src/content.config.ts` has its schema. */
interface SymptomMatter {
  readonly path: PathId;
  readonly mode: ModeId;
  readonly check: readonly CheckCommand[];
  readonly fix: readonly { readonly text: string }[];
  readonly doNot: readonly { readonly text: string }[];
  readonly withoutPicture?: string;
  readonly occurs?: readonly (NonNullable<Occurrence['occurs']>[number] & { readonly source: string })[];
}

/** The connection of a symptom, judged in its mode from no attacker's point of view. */
function connectionOf({ path, mode, withoutPicture }: SymptomMatter): SymptomAdvice['connection'] {
  const onPath = { id: path, href: `/paths/${path}/`, name: pathNames[path] };
  if (withoutPicture) return { path: onPath, withoutPicture };
  const { settings } = modeOf(mode);
  const name = modeNames[mode];
  const { hops, present } = judge(path, settings, 'nobody');
  if (!present) throw new Error(`the path ${path} does not exist in the mode ${mode}, so a symptom cannot show it there`);
  const ends = [hops[0]?.from, ...hops.map(({ to }) => to)].filter((id) => id !== undefined);
  return {
    path: onPath,
    mode: { id: mode, href: `/modes/${mode}/`, name },
    ends: ends.map((end) => ({ name: componentNames[end], side: componentOf(end).side })),
    hops: hops.map(({ zone, verdict, dialledBy, from }) => ({ zone, verdict, isDialledOn: dialledBy === from })),
  };
}

/** The front matter of a symptom, from the text of its page. Fails where it has none. */
function matterOf(id: string, page: string): SymptomMatter {
  const matter = /^---\n(.*?)\n---\n/s.exec(page)?.[1];
  if (matter === undefined) throw new Error(`content/symptoms/${id}.mdx begins with no front matter`);
  return parse(matter) as SymptomMatter;
}

/** What the advice of one symptom is made of, from the text of its page. Fails where the page has no front matter. */
export function symptomAdviceOf(id: string, page: string): SymptomAdvice {
  const symptom = matterOf(id, page);
  const { check, fix, doNot } = symptom;
  return {
    check,
    fix: fix.map(({ text }) => text),
    doNot: doNot.map(({ text }) => text),
    needsHost: needsTheHost(symptom),
    connection: connectionOf(symptom),
  };
}

/** The advice of every symptom: a script of its own, which comes when the list of symptoms is idle, so that the list stays small. */
export const symptomAdvice = (): AdviceOfSymptoms =>
  Object.fromEntries(symptomIds.map((id) => [id, symptomAdviceOf(id, readFileSync(`content/symptoms/${id}.mdx`, 'utf8'))]));

/**
 * What each symptom needs in order to occur, without the sources, for the script that shows the cluster of a reader. A symptom that can occur in every
 * cluster is left out.
 */
export const symptomOccurrences = (): Readonly<Record<string, Occurrence>> =>
  Object.fromEntries(
    symptomIds.flatMap((id) => {
      const { path, occurs } = matterOf(id, readFileSync(`content/symptoms/${id}.mdx`, 'utf8'));
      const isEverywhere = modes.every(({ settings }) => judge(path, settings, 'nobody').present);
      if (isEverywhere && !occurs) return [];
      return [
        [
          id,
          { path, ...(occurs && { occurs: occurs.map(({ needs, settings, since, until }) => ({ needs, settings, since, until })) }) },
        ] as const,
      ];
    }),
  );
