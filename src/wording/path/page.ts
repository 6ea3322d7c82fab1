// What the pages of paths and of modes say around what is judged. `[words](id)` is a link that the page knows.

// The page of a path.
export const pathHeadings = { 'what-to-do-first': 'What to do first', 'verdict-in-each-mode': 'Verdict in each mode' } as const;
export const everyStep = 'Every step, in order';
export const checkMyFlags = 'Check my flags';
export const beTheAttacker = 'Be the attacker';
/** The weakest verdict, and what the page answers. */
export const answerOf = (verdict: string, answer: string): string => `[${verdict}.](verdict) ${answer}`;

// The list of all.
export const allPaths = (count: number): string => `All ${String(count)} paths`;
export const pathsLead =
  'Every path between the control plane and the nodes, among the nodes, and inside the control plane has a page of its own. The weakest stand first, with the verdicts of kubeadm defaults, or of the first mode that has the path.';
export const pathsTitle = 'Paths';

// A path in one mode, with other modes as links.
export const inMode = (name: string, mode: string): string => `${name}, ${mode}`;
/** The name of a path in the title of such a page, which link previews show. */
export const pathInTitle = (name: string): string => name.replace(' → ', ' to ');
export const statePictureAlt = (title: string, where: string): string => `${title}, ${where}`;
export const samePath = (modes: readonly string[]): string => `The same path with ${modes.join(', ')}`;
export const sameJourney = (modes: readonly string[]): string => `The same journey with ${modes.join(', ')}`;
export const allAboutPath = '[All about this path](path): who connects, how to secure it, and what can go wrong';
export const allPathsWith = (mode: string): string => `All paths with ${mode}`;
export const statePicture = 'Picture';
export const pictureAs = 'The picture as [SVG](light), [SVG for dark pages](dark), [PNG](png)';

// Tables of paths and of hops.
export const judgedColumns = ['Path', ['Hops', ''], ['Protected, and why', '']] as const;
export const clientPresents = (identity: string): string => `client presents: ${identity}`;
export const hopsLabel = 'Hops';
export const hopColumns = ['Network', 'From → to', 'Opens the connection, to port', 'Verdict', 'Because'] as const;
export const fromTo = (from: string, to: string): string => `${from} → ${to}`;
export const opensTo = (client: string, port: string): string => `${client}, ${port}`;
export const stripCaption = (path: string): string => `${path}: verdict in each mode, by zone`;
export const sameHost = 'same host';
export const endToEndHead = 'End to end';
export const modeFacts = 'Facts';

// Ports.
export const neededIn = 'Needed in';
export const carriesHead = 'Carries';
export const inEveryMode = 'every mode';
export const pathsInTunnel = (count: number): string => `${String(count)} paths, in the tunnel`;
export const targetPorts = 'Target ports of well-known webhooks and extension API servers';
export const targetPortsLead =
  '“Target port” in the table above means the port of the pod, not that of the Service: kube-proxy replaces the address and port of the Service before the packet leaves the host of the API server, so a firewall sees only the port of the pod. For example, the Service of metrics-server has port 443, and its pod listens on 10250.';
export const targetPortColumns = ['Server', 'Port of the pod', 'Port of the Service', 'Read in'] as const;

// Flags.
export const flagColumns = ['Name', ['What it does', ''], 'Default', 'Versions', 'Source'] as const;
export const decidesSetting = (setting: string): string => `In the model it decides “${setting}”.`;
export const byVersion = (of: string): string => `${of} by version:`;
export const inVersion = (when: string, says: string): string => `${when}: ${says}`;
export const since = (version: string): string => `since ${version}`;
export const ofGate = (gate: string): string => `gate ${gate}:`;

// What to change.
export const oneOfWays = (at: number, sentence: string): string => (at === 0 ? `Either: ${sentence}` : `Or: ${sentence}`);
export const pathThatItTakes = 'The path that it takes';
