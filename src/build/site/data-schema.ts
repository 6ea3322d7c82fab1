import { evidences } from '../../model/evidence/evidence.ts';
import { verdicts } from '../../model/verdict.ts';
import { fieldMeans, schemaIsStable, schemaTitles } from '../../wording/data-file/schema.ts';
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
const facts = list({ type: 'string', pattern: '^(facts|obs)/' }, fieldMeans.factIds);
const definitions = {
  verdict: { enum: verdicts, description: fieldMeans.verdict },
  identity: { enum: ['certificate', 'token', 'key', 'none', 'unknown'], description: fieldMeans.identity },
  versions: object(
    {
      read: text(fieldMeans.read),
      measured: list(text(), fieldMeans.measured),
      oldest: minor,
      newest: minor,
      planned: minor,
    },
    { checked: { ...minor, description: fieldMeans.checked } },
    fieldMeans.versions,
  ),
} as const satisfies Fields;

const file = (title: string, fields: DataSchema, $defs: Fields): DataSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title,
  description: schemaIsStable,
  ...fields,
  ...(Object.keys($defs).length > 0 ? { $defs } : {}),
});
const head = { $schema: text(fieldMeans.schema) };
const versioned = { version: { const: 1 }, kubernetes: text(fieldMeans.kubernetes), versions: defined('versions') };
const pathFields = {
  id: text(),
  name: text(),
  client: text(fieldMeans.component),
  server: text(fieldMeans.component),
  direction: text(),
  port: text(fieldMeans.port),
};

const unless = list(
  object({
    id: text(fieldMeans.permanent),
    text: text(fieldMeans.clause),
    settings: list(text(), fieldMeans.wouldTell),
    facts,
  }),
  fieldMeans.unless,
);

const evidenceOfVerdict: DataSchema = {
  enum: evidences,
  description: fieldMeans.evidence,
};
const notChecked = object({ minor, was: defined('verdict'), checkedIn: list(minor) }, {}, fieldMeans.notChecked);
const hop = object(
  {
    from: text(),
    to: text(),
    zone: text(fieldMeans.zone),
    port: text(),
    dialledBy: text(fieldMeans.dialledBy),
    layers: list(
      object(
        {
          id: text(),
          protocol: text(),
          covers: list(text()),
          encrypted: yesNoUnknown,
          serverVerified: yesNoUnknown,
          clientIdentity: defined('identity'),
          reason: text(fieldMeans.reasonId),
        },
        { unless: text(fieldMeans.layerUnless) },
      ),
      fieldMeans.layers,
    ),
    verdict: defined('verdict'),
    unless,
    reason: text(fieldMeans.why),
    facts,
  },
  {
    evidence: evidenceOfVerdict,
    notChecked,
    note: text(fieldMeans.inWords),
    byMinor: mapOf(object({ verdict: defined('verdict'), evidence: evidenceOfVerdict }), fieldMeans.verdictByMinor),
  },
);

const weakest: DataSchema = {
  description: fieldMeans.weakestHop,
  anyOf: [object({ from: text(), to: text(), zone: text(), verdict: defined('verdict'), unless }, { notChecked }), { type: 'null' }],
};

const judged = object({
  present: truth(fieldMeans.present),
  safeOverUntrustedNetwork: yesNoUnknown,
  safeOnEveryNetwork: yesNoUnknown,
  weakestHop: weakest,
  clientIdentity: defined('identity'),
  sentence: text(fieldMeans.sentence),
  facts,
  hops: list(hop),
});

const matrix = file(
  schemaTitles.matrix,
  object({ ...versioned, paths: list(object({ ...pathFields, modes: mapOf(judged, fieldMeans.byMode) })) }, head),
  definitions,
);

const source = object(
  { id: text(), kind: text(), title: text(), text: text(), sources: list(text()), confirmed: truth(), version: text() },
  {
    links: list(object({ label: text() }, { href: text() }), fieldMeans.links),
    measured: truth(fieldMeans.wasMeasured),
  },
);

const setting = object(
  {
    id: text(),
    group: text(),
    name: text(),
    values: list(text()),
    ordered: truth(fieldMeans.ordered),
    defaults: list(object({ since: minor, value: text() }, { fact: text(), note: text() })),
    says: mapOf(text(), fieldMeans.says),
    facts,
    kubernetesDefault: text(fieldMeans.kubernetesDefault),
  },
  {
    flag: text(fieldMeans.flag),
    onlyUnder: list(text(), fieldMeans.onlyUnder),
    versions: mapOf(object({}, { since: minor, until: minor }), fieldMeans.valueVersions),
  },
);

const model = file(
  schemaTitles.model,
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
      modes: list(object({ id: text(), name: text(), summary: text(), settings: mapOf(text(), fieldMeans.modeSettings) })),
      seats: list(object({ id: text(), name: text(), who: text(), reach: text() }, { zone: text() }), fieldMeans.seats),
      reasons: list(object({ id: text(), text: text(), facts }, { partial: truth(fieldMeans.partial) })),
      facts,
      sources: list(source, fieldMeans.sources),
    },
    head,
  ),
  { versions: definitions.versions },
);

const address = text(fieldMeans.address);
const embeds = file(
  schemaTitles.embeds,
  object(
    {
      version: { const: 1 },
      pages: list(
        object({ address, title: text(), card: address, embed: address, width: { type: 'integer' }, height: { type: 'integer' } }),
        fieldMeans.pages,
      ),
    },
    head,
  ),
  {},
);

const scalar: DataSchema = { anyOf: ['string', 'integer', 'boolean', 'null'].map((type) => ({ type })) };
const status: DataSchema = { enum: evidenceStatuses, description: fieldMeans.status };
const cell = object(
  { status, value: { description: fieldMeans.value, anyOf: [text(), { type: 'null' }] } },
  {
    record: text(fieldMeans.record),
    forkValue: text(fieldMeans.forkValue),
    forkRecord: text(fieldMeans.forkRecord),
    note: text(),
    read: list(object({ label: text(), href: text() }), fieldMeans.places),
  },
);
const claim = object(
  {
    id: text(fieldMeans.claimId),
    address: text(fieldMeans.claimAddress),
    sentence: text(),
    facts,
    settings: list(text(), fieldMeans.claimSettings),
    paths: list(text(), fieldMeans.claimPaths),
    verdicts: list(
      object({
        path: text(),
        mode: text(),
        hop: text(fieldMeans.zone),
        verdict: defined('verdict'),
        reason: text(fieldMeans.reasonId),
      }),
      fieldMeans.claimVerdicts,
    ),
    minors: mapOf(cell, fieldMeans.byMinor),
  },
  { gate: text(fieldMeans.gate), note: text() },
);
const evidence = file(
  schemaTitles.evidence,
  object(
    {
      ...versioned,
      statuses: list(object({ id: status, words: text(), meaning: text() })),
      counts: mapOf(mapOf({ type: 'integer' }, fieldMeans.counts), fieldMeans.byMinor),
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
            observed: mapOf(scalar, fieldMeans.observed),
          },
          {
            listener: text(fieldMeans.testServer),
            note: text(),
            source: text(),
            tunnelled: truth(),
            accepted: truth(fieldMeans.accepted),
            values: mapOf(scalar, fieldMeans.values),
            kubeletLeg: { anyOf: [mapOf(scalar, fieldMeans.kubeletLeg), { type: 'null' }] },
          },
        ),
        fieldMeans.records,
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
