import { evidences } from '../../model/evidence/evidence.ts';
import { verdicts } from '../../model/verdict.ts';
import { evidenceStatuses } from '../../wording/evidence-status.ts';

/** The part of JSON Schema (2020-12) that the schemas of the data use. */
export interface DataSchema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, DataSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly DataSchema[];
  readonly type?: string;
  readonly pattern?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, DataSchema>>;
  readonly additionalProperties?: DataSchema;
  readonly items?: DataSchema;
}

type Fields = Readonly<Record<string, DataSchema>>;
const text = (description?: string): DataSchema => ({ type: 'string', ...(description ? { description } : {}) });
const truth = (description?: string): DataSchema => ({ type: 'boolean', ...(description ? { description } : {}) });
const list = (items: DataSchema, description?: string): DataSchema => ({ type: 'array', items, ...(description ? { description } : {}) });
const defined = (name: string): DataSchema => ({ $ref: `#/$defs/${name}` });
const mapOf = (additionalProperties: DataSchema, description: string): DataSchema => ({
  type: 'object',
  description,
  additionalProperties,
});
/** An object with fields that are always there, and some that may be. Other fields may come, so none is forbidden. */
const object = (properties: Fields, optional: Fields = {}, description?: string): DataSchema => ({
  type: 'object',
  ...(description ? { description } : {}),
  required: Object.keys(properties),
  properties: { ...properties, ...optional },
});

const minor: DataSchema = { type: 'string', pattern: '^1\\.\\d+$' };
const yesNoUnknown: DataSchema = { enum: ['yes', 'no', 'unknown'] };
const facts = list({ type: 'string', pattern: '^(facts|obs)/' }, 'Ids of facts and measurements; `sources` of model.json has their texts.');
const definitions = {
  verdict: { enum: verdicts, description: 'A verdict of one hop: `encrypted` is encrypted only, `local` never leaves the host.' },
  identity: { enum: ['certificate', 'token', 'key', 'none', 'unknown'], description: 'How the client proves who it is.' },
  versions: object(
    {
      read: text('The release whose source was read.'),
      measured: list(text(), 'The releases that were run.'),
      oldest: minor,
      newest: minor,
      planned: minor,
    },
    { checked: { ...minor, description: 'The minor that the site opens with: the newest whose claims were all read or measured.' } },
    'The versions of Kubernetes that the data stands on and covers.',
  ),
} as const satisfies Fields;

const stability = 'A field may be added; none is renamed, removed or given another meaning.';
const file = (title: string, fields: DataSchema, $defs: Fields): DataSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title,
  description: `Version 1. ${stability}`,
  ...fields,
  ...(Object.keys($defs).length > 0 ? { $defs } : {}),
});
const head = { $schema: text('Where this schema is.') };
const versioned = { version: { const: 1 }, kubernetes: text('The same as `versions.read`.'), versions: defined('versions') };
const pathFields = {
  id: text(),
  name: text(),
  client: text('The id of a component.'),
  server: text('The id of a component.'),
  direction: text(),
  port: text('A number, or words where there are several.'),
};

const unless = list(
  object({
    id: text('Permanent.'),
    text: text('The condition as a clause, after “unless”.'),
    settings: list(text(), 'The settings of the model that would tell.'),
    facts,
  }),
  'Conditions under which the verdict is better and that no source mentions; empty where there are none. The verdict does not count on them.',
);

const evidenceOfVerdict: DataSchema = {
  enum: evidences,
  description:
    'How well the verdict is known for its minor: every claim that it stands on was measured there, or read, or only documented; or one was not checked.',
};
const notChecked = object(
  { minor, was: defined('verdict'), checkedIn: list(minor) },
  {},
  'Of a verdict that was not checked for the minor: what it is in the nearest minors that were.',
);
const hop = object(
  {
    from: text(),
    to: text(),
    zone: text('The network of the hop.'),
    port: text(),
    dialledBy: text('The component that opens the connection.'),
    layers: list(
      object(
        {
          id: text(),
          protocol: text(),
          covers: list(text()),
          encrypted: yesNoUnknown,
          serverVerified: yesNoUnknown,
          clientIdentity: defined('identity'),
          reason: text('The id of a reason of model.json.'),
        },
        { unless: text('The id of the condition under which the layer protects, where no source mentions it.') },
      ),
      'Each layer of protection, the outermost first.',
    ),
    verdict: defined('verdict'),
    unless,
    reason: text('Why, as a sentence.'),
    facts,
  },
  {
    evidence: evidenceOfVerdict,
    notChecked,
    note: text('The same in words.'),
    byMinor: mapOf(
      object({ verdict: defined('verdict'), evidence: evidenceOfVerdict }),
      'By the minor: the verdict there. Never better than its evidence.',
    ),
  },
);

const weakest: DataSchema = {
  description: 'What sums the path up; null where it is not used.',
  anyOf: [object({ from: text(), to: text(), zone: text(), verdict: defined('verdict'), unless }, { notChecked }), { type: 'null' }],
};

const judged = object({
  present: truth('Whether the mode has the path.'),
  safeOverUntrustedNetwork: yesNoUnknown,
  safeOnEveryNetwork: yesNoUnknown,
  weakestHop: weakest,
  clientIdentity: defined('identity'),
  sentence: text('The verdict in words.'),
  facts,
  hops: list(hop),
});

const matrix = file(
  'Every path in every mode: /data/matrix.json',
  object({ ...versioned, paths: list(object({ ...pathFields, modes: mapOf(judged, 'By the id of a mode.') })) }, head),
  definitions,
);

const source = object(
  { id: text(), kind: text(), title: text(), text: text(), sources: list(text()), confirmed: truth(), version: text() },
  {
    links: list(object({ label: text() }, { href: text() }), 'Where each source leads.'),
    measured: truth('Whether a running Kubernetes did it.'),
  },
);

const setting = object(
  {
    id: text(),
    group: text(),
    name: text(),
    values: list(text()),
    ordered: truth('Whether the values go from the weakest to the strongest.'),
    defaults: list(object({ since: minor, value: text() }, { fact: text(), note: text() })),
    says: mapOf(text(), 'Each value in words.'),
    facts,
    kubernetesDefault: text('What Kubernetes takes where nothing is set.'),
  },
  {
    flag: text('The flag or the field that sets it.'),
    onlyUnder: list(text(), 'The transports under which the setting means anything.'),
    versions: mapOf(object({}, { since: minor, until: minor }), 'The minors that have a value, where not all of them do.'),
  },
);

const model = file(
  'The model: /data/model.json',
  object(
    {
      ...versioned,
      components: list(object({ id: text(), name: text(), side: text(), about: text() })),
      paths: list(
        object(
          { ...pathFields, shownIn: text(), carries: text(), decidedBy: list(text()), facts },
          { egress: text(), alsoClients: list(text()) },
        ),
      ),
      settings: list(setting),
      modes: list(object({ id: text(), name: text(), summary: text(), settings: mapOf(text(), 'A value for each setting.') })),
      seats: list(object({ id: text(), name: text(), who: text(), reach: text() }, { zone: text() }), 'The attacker’s positions.'),
      reasons: list(object({ id: text(), text: text(), facts }, { partial: truth('Whether the reason settles a part only.') })),
      facts,
      sources: list(source, 'Every fact and measurement that is named above.'),
    },
    head,
  ),
  { versions: definitions.versions },
);

const address = text('From the root of the site, with a slash before it.');
const embeds = file(
  'Every page that others may show: /data/embeds.json',
  object(
    {
      version: { const: 1 },
      pages: list(
        object({ address, title: text(), card: address, embed: address, width: { type: 'integer' }, height: { type: 'integer' } }),
        'Each with its card for link previews, 1200 by 630, and its bare view for frames.',
      ),
    },
    head,
  ),
  {},
);

const scalar: DataSchema = { anyOf: ['string', 'integer', 'boolean', 'null'].map((type) => ({ type })) };
const status: DataSchema = { enum: evidenceStatuses, description: 'How well it is known; `statuses` says what each means.' };
const cell = object(
  { status, value: { description: 'What the minor does, in words; null where it is unknown.', anyOf: [text(), { type: 'null' }] } },
  {
    record: text('The id of the record that measured it.'),
    forkValue: text('What the code did that was run, where that differs from upstream; `value` is upstream’s then.'),
    forkRecord: text('The id of the record of what was run.'),
    note: text(),
    read: list(object({ label: text(), href: text() }), 'Each place that was read, with its commit.'),
  },
);
const claim = object(
  {
    id: text('Permanent: the last part of the address.'),
    address: text('The page of the claim, from the root of the site.'),
    sentence: text(),
    facts,
    settings: list(text(), 'The settings of the model that depend on it.'),
    paths: list(text(), 'The paths that it is about.'),
    verdicts: list(
      object({
        path: text(),
        mode: text(),
        hop: text('The network of the hop.'),
        verdict: defined('verdict'),
        reason: text('The id of a reason of model.json.'),
      }),
      'The verdicts that stand on it.',
    ),
    minors: mapOf(cell, 'By the minor.'),
  },
  { gate: text('The feature gate that it is about.'), note: text() },
);
const evidence = file(
  'What the verdicts stand on: /data/evidence.json',
  object(
    {
      ...versioned,
      statuses: list(object({ id: status, words: text(), meaning: text() })),
      counts: mapOf(mapOf({ type: 'integer' }, 'By the id of a status: how many claims have it.'), 'By the minor.'),
      claims: list(claim),
      records: list(
        object(
          {
            id: text(),
            address: text(),
            k8s_version: text(),
            basis: { enum: ['observed', 'source'] },
            link: text(),
            mode: text(),
            flags: list(text()),
            request: { anyOf: [text(), { type: 'null' }] },
            observed: mapOf(scalar, 'What was seen. Null is not applicable, or not determined by that run.'),
          },
          {
            listener: text('The test server that took the connection.'),
            note: text(),
            source: text(),
            tunnelled: truth(),
            accepted: truth('Whether the command line was accepted.'),
            values: mapOf(scalar, 'Of the kubelet’s own defaults: fields and their values.'),
            kubeletLeg: { anyOf: [mapOf(scalar, 'What reached the kubelet.'), { type: 'null' }] },
          },
        ),
        'Every record that a claim was measured by, in full.',
      ),
    },
    head,
  ),
  { verdict: definitions.verdict, versions: definitions.versions },
);

/** The schemas of the files under `/data/`, by the name of the file; each is at `/schema/<name>-v1.json`, which is permanent. */
export const dataSchemas = { matrix, model, embeds, evidence } as const satisfies Readonly<Record<string, DataSchema>>;

/** A file of data that says where its schema is: relative, so that it holds under a sub-path. */
export const dataFile = (name: keyof typeof dataSchemas, data: object): Response =>
  Response.json({ $schema: `../schema/${name}-v1.json`, ...data });
