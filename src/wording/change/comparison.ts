import { comparePaths, compareSettings, type PathComparison, type Relation, type SettingRelation } from '../../model/change/compare.ts';
import { applies, type SettingId, type Settings } from '../../model/setting/setting.ts';
import { listed } from '../text/list.ts';
import { counted } from '../text/text.ts';
import { saysOf, settingWords } from '../setting-words.ts';

/** One of two things that are compared: what it is called, and its settings. */
export interface Side {
  readonly name: string;
  readonly settings: Settings;
}

/** A setting on both sides, in words. A value is missing where the setting means nothing on that side. */
export interface SettingComparison extends SettingRelation {
  readonly a: string | undefined;
  readonly b: string | undefined;
}

/** Two sets of settings side by side, in words. */
export interface Comparison {
  readonly settings: readonly SettingComparison[];
  readonly paths: readonly PathComparison[];
  /** What is known to differ and how many links that changes; or that there is no difference. */
  readonly sentence: string;
  /** What cannot be compared, because it is not known of one side or of both. */
  readonly notKnown: readonly string[];
}

const wordFor = (id: SettingId, settings: Settings): string | undefined => (applies(id, settings) ? saysOf(id, settings[id]) : undefined);

/** What a setting is called in the sentence, and its values, where the panel’s words are too long for it. */
const brief: Partial<Record<SettingId, { readonly name: string; readonly values: Readonly<Record<string, string>> }>> = {
  transport: {
    name: 'the tunnel',
    values: { direct: 'none', 'ssh-tunnel': 'SSH', konnectivity: 'Konnectivity', 'other-tunnel': 'one of its own' },
  },
  kubeletCertificateAuthority: { name: 'kubelet verification by the API server', values: { set: 'on', unset: 'off' } },
  extensionAuthentication: {
    name: 'the front-proxy certificate at the extension API server',
    values: { open: 'not required', 'demands-certificate': 'required' },
  },
};
const briefName = (id: SettingId): string =>
  brief[id]?.name ?? settingWords[id].name.replace(/^(?=[A-Z][a-z])(?!API)./, (first) => first.toLowerCase());
const briefValue = (id: SettingId, value: string): string => brief[id]?.values[value] ?? value;

function sentenceOf(a: Side, b: Side, settings: readonly SettingComparison[], links: readonly PathComparison[]): string {
  const having = (relation: Relation): readonly SettingId[] =>
    settings.filter((row) => row.relation === relation).map(({ setting }) => setting);
  const differing = having('differs');
  if (differing.length > 0) {
    const named = differing.map((id) => `${briefName(id)} (${briefValue(id, a.settings[id])}, ${briefValue(id, b.settings[id])})`);
    const changed = links.filter(({ relation }) => relation === 'differs').length;
    const effect =
      changed > 0
        ? `so ${counted(changed, 'path takes a different route or has', 'paths take a different route or have')} a different verdict`
        : 'but every path takes the same route and has the same verdict';
    return `${a.name} and ${b.name} differ in ${listed(named)}, ${effect}.`;
  }
  if (a.name === b.name) return `There is no difference: both sides are ${a.name}.`;
  const known = having('both-unknown').length > 0 ? ' in what is known' : '';
  return having('one-unknown').length > 0
    ? `There is no known difference between ${a.name} and ${b.name}, but some settings of them are unknown.`
    : `There is no difference between ${a.name} and ${b.name}${known}.`;
}

/** What is known of one side only, and of neither, in one sentence each. */
function notKnownOf(a: Side, b: Side, settings: readonly SettingComparison[]): readonly string[] {
  const missing = settings.filter(({ relation }) => relation === 'one-unknown').map(({ setting }) => setting);
  const neither = settings.filter(({ relation }) => relation === 'both-unknown').map(({ setting }) => setting);
  const unknownOf = (side: Side): string => listed(missing.filter((id) => side.settings[id] === 'unknown').map(briefName));
  return [
    ...[a, b].map((side) => (unknownOf(side) ? `Unknown for ${side.name}: ${unknownOf(side)}.` : '')),
    neither.length > 0 ? `Unknown for both: ${listed(neither.map(briefName))}.` : '',
  ].filter(Boolean);
}

/** Compares two sets of settings: each setting and each path side by side, and one sentence that names what differs. Pure. */
export function compare(a: Side, b: Side): Comparison {
  const settings = compareSettings(a.settings, b.settings).map((row) => ({
    ...row,
    a: wordFor(row.setting, a.settings),
    b: wordFor(row.setting, b.settings),
  }));
  const links = comparePaths(a.settings, b.settings);
  return { settings, paths: links, sentence: sentenceOf(a, b, settings, links), notKnown: notKnownOf(a, b, settings) };
}
