/** What the workbook of ports says: the names of its sheets, their columns, and what their words mean. */

export const sheetNames = { ports: 'Ports', notes: 'Notes', sources: 'Sources' } as const;

/** The columns of the first sheet, with one for each mode. */
export const portsColumns = (modes: readonly string[]): readonly string[] => [
  ...['source', 'destination', 'port', 'transport', 'protocol', 'path id', 'path', 'carries'],
  ...modes.map((mode) => `verdict in ${mode}`),
  'page',
];
export const notesColumns = ['about', 'word', 'meaning', 'id in the data'] as const;
export const sourcesColumns = ['fact', 'title', 'says', 'paths', 'measured', 'confirmed', 'version', 'sources', 'link'] as const;

const wholePath = 'The page has the whole path, with what an attacker can do and how to secure it.';
const fromRoot =
  'The page has the whole path. Its address begins at the root of the site, because the site did not know its own address when this file was made.';

/** What the columns of the first sheet mean, and its ports without a number. The first word says which of both. */
export const notesOfPorts = (version: string, isAbsolute: boolean): readonly (readonly string[])[] => [
  ['table', 'rows', 'A row is one connection and one path that it carries. A tunnel carries several paths, so it has several rows.'],
  [
    'table',
    'source',
    'The source opens the connection to the destination, so a firewall has to let the first packet through in this direction.',
  ],
  [
    'table',
    'protocol',
    'The protocol is the outermost one, because a firewall sees no other. For example, an SSH tunnel is SSH whatever it carries.',
  ],
  ['table', 'empty cell', 'A verdict is empty where the connection does not exist in the mode.'],
  ['table', 'page', isAbsolute ? wholePath : fromRoot],
  ['table', 'version', `The verdicts are computed from facts that were read from Kubernetes ${version}. The third sheet has the facts.`],
  ['port', 'any', 'A request to the API server’s proxy names the port, so a firewall has to allow any of them.'],
  ['port', 'any other', 'A request to the API server’s proxy names the port, which may be any but that of the kubelet.'],
  ['port', 'target port', 'This is the port of the pod behind the Service, which differs from server to server.'],
];
/** What else the notes are about. */
export const notesAbout = { verdict: 'verdict', mode: 'mode' } as const;
