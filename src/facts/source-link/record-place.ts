import { everyObservation } from '../look-up/observation.ts';

/** The ids of the records of one minor begin with it; those that are the same in several minors share a row and an anchor. */
const ofMinor = /^M(?:1\.\d+)?-/;

/** Where the records are shown: one page for each letter that their ids begin with, which stands for an experiment. */
export const recordGroups = {
  a: 'The API server connects to a kubelet, without a CA for it and without a client certificate',
  b: 'The API server connects to a kubelet with a client certificate and without a CA for it',
  c: 'The API server connects to a kubelet with a CA for it and a client certificate',
  d: 'The API server connects to a kubelet with a CA for it and without a client certificate',
  p: 'The API server’s proxy to nodes, pods and Services',
  n: 'Clients of the API server',
  sa: 'Service account tokens',
  g: 'Webhooks and extension API servers',
  w: 'Webhooks and extension API servers with a man in the middle',
  ws: 'WebSocket streams',
  k: 'Konnectivity',
  t: 'Trust between konnectivity-server and its agents',
  e: 'The egress selector file',
  i: 'Certificates for another name, and flags and gates at the start of the API server',
  s: 'SSH tunnels',
  r: 'A real kubelet',
  ku: 'The kubelet’s own defaults, flags and configuration file',
  ku2: 'What rights on nodes allow at the kubelet',
  ku3: 'Serving certificates that the kubelet requests',
  an: 'Anonymous requests to the API server',
  v: 'The virtual address of the Service `kubernetes`',
  f: 'Flags that were removed, and flags that a command line accepts',
  x: 'Read in the code, or printed by a help text',
} as const;
export type RecordGroup = keyof typeof recordGroups;

const isGroup = (name: string): name is RecordGroup => Object.hasOwn(recordGroups, name);

/** The group of a record, by the letters that its id begins with: `T2-…` belongs to `t`, `KU2-…` has a group of its own. */
export function groupOfRecord(id: string): RecordGroup {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d*)/.exec(id.replace(ofMinor, '')) ?? [];
  const group = [letters + digits, letters].map((name) => name.toLowerCase()).find(isGroup);
  if (!group) throw new Error(`no group of records has the letters of this id: ${id}`);
  return group;
}

/** The anchor of a record on its page. What several minors share is under one anchor, `M-` and the rest of the id. */
export const recordAnchor = (id: string): string => id.replace(ofMinor, 'M-');

let known: ReadonlySet<string> | undefined;

/** The address of a record on this site; nothing where there is no record with this id. */
export function recordAddress(id: string): string | undefined {
  known ??= new Set(everyObservation().map((record) => record.id));
  return known.has(id) ? `/about/measurements/${groupOfRecord(id)}/#${recordAnchor(id)}` : undefined;
}
