import { z } from 'zod';
import { distributionIds } from '../../../model/distribution-id.ts';
import { kubeadmShape, type ClusterShape } from '../../../model/reach/cluster-shape.ts';
import { networkIds } from '../../../model/reach/network.ts';
import { modeIds } from '../../../model/setting/mode.ts';
import { day, kebabId, sources, text } from '../../../facts/schema/part.ts';

const distribution = z.enum(distributionIds, 'an id of src/model/distribution-id.ts');
/** What a reader chooses on `/ports/`. */
const answers = z.custom<Partial<ClusterShape>>(
  (value) => typeof value === 'object' && value !== null && Object.keys(value).every((key) => key in kubeadmShape),
  `a mapping with names of ${Object.keys(kubeadmShape).join(', ')}`,
);

/** Where a scenario starts or ends, as `words.places` of `must-work.yaml` explains it. */
export const placeIds = [
  'control-plane',
  'other-control-plane',
  'node',
  'other-node',
  'control-plane-pod',
  'node-pod',
  'other-node-pod',
  'balancer',
  'admin',
  'client',
  'probe',
  'outside',
] as const;
const places = z.array(z.enum(placeIds)).min(1, 'at least one place');

const podNetwork = z.strictObject({
  overlay: z.enum(['vxlan', 'geneve', 'none']),
  /** The UDP port of the overlay. */
  port: z.number().exactOptional(),
  /** Whether a host gives packets of its pods its own address when they leave the network of the pods. */
  masquerade: z.boolean(),
});

const cluster = z.strictObject({
  id: kebabId,
  distribution,
  mode: z.enum(modeIds).exactOptional(),
  load_balancer: z.boolean().exactOptional(),
  /** Whether the control plane is at a provider, so that its hosts are the addresses by which the cluster's network knows it. */
  provider: z.boolean().exactOptional(),
  answers,
  /** How the network of the pods is built in the namespaces. */
  network: podNetwork,
  pods_on_control_plane: z.boolean(),
  ports: z.record(text, z.number()),
  /** Needed rules that no step and no cited table misses, with the reason. */
  unplayed: z.array(z.strictObject({ rule: text, reason: text })).exactOptional(),
  src: sources,
});

const port = z.union([text, z.number()]);
const scenario = z.strictObject({
  id: kebabId,
  does: text,
  from: places,
  to: places,
  port: z.union([port, z.array(port)]),
  wanted: z.enum(['connects', 'refused']),
  where: z.enum(['router', 'host']).exactOptional(),
  network: z.enum(['overlay', 'routed']).exactOptional(),
  /** The notations whose file does something else, with the reason. */
  not_behind: z.record(text, text).exactOptional(),
  /** The clusters in which it means nothing, with the reason. */
  except: z.record(text, text).exactOptional(),
  src: sources.min(1, 'at least one source'),
});

/** `must-work.yaml`. */
export const mustWorkSchema = z.strictObject({
  collected: day,
  words: z.record(text, z.unknown()),
  clusters: z.array(cluster),
  scenarios: z.array(scenario),
  /** Distributions whose files are offered and not played, each with the reason. */
  not_played: z.array(z.strictObject({ distribution, reason: text })),
});

export type PlaceId = (typeof placeIds)[number];
/** How the network of the pods is built in the namespaces. */
export type PodNetwork = z.output<typeof podNetwork>;
/** A cluster that the scenarios are played in. */
export type Cluster = z.output<typeof cluster>;
/** One thing that has to work, or must not. */
export type Scenario = z.output<typeof scenario>;

/** A row of a published table of ports: what the page says, and which of our networks it means. */
const portRow = z.strictObject({
  id: kebabId,
  page: z.strictObject({ port: z.string(), protocol: z.string(), used_by: z.string(), destination: z.string() }),
  from: z.array(z.enum([...networkIds, 'self'])),
  to: z.array(z.enum(networkIds)),
  only_with: answers.exactOptional(),
});

const portTable = z.strictObject({
  id: kebabId,
  title: text,
  src: sources,
  /** The distributions whose rules are compared with it. */
  compared: z.array(distribution),
  rows: z.array(portRow),
});

/** A difference between rules and rows, with its reason. */
const difference = z.strictObject({
  distributions: z.array(distribution),
  /** Rows that no rule lets through: each with its table and id, and between which networks. */
  row: text.exactOptional(),
  rows: z.array(text).exactOptional(),
  /** Rules that no row asks for. */
  rule: text.exactOptional(),
  rules: z.array(text).exactOptional(),
  reason: text,
  src: sources,
});

/** `port-tables.yaml`. */
export const portTablesSchema = z.strictObject({
  collected: day,
  how_to_read: z.record(text, text),
  tables: z.array(portTable),
  differences: z.array(difference),
});

/** A row of a published table of ports: what the page says, and which of our networks it means. */
export type PortRow = z.output<typeof portRow>;
