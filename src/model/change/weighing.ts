import { capabilities } from '../answer.ts';
import { judge } from '../judge.ts';
import { newestMinor, type KubernetesMinor } from '../setting/minor.ts';
import { paths, pathOf, type PathId } from '../path.ts';
import { gets } from '../seat/seat-powers.ts';
import type { SeatId } from '../seat/seat.ts';
import { hasSay } from '../setting/client-setting.ts';
import { ofNoMinor } from '../setting/no-minor.ts';
import { applies, isAvailable, settingIds, settingOf, type SettingId, type Settings } from '../setting/setting.ts';
import { isSafe, smallestChange, type SafeChange, type Scope } from './smallest-change.ts';

/** From whose point of view, and about what, settings and changes are weighed. */
interface View {
  readonly seat?: SeatId | undefined;
  /** The path that is selected; without one the weakest links count. */
  readonly path?: PathId | undefined;
  readonly minor?: KubernetesMinor | undefined;
}

/**
 * The paths that count: the one that is selected; otherwise those on which the attacker gets something, or may; without an attacker those that
 * are not safe; and where there is none of these, every path that is there.
 */
export function pathsThatCount(settings: Settings, { path, seat = 'nobody' }: View): readonly PathId[] {
  if (path) return [path];
  const present = paths.map(({ id }) => id).filter((id) => judge(id, settings, 'nobody').present);
  const open = present.filter((id) => (seat === 'nobody' ? !isSafe(id, settings) : gets(judge(id, settings, seat).endToEnd) !== 'no'));
  return open.length > 0 ? open : present;
}

/** What is told of a path from this point of view: its verdict, whether the untrusted network is safe for it, and what the attacker gets. */
const summaryText = (path: PathId, settings: Settings, seat: SeatId): string => {
  const { weakestHop, safeOverUntrustedNetwork, endToEnd } = judge(path, settings, seat);
  return [weakestHop?.verdict, safeOverUntrustedNetwork, ...capabilities.map((capability) => endToEnd[capability].value)].join(' ');
};

/** Of how many paths another value of a setting changes what is told, the value that changes most. */
function weightOf(id: SettingId, settings: Settings, was: ReadonlyMap<PathId, string>, seat: SeatId, minor: string): number {
  const deciding = [...was].filter(([path]) => pathOf(path).decidedBy.includes(id));
  const others = settingOf(id).values.filter((value) => isAvailable(id, value, minor));
  const weights = others.map(
    (value) => deciding.filter(([path, before]) => summaryText(path, { ...settings, [id]: value }, seat) !== before).length,
  );
  return Math.max(0, ...weights);
}

/** One change that makes a path safe, or as safe as settings can (`scope`). */
interface HelpfulChange {
  readonly path: PathId;
  readonly scope: Scope;
  readonly change: SafeChange;
}

/** Every smallest change of a path, or, where no setting makes it safe, every one that protects it on the untrusted network at least. */
function waysOf(path: PathId, settings: Settings, minor: KubernetesMinor): readonly HelpfulChange[] {
  const found = smallestChange(path, settings, { minor });
  const best = found.kind === 'impossible' ? found.between : found;
  return best?.kind === 'changes' ? best.answers.map((change) => ({ path, scope: best.scope, change })) : [];
}

/** How much is left open: answers to the attacker that are not no, or, without an attacker, paths that are not safe. */
function leftOpen(settings: Settings, seat: SeatId) {
  const counts = paths.map(({ id }) => {
    const { present, endToEnd, weakestHop } = judge(id, settings, seat);
    if (seat !== 'nobody') {
      const answers = capabilities.map((capability) => endToEnd[capability].value);
      return { known: answers.filter((value) => value === 'yes').length, all: answers.filter((value) => value !== 'no').length };
    }
    const open = present && !isSafe(id, settings);
    return { known: Number(open && weakestHop?.verdict !== 'unknown'), all: Number(open) };
  });
  return counts.reduce((sum, { known, all }) => ({ known: sum.known + known, all: sum.all + all }), { known: 0, all: 0 });
}

/** What matters from a point of view. */
export interface Weighed {
  /**
   * The settings that decide the paths that count, those first whose change alters most: the verdict or the answers of a path, or whether it is
   * safe, as a part of its smallest change. Of equal ones the order of the panel.
   */
  readonly settings: readonly SettingId[];
  /**
   * The smallest change of the path that is selected. Without one, of the smallest changes of the paths that count the one that helps most: it
   * takes the most from the attacker, or, without an attacker, makes the most paths safe. What is known to be open counts before what nobody
   * knows, and of several the one with the fewest steps comes first. Nothing where none helps.
   */
  readonly helpful: HelpfulChange | undefined;
}

/** Weighs the settings and the smallest changes from a point of view. Pure and never throws. */
export function weigh(given: Settings, view: View = {}): Weighed {
  const settings = ofNoMinor(given);
  const { seat = 'nobody', minor = newestMinor } = view;
  const counting = pathsThatCount(settings, view);
  const was = new Map(counting.map((path) => [path, summaryText(path, settings, seat)]));
  const ways = counting.flatMap((path) => waysOf(path, settings, minor));
  const isTaken = (id: SettingId, by: PathId): boolean =>
    ways.some(({ path, change }) => path === by && change.steps.some(({ setting }) => setting === id));
  const before = leftOpen(settings, seat);
  return {
    settings: settingIds
      .filter((id) => applies(id, settings) && counting.some((path) => pathOf(path).decidedBy.includes(id) && hasSay(id, path, settings)))
      .map((id) => ({ id, weight: weightOf(id, settings, was, seat, minor) + counting.filter((path) => isTaken(id, path)).length }))
      .sort((a, b) => b.weight - a.weight)
      .map(({ id }) => id),
    helpful: ways
      .map((way) => {
        const after = leftOpen(way.change.settings, seat);
        return { ...way, gain: { known: before.known - after.known, all: before.all - after.all } };
      })
      .filter(({ gain }) => view.path || gain.all > 0)
      .sort((a, b) => b.gain.known - a.gain.known || b.gain.all - a.gain.all || a.change.steps.length - b.change.steps.length)[0],
  };
}
