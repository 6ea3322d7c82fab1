import { z } from 'zod';
import { pathIds } from '../../model/path.ts';
import { benchmarksSchema, flagsSchema, konnectivitySchema, kubeletSchema } from './component.ts';
import { day, kebabId, oneOrMore, optional, sources, stageRow, text } from './part.ts';
import { prose, proseRows } from './prose.ts';
import { releasesSchema } from './releases.ts';

const stages = z.array(stageRow).exactOptional();
const confirmed = z.boolean().exactOptional();
const version = z.string().regex(/^v\d+\.\d+\.\d+$/, 'a version such as v1.20.0');

/** A connection as `links.yaml` has it: who opens it, and how each end checks the other. */
const link = z
  .object({
    id: kebabId,
    from: text,
    to: text,
    protocol: text,
    server_identity_check: text,
    client_identity: text,
    egress_type: text,
    default_verdict: text,
    egress_confirmed: text.exactOptional(),
    confirmed,
    src: z.union([oneOrMore, sources]),
  })
  .catchall(prose);

/** A connection as a firewall between hosts sees it. `path` is the path of the model that it is, if it is one. */
const connection = z
  .object({
    id: kebabId,
    path: z.enum(pathIds).nullable(),
    from: text,
    source_address: text,
    host_network: z.union([z.boolean(), text]).nullable(),
    to: text,
    destination: text,
    on_the_wire: text,
    nat: text,
    protocol: text,
    when: text,
    src: sources,
  })
  .catchall(prose);
const connections = z.array(connection);
const rowsById = z.array(z.object({ id: kebabId }).catchall(prose));

/**
 * The schemas of the files whose rows are told in words, by the name of the file. `fact.ts` reads them by these. Every other file of facts is read by the
 * module that turns it into data, which has its schema.
 */
export const proseSchemas = {
  added: z.strictObject({
    items: z.array(z.strictObject({ id: kebabId, fact: text, release: text.exactOptional(), stages, src: oneOrMore })),
  }),
  benchmarks: benchmarksSchema,
  procedures: z.strictObject({ collected: day, items: z.array(z.strictObject({ id: kebabId, fact: text, minors: text, src: sources })) }),
  'cluster-network': z.strictObject({
    collected: day,
    items: z.array(
      z.strictObject({ id: kebabId, fact: text, keys: text.exactOptional(), not_encrypted: text.exactOptional(), src: oneOrMore }),
    ),
  }),
  cves: z.strictObject({
    rule: text,
    items: z.array(
      z.strictObject({
        id: z.string().regex(/^CVE-\d{4}-\d+$/, 'an id such as CVE-2018-1002105'),
        issue: text,
        issue_confirmed: confirmed,
        one_line: text,
        links: z.array(text),
        affected: text,
        fixed: z.array(text),
        status: text,
        mitigation: z.array(text).exactOptional(),
        cvss: prose.exactOptional(),
        ...optional(text, 'component', 'note', 'side_effect', 'measured'),
        src: oneOrMore,
      }),
    ),
    not_cves: z.array(z.strictObject({ name: text, when: text.exactOptional(), see: text })),
  }),
  flags: flagsSchema,
  konnectivity: konnectivitySchema,
  kubelet: kubeletSchema,
  links: z
    .object({ control_plane_to_cluster: z.array(link), inside_control_plane: z.array(link), node_to_control_plane: z.array(link) })
    .catchall(prose),
  planned: z.strictObject({
    what: text,
    items: z.array(
      z
        .object({
          id: kebabId,
          kep: z.number(),
          feature_gate: text,
          does: text,
          plan: text,
          plan_confirmed: confirmed,
          plan_stages: stages,
          evidence: sources,
        })
        .catchall(prose),
    ),
  }),
  proxy: z.object({ version_checked: version, targets: proseRows, kubelet_operations: proseRows }).catchall(prose),
  reachability: z.strictObject({
    collected: day,
    version_checked: version,
    how_to_read: proseRows,
    upstream_page: prose,
    node_to_control_plane: connections,
    control_plane_to_node: connections,
    inside_the_control_plane: connections,
    node_to_node: connections,
    distribution_connections: connections,
    admin_access: connections,
    roles: rowsById,
    outside_the_cluster: connections,
    names_to_resolve: z.array(z.strictObject({ id: kebabId, who: text, name: text, fact: text, src: sources })),
    agent_labels: rowsById,
    cni_ports: z.array(z.strictObject({ plugin: text, backend: text, port: text, note: text.exactOptional(), src: text })),
    exceptions: z.array(
      z.strictObject({
        id: kebabId,
        where: text,
        says: text,
        changes: z.array(text),
        src: sources,
        today: text.exactOptional(),
        today_confirmed: confirmed,
      }),
    ),
  }),
  releases: releasesSchema,
  'ssh-tunnels': z
    .object({
      status_today: text,
      timeline: z.array(
        z.strictObject({
          event: text,
          ...optional(text, 'when', 'release'),
          first_release: z.strictObject({ value: text, confirmed: z.boolean() }).exactOptional(),
          stages,
          evidence: sources.exactOptional(),
        }),
      ),
    })
    .catchall(prose),
  symptoms: z.strictObject({
    order: text,
    counts_confirmed: z.boolean(),
    items: z.array(z.object({ n: z.number(), message: text, where: text, cause: text, cause_confirmed: confirmed }).catchall(prose)),
    more: z.array(z.object({ message: text, cause: text }).catchall(prose)),
    go_certificate_errors: prose,
    log_strings: prose,
  }),
} as const;
