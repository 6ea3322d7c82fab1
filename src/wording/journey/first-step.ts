import { smallestChange } from '../../model/change/smallest-change.ts';
import type { RemedyId } from '../../model/change/side-effect.ts';
import type { Journey, Leg } from '../../model/journey/journey.ts';
import type { PathId } from '../../model/path.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { afterTexts } from '../change/remedy.ts';
import { smallestChangeOf } from '../inspection/first-thing.ts';
import { snippetOf } from '../change/snippet.ts';

/** What the change of a remedy needs afterwards. An approver approves the requests of kubelets by itself. */
const afterFirst = (remedy: RemedyId, { servingCertificateApproval }: Settings): string =>
  ['checks-addresses', 'unchecked'].includes(servingCertificateApproval) ? '' : (afterTexts[remedy] ?? '');

/** Where the first of several changes is made, if it is one line of a file, and what it needs afterwards. */
function placeOfFirst(path: PathId, settings: Settings): string {
  const change = smallestChange(path, settings);
  const [first, ...others] = change.kind === 'changes' ? (change.answers[0]?.steps ?? []) : [];
  const [snippet, ...more] = first?.snippets ?? [];
  const [line, ...lines] = snippet?.lines ?? [];
  return first && snippet && line && others.length > 0 && more.length === 0 && lines.length === 0
    ? ` The first is \`${line}\` in \`${snippetOf(snippet).file}\`. ${afterFirst(first.remedy, settings)}`.trimEnd()
    : '';
}

/** What to do first about the first connection of a journey that is one of the paths, and which path that is. Nothing where it needs nothing, or where nothing is known to help. */
export function firstStepOf({ legs }: Journey, settings: Settings) {
  const main = legs.find((leg): leg is Leg => leg.kind === 'leg' && leg.client === undefined);
  if (!main) return undefined;
  const all = { ...settings, ...main.fixed };
  const text = smallestChangeOf(main.path, all)?.text;
  return text ? { path: main.path, text: `${text}${placeOfFirst(main.path, all)}` } : undefined;
}
