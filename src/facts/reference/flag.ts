import { readFileSync } from 'node:fs';
import type { FactId } from '../../model/reason.ts';
import { isFields, isList, type Fields, type Row } from '../look-up/statement.ts';
import { capital, ended } from '../../wording/text/text.ts';
import { flagGroups, flagsSchema, konnectivitySchema, kubeletSchema } from '../schema/component.ts';
import { readFacts } from '../schema/fact-file.ts';

/** What a row of the flag reference is so in which versions: a default, a form of the file, what is read again from disk. */
interface FlagHistory {
  /** What changes: the default, or another property of the flag. */
  readonly of: string;
  readonly versions: readonly { readonly when: string; readonly says: string }[];
}

/** One row of the flag reference: a flag or a field, of which component, with what the facts say about it. */
export interface Flag {
  readonly name: string;
  /** The permanent anchor in `/reference/flags/`. */
  readonly anchor: string;
  /** Published anchors of rows that were wrong, which lead here. */
  readonly formerAnchors: readonly string[];
  readonly component: 'kube-apiserver' | 'kubelet' | 'konnectivity-server' | 'konnectivity-agent';
  readonly default: string;
  /** The release that the flag came with, where its fact is about more than the flag. */
  readonly since?: string | undefined;
  /** The feature gate that the versions of the row are about. */
  readonly gate?: string | undefined;
  readonly says: readonly string[];
  readonly history: readonly FlagHistory[];
  readonly fact: FactId;
}

// Astro's configuration needs these rows before Vite runs, so they are read from the project's root, where every command starts.
const textOf = (file: string): string => readFileSync(`src/facts/${file}`, 'utf8');
const flagFile = readFacts('flags.yaml', textOf('flags.yaml'), flagsSchema);
const kubelet = readFacts('kubelet.yaml', textOf('kubelet.yaml'), kubeletSchema);
const konnectivity = readFacts('konnectivity.yaml', textOf('konnectivity.yaml'), konnectivitySchema);

const text = (value: Row | undefined): string | undefined => {
  if (value === undefined || value === null) return undefined;
  if (isList(value)) return value.map(text).join(', ') || 'an empty list';
  if (isFields(value))
    return 'value' in value
      ? `${text(value['value'])}${value['confirmed'] === false ? ' (not confirmed)' : ''}`
      : Object.entries(value)
          .map(([key, item]) => `${key} ${text(item)}`)
          .join(', ');
  const written = String(value);
  return written === '' || written === 'empty' ? 'not set' : written;
};
/** A default in words. An empty one says what counts then, where the facts say it. */
const defaultText = (value: Row | undefined, emptyMeans: string | undefined): string =>
  emptyMeans === undefined ? (text(value) ?? 'not recorded') : `not set (${emptyMeans})`;
/** Names that stay as they are at the start of a sentence. */
const isName = (words: string): boolean => /^(?:kube|etcd|proxy-|agent-|jwt)/.test(words);
const sentence = (words: string): string => ended(isName(words) ? words : capital(words));
const anchorOf = (name: string): string => name.replace(/^--/, '').replaceAll('.', '-').toLowerCase();

/** Anchors that were published for rows that name no flag, or name one wrongly, by the anchor of the row that is right. */
const formerAnchors: Readonly<Record<string, readonly string[]>> = {
  'konnectivity-server-server-bind-address': ['konnectivity-server-server'],
  'konnectivity-server-agent-bind-address': ['konnectivity-server-agent'],
  'kubelet-authorization-webhook-cacheunauthorizedttl': ['kubelet-cacheunauthorizedttl'],
};
const anchors = (anchor: string): Pick<Flag, 'anchor' | 'formerAnchors'> => ({ anchor, formerAnchors: formerAnchors[anchor] ?? [] });

/** What a row says in words, each with how the sentence starts. */
const explained: readonly [key: string, lead: string][] = [
  ['meaning', ''],
  ['use', ''],
  ['value_format', 'The value is '],
  ['effect_if_unset', 'If this is not set, '],
  ['effect_if_set', 'If this is set, '],
  ['effect_if_missing_file', 'If the file is missing, the result is a '],
  ['stops_the_api_server', 'The API server refuses to start because of '],
  ['rule', ''],
  ['note', ''],
  ['reload', ''],
  ['before', ''],
  ['conflict', 'Conflict: '],
  ['kubeadm_value', 'kubeadm sets '],
  ['danger_if', 'It is dangerous if this is '],
];
const saysOf = (row: Fields): readonly string[] => {
  const missing = row['missing_file'];
  return [
    ...explained.flatMap(([key, lead]) => (row[key] === undefined ? [] : [sentence(lead + text(row[key]))])),
    ...(missing !== undefined && isFields(missing) ? [sentence(`if the file is missing, ${text(missing['what'])}`)] : []),
  ];
};

/** What changes by version, by the key of the facts. */
const historyNames: Readonly<Record<string, string>> = {
  defaults: 'Default',
  api_versions_by_minor: 'apiVersions that the file may have',
  anonymous_by_minor: 'The field anonymous in the file',
  reload_by_minor: 'Read again from disk',
  error_by_minor: 'Error, if the file is missing',
};
const whenOf = ({ since, until }: Fields): string =>
  until === undefined
    ? `from ${text(since)}`
    : since === until
      ? String(text(since))
      : since === undefined
        ? `up to ${text(until)}`
        : `${text(since)} to ${text(until)}`;
/** What a version says of itself; without a value, what its other fields say. */
const saidOf = (row: Fields): string => {
  const others = Object.entries(row).filter(([key]) => !['since', 'until', 'fact', 'error', 'spelling', 'src'].includes(key));
  const said = text(row['value'] ?? row['versions']) ?? others.map(([key, item]) => `${key.replaceAll('_', ' ')} ${text(item)}`).join(', ');
  return [said, text(row['error'])].filter(Boolean).join(': ');
};
const historyOf = (row: Fields): readonly FlagHistory[] =>
  Object.entries(row).flatMap(([key, rows]): FlagHistory[] =>
    (key === 'defaults' || key.endsWith('_by_minor')) && Array.isArray(rows)
      ? [
          {
            of: historyNames[key] ?? sentence(key.replace(/_by_minor$/, '').replaceAll('_', ' ')).slice(0, -1),
            versions: (rows as readonly Fields[]).map((each) => ({ when: whenOf(each), says: saidOf(each) })),
          },
        ]
      : isFields(rows)
        ? [...historyOf(rows)]
        : [],
  );
/** A row of flags.yaml may name several flags (`--a / --b`). */
const namesOf = (flag: string): readonly string[] => flag.split(' / ').filter((name) => name.startsWith('--'));

const apiServer = flagGroups
  .flatMap((group) => flagFile[group])
  .flatMap((row) =>
    namesOf(row.flag).map((name): Flag => ({
      name,
      ...anchors(anchorOf(name)),
      component: 'kube-apiserver',
      default:
        row.status === 'removed'
          ? 'removed'
          : row.default_on === false && row.relevant_value !== undefined
            ? `without ${row.relevant_value}`
            : defaultText(row.default, row.empty_means),
      gate: row.feature_gate_of_flag,
      says: saysOf(row),
      history: historyOf(row),
      // The row was named by its flag, which is how an id names it.
      fact: `facts/flags#${name}` as FactId,
    })),
  );

const kubeletFields = kubelet.fields.flatMap((row) => {
  const fields = row.field.split(' / ');
  const flags = row.flag?.split(' / ') ?? [];
  return fields
    .filter((name) => /^[a-z]/.test(name))
    .map((name, index): Flag => ({
      name,
      ...anchors(`kubelet-${anchorOf(name)}`),
      component: 'kubelet',
      default: text(row.config_default) ?? 'not recorded',
      says: [
        ...saysOf(row),
        // A pair of fields has a pair of flags, in the same order.
        ...(flags.length > 0 ? [`The flag is ${flags.length === fields.length ? flags[index] : flags.join(', ')}.`] : []),
        ...(row.effective === undefined ? [] : [`What then counts is ${row.effective}.`]),
        ...(row.flag_only_default === undefined
          ? []
          : [`If the kubelet has no configuration file, the default is ${text(row.flag_only_default)}.`]),
        ...(row.kubeadm === undefined ? [] : [`kubeadm sets ${text(row.kubeadm)}.`]),
      ],
      history: historyOf(row),
      fact: `facts/kubelet#${name}` as FactId,
    }));
});
const kubeletConfigDir: Flag = {
  name: '--config-dir',
  ...anchors('kubelet-config-dir'),
  component: 'kubelet',
  default: 'not set',
  since: kubelet.two_default_sets.config_dir_since,
  says: [
    'The kubelet reads files from this folder after its configuration file, and a later file wins.',
    sentence(kubelet.two_default_sets.trap),
  ],
  history: [],
  fact: 'facts/kubelet#two_default_sets' as FactId,
};

/** A key may name several flags (`server-cert/server-key`). Those that are no flag are left out. */
const flagNames = (key: string): readonly string[] => key.split('/').filter((name) => /^[a-z][a-z-]+$/.test(name));
/** What the facts note on single flags of the server; the other notes there are about what is no flag of it. */
const notes = new Map([
  [
    'server-count',
    `Set it to the number of servers, one for each API server. ${sentence(konnectivity.connections_with_several_servers.wrong_count)}`,
  ] as const,
  ...Object.entries(konnectivity.proxy_server.flag_notes).flatMap(([key, note]) =>
    flagNames(key).map((name) => [name, sentence(note)] as const),
  ),
]);
const agentNotes = new Map([
  [
    'agent-identifiers',
    `The value is a ${konnectivity.proxy_agent.agent_identifiers.format} of ${konnectivity.proxy_agent.agent_identifiers.keys.join(', ')}.`,
  ],
]);
const konnectivityFlags = (
  component: Flag['component'],
  file: 'proxy_server' | 'proxy_agent',
  defaults: Readonly<Record<string, Row>>,
  noted: ReadonlyMap<string, string>,
): readonly Flag[] =>
  Object.entries(defaults).flatMap(([key, value]) =>
    flagNames(key).map((name): Flag => ({
      name: `--${name}`,
      ...anchors(`${component}-${name}`),
      component,
      default: defaultText(value, konnectivity[file].empty_means[name]),
      since: component === 'konnectivity-server' ? konnectivity.proxy_server.newer_flags[name] : undefined,
      says: [noted.get(name)].filter((note) => note !== undefined),
      history: [],
      fact: `facts/konnectivity#${file}/defaults` as FactId,
    })),
  );
const agentAuthentication = konnectivity.proxy_server.agent_authentication.flatMap((row) =>
  row.flags.map((name): Flag => ({
    name,
    ...anchors(`konnectivity-server-${anchorOf(name)}`),
    component: 'konnectivity-server',
    default: 'not set',
    says: [
      ...[notes.get(name.slice(2))].filter((note) => note !== undefined),
      sentence(`the server needs it for agents that authenticate by ${row.mode}: ${row.check}`),
    ],
    history: [],
    fact: 'facts/konnectivity#proxy_server/agent_authentication' as FactId,
  })),
);

/** Every flag and field that the facts describe, by component. */
export const flags: readonly Flag[] = [
  ...apiServer,
  ...kubeletFields,
  kubeletConfigDir,
  ...agentAuthentication,
  ...konnectivityFlags('konnectivity-server', 'proxy_server', konnectivity.proxy_server.defaults, notes),
  ...konnectivityFlags('konnectivity-agent', 'proxy_agent', konnectivity.proxy_agent.defaults, agentNotes),
];

/** The row that a piece of code in the text names: a flag with or without a value, or a field. The API server’s come first. */
export function flagNamed(code: string): Flag | undefined {
  const name = code.trim().replace(/[=: ].*$/s, '');
  return (
    flags.find((flag) => flag.name === name) ??
    flags.find((flag) => flag.component === 'kubelet' && flag.name.split('.').at(-1) === name && name.length > 8)
  );
}
