import { modeIds, modeOf, modeOfSettings, modes, type ModeId } from '../../model/setting/mode.ts';
import type { Minor } from '../../model/setting/minor.ts';
import { pathIds, type PathId } from '../../model/path.ts';
import type { SeatId } from '../../model/seat/seat.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { shortened } from '../../wording/text.ts';

/**
 * What a reader has chosen: the state of the diagram, and the vocabulary of the query. Transport, verification and
 * scheme are set only where they differ from every mode.
 */
export interface ViewState {
  readonly settings: Settings;
  /** The mode that these settings are, or `custom` when they are none. */
  readonly frame: ModeId | 'custom';
  readonly path?: PathId | undefined;
  /** Who watches, for which Kubernetes minor, and the distribution that the settings began as: on `/explore/` only. */
  readonly seat?: SeatId | undefined;
  readonly minor?: Minor | undefined;
  readonly distro?: string | undefined;
}

/** The values of `?transport=`, `?verify=` and `?scheme=`, and the settings that each stands for. */
export const combinations = {
  transport: { direct: { transport: 'direct' }, 'ssh-tunnel': { transport: 'ssh-tunnel' }, konnectivity: { transport: 'konnectivity' } },
  verify: {
    off: {
      kubeletCertificateAuthority: 'unset',
      kubeletServingCertificate: 'self-signed',
      servingCertificateApproval: 'by-hand',
      scraperVerification: 'skipped',
    },
    on: {
      kubeletCertificateAuthority: 'set',
      kubeletServingCertificate: 'issued',
      servingCertificateApproval: 'checks-addresses',
      scraperVerification: 'verified',
    },
  },
  scheme: { http: { proxyScheme: 'http' }, https: { proxyScheme: 'https' } },
} as const satisfies Record<string, Record<string, Partial<Settings>>>;
export type CombinationKey = keyof typeof combinations;
export const combinationKeys = Object.keys(combinations) as CombinationKey[];

/** Which value of a combination the settings have. */
export function combinationOf(key: CombinationKey, settings: Settings): string {
  const choices: Record<string, Partial<Settings>> = combinations[key];
  const holds = (choice: Partial<Settings>): boolean =>
    Object.entries(choice).every(([name, value]) => settings[name as keyof Settings] === value);
  return Object.keys(choices).find((value) => holds(choices[value] ?? {})) ?? '';
}

/** The settings with one combination changed. */
export const combine = (settings: Settings, key: CombinationKey, value: string): Settings => ({
  ...settings,
  ...(combinations[key] as Record<string, Partial<Settings>>)[value],
});

/** The state for some settings and a selection. */
export const viewStateOf = (settings: Settings, path?: PathId): ViewState => ({
  settings,
  frame: modeOfSettings(settings) ?? 'custom',
  path,
});

/** The state of a page that nobody has touched. */
export const initialState = (mode: ModeId = 'defaults'): ViewState => viewStateOf(modeOf(mode).settings);

/**
 * Reads a query (`?mode=konnectivity&path=apiserver-to-kubelet`). Unknown keys are ignored in silence; a value that is not one of
 * the published ids falls back to the default and is named in one plain sentence, made of text only.
 */
export function parseQuery(
  search: string,
  initial: ViewState = initialState(),
): { readonly state: ViewState; readonly ignored: string | undefined } {
  const query = new URLSearchParams(search);
  const ignored: string[] = [];
  const pick = <T extends string>(key: string, allowed: readonly T[]): T | undefined => {
    const value = query.get(key);
    if (value === null) return undefined;
    const found = allowed.find((id) => id === value);
    if (!found)
      ignored.push(
        `${key}=“${shortened(value)}” is not known and was ignored: ${key} can be ${allowed.length > 5 ? `one of ${allowed.length} ids, such as ${allowed[0]}` : allowed.join(', ')}`,
      );
    return found;
  };
  const mode = pick('mode', modeIds);
  let settings = mode ? modeOf(mode).settings : initial.settings;
  for (const key of combinationKeys) {
    const value = pick(key, Object.keys(combinations[key]));
    if (value) settings = combine(settings, key, value);
  }
  const path = pick('path', pathIds) ?? initial.path;
  return { state: viewStateOf(settings, path), ignored: ignored.length > 0 ? `${ignored.join('. ')}.` : undefined };
}

/** The query for a state, with defaults left out; keys that are not ours stay as they are. */
export function formatQuery(state: ViewState, initial: ViewState = initialState(), others = ''): string {
  const query = new URLSearchParams(others);
  for (const key of ['mode', 'path', ...combinationKeys]) query.delete(key);
  if (state.frame === 'custom') {
    for (const key of combinationKeys) {
      const value = combinationOf(key, state.settings);
      if (value !== combinationOf(key, initial.settings)) query.set(key, value);
    }
  } else if (state.frame !== initial.frame) query.set('mode', state.frame);
  if (state.path && state.path !== initial.path) query.set('path', state.path);
  const text = query.toString();
  return text ? `?${text}` : '';
}

/** What the reader is looking at, in a few words. */
export function nameOf(state: ViewState): string {
  const mode = modes.find(({ id }) => id === state.frame);
  if (mode) return mode.name;
  const { transport, kubeletCertificateAuthority: ca, proxyScheme } = state.settings;
  return [
    transport === 'direct' ? 'Direct' : transport === 'ssh-tunnel' ? 'SSH tunnel' : 'Konnectivity',
    ca === 'set' ? 'kubelet verified' : 'kubelet not verified',
    ...(proxyScheme === 'https' ? ['https: proxy'] : []),
  ].join(', ');
}
