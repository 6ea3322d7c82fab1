import type { Side } from '../../../wording/change/comparison.ts';
import { modeIds } from '../../../model/setting/mode.ts';
import { settingIds, type Settings } from '../../../model/setting/setting.ts';
import { settingPairs } from '../../../model/setting/settings-query.ts';
import { readSettings } from '../../../state/settings.ts';
import { combinationKeys, combinations, combine } from '../../../state/combinations.ts';
import type { ParameterName } from '../../../state/parameters.ts';
import { readQuery } from '../../../state/query.ts';
import { modeSide } from '../../../export/page-pictures.ts';
import { changedFrom, neitherNorMode, noSide } from '../../../wording/change/comparison-labels.ts';
import { settingWords } from '../../../wording/setting-words.ts';
import { namedMode } from '../../../wording/named-mode.ts';

/** What can be compared: a distribution or a mode by its id, or settings by the query that names them. */
export interface Subject extends Side {
  /** What stands for it in the address. */
  readonly id: string;
}

/** The modes as things to compare. */
export const modeSubjects: readonly Subject[] = modeIds.map((id) => ({ id, ...modeSide(id) }));

const longest = 2000;
const knownParameters: readonly ParameterName[] = ['distro', 'mode', ...combinationKeys, ...settingIds];
/** What settings are called that no id stands for: the base, and what differs from it. */
const nameOf = (settings: Settings, base: Subject): string =>
  changedFrom(
    base.name,
    settingPairs(settings, base.settings).map(([id, value]) => `${settingWords[id].name} ${value}`),
  );

function fromQuery(text: string, subjects: readonly Subject[]): { readonly subject: Subject; readonly notes: readonly string[] } {
  const query = readQuery(text);
  const refused: string[] = [];
  const baseId = query.get('distro') ?? query.get('mode');
  const base = subjects.find(({ id }) => id === (baseId ?? 'defaults'));
  if (baseId && !base) refused.push(neitherNorMode(baseId));
  const start = base ?? namedMode('defaults');
  const named = combinationKeys.reduce((settings, key) => {
    const value = query.get(key);
    return value !== null && Object.hasOwn(combinations[key], value) ? combine(settings, key, value) : settings;
  }, start.settings);
  const settings = readSettings(query, named, refused);
  return { subject: { id: text, name: nameOf(settings, start), settings }, notes: refused.map((clause) => `${clause}.`) };
}

/**
 * Reads one value of `?a=` or `?b=`: the id of a distribution or a mode, or a query of settings such as
 * `mode=konnectivity&kubeletCertificateAuthority=set`. What is neither falls back to `fallback` and is named in a sentence. Never throws.
 */
export function parseSubject(
  text: string | null,
  subjects: readonly Subject[],
  fallback: Subject,
): { readonly subject: Subject; readonly notes: readonly string[] } {
  if (!text) return { subject: fallback, notes: [] };
  const found = subjects.find(({ id }) => id === text);
  if (found) return { subject: found, notes: [] };
  if (text.length <= longest && knownParameters.some((key) => readQuery(text).has(key))) return fromQuery(text, subjects);
  return {
    subject: fallback,
    notes: [noSide(text, modeIds, fallback.name)],
  };
}
