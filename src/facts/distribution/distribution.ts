import type { DistributionId } from '../../model/distribution-id.ts';
import { settingIds, type SettingId, type Settings } from '../../model/setting/setting.ts';
import raw from '../distributions.yaml?raw';
import { linksTo } from '../source-link/links-to.ts';
import type { SourceLink } from '../source-link/source-link.ts';
import { capital, ended } from '../../wording/text/text.ts';
import { language } from '../../wording/language.ts';
import { kinds, rowsFrom, type DistributionRow, type Kind, type Status } from './distribution-file.ts';
import { isAskedFor, neutralValue, settingsOfRow } from './row-settings.ts';

export { kinds, statuses, type Kind, type Status } from './distribution-file.ts';

/** One setting of a distribution: its value in the model, how that is known, and where it was read. */
export interface DistributionSetting {
  readonly setting: SettingId;
  /** `unknown` where no source settles it. A setting that does not apply carries the neutral value that the model is given. */
  readonly value: Settings[SettingId];
  readonly status: Status;
  /** False where the default install leaves the setting without a subject, such as agents where there is no tunnel. */
  readonly isApplicable: boolean;
  readonly note?: string;
  readonly from?: string;
  readonly searched: readonly string[];
  readonly actual?: string;
  readonly when?: 'enabled';
  readonly evidence: readonly SourceLink[];
}

/** What a row says beside the settings of the model: the API server’s own access, ports, and remarks. */
interface DistributionNote {
  readonly name: string;
  readonly text: string;
  /** False where it was looked for and not found. */
  readonly confirmed: boolean;
  readonly evidence: readonly SourceLink[];
}

/** One row of `distributions.yaml`: what a distribution sets by default, as settings of the model, and what else is known of it. */
export interface Distribution {
  /** Part of a published address, so never renamed. */
  readonly id: DistributionId;
  readonly name: string;
  readonly kind: Kind;
  /** The versions or documents that were read; nothing where no source was found. */
  readonly versionRead: string | undefined;
  /** Every setting of the model. What a request asks for is as in the modes; everything else that no source settles is `unknown`. */
  readonly settings: Settings;
  /** The settings that are a distribution’s to choose, in panel order. */
  readonly stated: readonly DistributionSetting[];
  /** What the row says of objects that it ships, such as the APIService of its metrics-server: settings that no other row chooses. */
  readonly shipped: readonly DistributionSetting[];
  readonly notes: readonly DistributionNote[];
  /** Every place where something of this row was read, each once. */
  readonly evidence: readonly SourceLink[];
}

export const once = (evidence: readonly SourceLink[]): readonly SourceLink[] => [
  ...new Map(evidence.map((each) => [each.label, each])).values(),
];

const apiServerNames: Readonly<Record<string, string>> = {
  anonymous_auth: 'Anonymous requests to the API server',
  authorization_mode: 'Authorization modes of the API server',
};
const isCode = /^(?:kubeadm|kubectl|openssl|k3s|k0s|kind|etcd|kops|kubeone|containerd|wss|k8s)\b/;
/** A remark of a row as a sentence: with a capital, unless a name or a piece of code begins it, and with its end. */
export const sentenceOf = (text: string): string => ended(/^[a-z]+[ ,:;]/.test(text) && !isCode.test(text) ? capital(text) : text);
const portName = (key: string): string =>
  `Port: ${key
    .replaceAll('_', ' ')
    .replace(/\bapi server\b/g, 'API server')
    .replace(/^k0s api$/, 'k0s API')}`;

function settingFrom(row: DistributionRow, setting: SettingId): DistributionSetting {
  const cell = row.settings[setting];
  if (!cell) {
    const isApplicable = !row.not_applicable.includes(setting);
    return {
      setting,
      value: isApplicable ? 'unknown' : neutralValue(setting),
      status: 'unknown',
      isApplicable,
      searched: [],
      evidence: [],
    };
  }
  const { src, searched = [], ...said } = cell;
  // A legal value of this setting, as the schema holds.
  const value = said.value as Settings[SettingId];
  return { ...said, setting, value, isApplicable: true, searched, evidence: linksTo(...src) };
}

function notesFrom(row: DistributionRow): readonly DistributionNote[] {
  const accesses = Object.entries(row.api_server ?? {}).map(([key, { value, status, src, note }]): DistributionNote => ({
    name: apiServerNames[key] ?? capital(key.replaceAll('_', ' ')),
    text: [value, ...(note ? [note] : [])].join('; '),
    confirmed: status !== 'unknown',
    evidence: linksTo(...src),
  }));
  const ports = Object.entries(row.ports).map(([key, value]): DistributionNote => ({
    name: portName(key),
    text: String(value),
    confirmed: true,
    evidence: [],
  }));
  const remarks = row.notes.map(({ text, src }): DistributionNote => ({
    name: 'Remark',
    text: sentenceOf(text),
    confirmed: true,
    evidence: linksTo(...src),
  }));
  return [...accesses, ...ports, ...remarks];
}

function distributionFrom(row: DistributionRow): Distribution {
  const { id, name, kind, version_read: version } = row;
  const stated = settingIds.filter((setting) => !isAskedFor(setting)).map((setting) => settingFrom(row, setting));
  const shipped = settingIds.filter((setting) => isAskedFor(setting) && row.settings[setting]).map((setting) => settingFrom(row, setting));
  const notes = notesFrom(row);
  return {
    id,
    name,
    kind,
    versionRead: version === 'none' ? undefined : version,
    settings: settingsOfRow(row),
    stated,
    shipped,
    notes,
    evidence: once([...stated, ...shipped, ...notes].flatMap(({ evidence }) => evidence)),
  };
}

/** Every distribution of the facts, in the order of the file. */
export const distributions: readonly Distribution[] = rowsFrom(raw).map(distributionFrom);

/** The distribution with this id. Throws if there is none. */
export function distributionOf(id: string): Distribution {
  const found = distributions.find((distribution) => distribution.id === id);
  if (!found) throw new Error(`no row of src/facts/distributions.yaml has this id: ${id}`);
  return found;
}

/** The distributions by kind, each group by name: how lists show them. */
export const distributionsByKind: readonly { readonly kind: Kind; readonly rows: readonly Distribution[] }[] = kinds.map((kind) => ({
  kind,
  rows: distributions.filter((row) => row.kind === kind).sort((a, b) => a.name.localeCompare(b.name, language)),
}));
