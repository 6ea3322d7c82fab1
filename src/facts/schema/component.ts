import { z } from 'zod';
import { anyMinor, minor, oneOrMore, optional, sources, stageRow, text } from './part.ts';
import { prose, proseRows } from './prose.ts';

const stages = z.array(stageRow).min(1, 'at least one stage');
const version = z.string().regex(/^v?\d+\.\d+\.\d+$/, 'a version such as v1.20.0');
/** What counts where nothing is set: a value, a list of them, or nothing. */
const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** What is so from one minor up to another, both included. */
const stretch = optional(minor, 'since', 'until');
/** A list by minor, as `defaults` or `reload_by_minor`. */
const byMinor = z.array(z.object(stretch).catchall(prose));

/** A flag of kube-apiserver, or several that share their row (`--a / --b`). */
const flagRow = z.strictObject({
  flag: z.string().regex(/^\S.*$/, 'a flag, or flags with " / " between them'),
  default: value.exactOptional(),
  /** Which of the choices counts by default, where `default` says more than one word. */
  default_choice: text.exactOptional(),
  /** What counts where the default is empty. */
  empty_means: text.exactOptional(),
  default_on: z.boolean().exactOptional(),
  choices: z.array(text).exactOptional(),
  /** The minor that brought a value of the flag, where it is younger than the flag. */
  value_since: z.record(text, minor).exactOptional(),
  status: z.literal('removed').exactOptional(),
  deprecated: z.boolean().exactOptional(),
  /** True where nothing reads its value. */
  dead: z.literal(true).exactOptional(),
  /** The gate that the versions of the row are about. */
  feature_gate_of_flag: text.exactOptional(),
  ...optional(stages, 'stages', 'egress_field_stages', 'uid_header_stages', 'use_stages'),
  // What changes by minor is shown in this order.
  ...optional(prose, 'missing_file', 'signer_file'),
  api_versions: z.array(text).exactOptional(),
  api_versions_by_minor: z.array(z.strictObject({ ...stretch, versions: z.array(text) })).exactOptional(),
  ...optional(byMinor, 'anonymous_by_minor', 'reload_by_minor'),
  /** The field `anonymous` of the file. */
  anonymous_narrowing: z.strictObject({ field: text, gate: text, alpha: minor, beta: minor, ga: minor, stages }).exactOptional(),
  since: z.union([text, z.strictObject({ value: text, confirmed: z.boolean() })]).exactOptional(),
  ...optional(oneOrMore, 'src', 'reload_by_minor_src', 'reload_src', 'conflict_src', 'api_versions_src', 'anonymous_src', 'value_src'),
  ...optional(oneOrMore, 'since_src', 'value_since_src'),
  ...optional(text, 'type', 'relevant_value', 'deprecated_in', 'serving_removed_in', 'flag_removed_in', 'removed_in', 'effect_if_unset'),
  ...optional(text, 'effect_if_set', 'effect_if_missing_file', 'stops_the_api_server', 'note', 'reload', 'pair', 'meaning', 'before'),
  ...optional(text, 'kubeadm_value', 'state', 'rule', 'conflict', 'conflict_since', 'conflict_note', 'kind', 'egress_field', 'use'),
  ...optional(text, 'value_format', 'uid_header', 'uid_sent_by_aggregator', 'origin', 'server_name', 'link', 'relevance'),
});
const flagRows = z.array(flagRow);

/** The groups of `flags.yaml` that hold rows of flags. */
export const flagGroups = ['kubelet_link', 'egress', 'authn', 'authz', 'serving', 'aggregation', 'peer', 'etcd', 'admission'] as const;

/** `flags.yaml`. */
export const flagsSchema = z.strictObject({
  version_checked: version,
  parsing_notes: proseRows,
  /** Flags of these programs without dashes, and the minor that no longer has them. */
  removed_flags: z.array(z.strictObject({ of: z.array(text), flags: z.array(text), removed_in: anyMinor, src: oneOrMore })),
  /** What advice names, the minor that brought it, and what did the same before. */
  younger_names: z.array(
    z.strictObject({ name: text, since: minor, older: text.exactOptional(), note: text.exactOptional(), src: oneOrMore }),
  ),
  ...(Object.fromEntries(flagGroups.map((name) => [name, flagRows])) as Record<(typeof flagGroups)[number], typeof flagRows>),
  api_server_stops_when: z.strictObject({
    what: text,
    /** Faults that stop kube-apiserver at its start, each in the minors from `since` to `until`. */
    items: z.array(
      z.strictObject({
        id: text,
        ...stretch,
        cause: text,
        error: text,
        ...optional(text, 'measured_error', 'older_error', 'before'),
        src: oneOrMore,
      }),
    ),
  }),
  kubeadm_default_apiserver_args: z.strictObject({
    version,
    src: oneOrMore,
    pki_dir: text,
    /** `<pki>` stands for `pki_dir`. */
    args: z.record(text, text),
    /** The value alone of each argument that `args` explains. */
    plain_args: z.record(text, text),
    not_set: z.array(text),
  }),
});

/** `kubelet.yaml`. */
export const kubeletSchema = z.strictObject({
  version_checked: version,
  ports: proseRows,
  two_default_sets: z.looseObject({ rule: text, config_dir_since: minor, trap: text, src: oneOrMore }),
  /** Fields of its configuration, or several that share their row (`a / b`). */
  fields: z.array(
    z.strictObject({
      field: text,
      config_default: value,
      ...optional(value, 'flag_only_default', 'kubeadm', 'danger_if'),
      ...optional(text, 'name', 'flag', 'effect_if_unset', 'meaning', 'effective', 'note', 'since'),
      stages: stages.exactOptional(),
    }),
  ),
  fields_src: sources,
  serving_certificate: prose,
  authorization_map: prose,
  fine_grained_authz: z.looseObject({ gate: text, stages }),
  nodes_proxy_get_exec: prose,
  configuration_versions: z.strictObject({
    kubelet: z.strictObject({ fact: text, reads: z.array(text), src: oneOrMore }),
    kubeadm: z.strictObject({ fact: text, newest: text, since: minor, last_read: z.record(text, minor), src: oneOrMore }),
  }),
  kubeadm_notes: proseRows,
});

/** Flags by name; a key may name several (`server-cert/server-key`). */
const flagDefaults = z.record(text, z.union([z.string(), z.number(), z.boolean()]));

/** `konnectivity.yaml`. */
export const konnectivitySchema = z.looseObject({
  what: text,
  milestones: proseRows,
  /** What a server count that is too low does. */
  connections_with_several_servers: z.looseObject({ wrong_count: text }),
  proxy_server: z.looseObject({
    defaults: flagDefaults,
    /** What counts where the value of a flag is empty. */
    empty_means: z.record(text, text),
    flag_notes: z.record(text, text),
    newer_flags: z.record(text, text),
    front_end_client_check: z.strictObject({ since: version, before: text, error: text, src: sources }),
    agent_authentication: z.array(z.strictObject({ mode: text, flags: z.array(text), check: text, severity: text.exactOptional() })),
  }),
  proxy_agent: z.looseObject({
    defaults: flagDefaults,
    empty_means: z.record(text, text),
    agent_identifiers: z.looseObject({ format: text, keys: z.array(text) }),
  }),
});

const kubescapeId = z.string().regex(/^C-\d{4}$/, 'an id of Kubescape, such as C-0113');
/** `benchmarks.yaml`. */
export const benchmarksSchema = z.looseObject({
  kube_bench: z.strictObject({ newest_generic_profile: text, profile_map: z.record(text, text), rule: text, src: sources }),
  items: z.array(
    z
      .strictObject({
        setting: text,
        cis: text,
        type: text,
        kubescape: text.nullable(),
        /** The ids in `kubescape`, where it says more than one id. */
        kubescape_ids: z.array(kubescapeId).exactOptional(),
        ...optional(text, 'title', 'kube_bench_test'),
      })
      .superRefine(({ kubescape, kubescape_ids: ids }, context) => {
        const message = 'an id of Kubescape, such as C-0113, or words with the ids beside them in kubescape_ids';
        if (kubescape !== null && !ids && !kubescapeId.safeParse(kubescape).success)
          context.addIssue({ code: 'custom', path: ['kubescape'], message });
      }),
  ),
  items_src: sources,
});
