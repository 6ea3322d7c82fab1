import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { FactId } from '../model/reason.ts';

/** One row of the flag reference: a flag or a field, of which component, with what the facts say about it. */
export interface Flag {
  readonly name: string;
  /** The permanent anchor in `/reference/flags/`. */
  readonly anchor: string;
  readonly component: 'kube-apiserver' | 'kubelet' | 'konnectivity-server' | 'konnectivity-agent';
  readonly type?: string | undefined;
  readonly default: string;
  readonly says: readonly string[];
  readonly fact: FactId;
}

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
type Row = { readonly [key: string]: Value };

// Astro's configuration needs these rows before Vite runs, so they are read from the project's root, where every command starts.
const read = (file: string): unknown => parse(readFileSync(`src/facts/${file}.yaml`, 'utf8'));

const text = (value: Value | undefined): string | undefined => {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.map((item: Value) => text(item)).join(', ') || 'empty';
  if (typeof value === 'object')
    return 'value' in value
      ? `${text(value['value'] as Value)}${value['confirmed'] === false ? ' (not confirmed)' : ''}`
      : Object.entries(value)
          .map(([key, item]) => `${key} ${text(item)}`)
          .join(', ');
  return String(value) === '' ? 'not set' : String(value);
};
const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;
const anchorOf = (name: string): string => name.replace(/^--/, '').replaceAll('.', '-').toLowerCase();

const explained: readonly [key: string, lead: string][] = [
  ['meaning', ''],
  ['effect_if_unset', 'Unset: '],
  ['effect_if_set', 'Set: '],
  ['rule', ''],
  ['note', ''],
  ['conflict', 'Conflict: '],
  ['kubeadm_value', 'kubeadm sets '],
  ['danger_if', 'Dangerous if '],
];

/** A row of flags.yaml may name several flags (`--a / --b`, `--requestheader-username-headers / -uid-headers`). */
const namesOf = (flag: string): readonly string[] => flag.split(' / ').filter((name) => name.startsWith('--'));

const apiServer = Object.entries(read('flags') as Record<string, Row[]>).flatMap(([, rows]) =>
  Array.isArray(rows)
    ? rows
        .filter((row) => typeof row['flag'] === 'string')
        .flatMap((row) =>
          namesOf(String(row['flag'])).map((name): Flag => ({
            name,
            anchor: anchorOf(name),
            component: 'kube-apiserver',
            type: text(row['type']),
            default: row['status'] === 'removed' ? 'gone' : (text(row['default']) ?? 'not recorded'),
            says: explained.flatMap(([key, lead]) => (row[key] === undefined ? [] : [sentence(lead + text(row[key]))])),
            // The row was named by its flag, which is how an id names it.
            fact: `facts/flags#${name}` as FactId,
          })),
        )
    : [],
);

const kubeletFields = (read('kubelet') as { fields: Row[] }).fields.flatMap((row) => {
  const fields = String(row['field']).split(' / ');
  const flags = typeof row['flag'] === 'string' ? row['flag'].split(' / ') : [];
  const withFlag = flags.length > 0 ? [`As a flag: ${flags.join(', ')}.`] : [];
  const only =
    row['flag_only_default'] === undefined ? [] : [`Without a configuration file the default is ${text(row['flag_only_default'])}.`];
  return fields
    .filter((name) => /^[a-z]/.test(name))
    .map((name): Flag => ({
      name,
      anchor: `kubelet-${anchorOf(name)}`,
      component: 'kubelet',
      default: text(row['config_default']) ?? 'not recorded',
      says: [
        ...explained.flatMap(([key, lead]) => (row[key] === undefined ? [] : [sentence(lead + text(row[key]))])),
        ...withFlag,
        ...only,
        ...(row['kubeadm'] === undefined ? [] : [`kubeadm sets ${text(row['kubeadm'])}.`]),
      ],
      fact: `facts/kubelet#${name}` as FactId,
    }));
});

const konnectivity = read('konnectivity') as {
  proxy_server: { defaults: Row; agent_authentication: Row[] };
  proxy_agent: { defaults: Row };
};
const konnectivityFlags = (component: Flag['component'], file: 'proxy_server' | 'proxy_agent', defaults: Row): readonly Flag[] =>
  Object.entries(defaults).flatMap(([key, value]) =>
    key
      .split('/')
      .filter((name) => /^[a-z][a-z-]+$/.test(name))
      .map((name): Flag => ({
        name: `--${name}`,
        anchor: `${component}-${name}`,
        component,
        default: text(value) ?? 'not recorded',
        says: [],
        fact: `facts/konnectivity#${file}/defaults` as FactId,
      })),
  );
const agentAuthentication = konnectivity.proxy_server.agent_authentication.flatMap((row) =>
  (row['flags'] as readonly string[]).map((name): Flag => ({
    name,
    anchor: `konnectivity-server-${anchorOf(name)}`,
    component: 'konnectivity-server',
    default: 'not set',
    says: [sentence(`for agent authentication by ${text(row['mode'])}: ${text(row['check'])}`)],
    fact: 'facts/konnectivity#proxy_server/agent_authentication' as FactId,
  })),
);

/** Every flag and field that the facts describe, by component. */
export const flags: readonly Flag[] = [
  ...apiServer,
  ...kubeletFields,
  ...agentAuthentication,
  ...konnectivityFlags('konnectivity-server', 'proxy_server', konnectivity.proxy_server.defaults),
  ...konnectivityFlags('konnectivity-agent', 'proxy_agent', konnectivity.proxy_agent.defaults),
];

/** The row that a piece of code in the text names: a flag with or without a value, or a field. The API server’s come first. */
export function flagNamed(code: string): Flag | undefined {
  const name = code.trim().replace(/[=: ].*$/s, '');
  return (
    flags.find((flag) => flag.name === name) ??
    flags.find((flag) => flag.component === 'kubelet' && flag.name.split('.').at(-1) === name && name.length > 8)
  );
}
