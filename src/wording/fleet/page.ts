// What the page of the fleet says around its figures. `[words](id)` is a link that the page knows.

export const fleetTitle = 'The fleet';
export const fleetLead = (rules: number): string =>
  `With a tunnel, every node keeps one connection open to every API server. Without a tunnel, the control plane keeps none open to the nodes, but needs ${String(rules)} firewall rules into their network.`;

// The size.
export const sizeFields = {
  nodes: 'Nodes',
  nodesSlider: 'Nodes, slider',
  servers: 'API servers',
  serversSlider: 'API servers, slider',
} as const;
export const nodesChosen = (nodes: number): string => `${String(nodes)} nodes`;
export const sizeRequiresScript = (nodes: number, servers: number): string =>
  `Choosing a size requires JavaScript. Without it the drawing shows ${String(nodes)} nodes and ${String(servers)} API servers in each mode, and [fifteen sizes are in a table](sizes).`;

// The drawing.
export const fleetDrawingLabel = 'The fleet: connections across the untrusted network, drawn to scale';
export const oneStretchEach = 'one stretch of the arc each';
export const numberUnknown = 'number unknown';
/** Connections of a kind, before how many there are. */
export const kindOfConnections = (name: string): string => `${name}:`;

// The figures of each mode.
export const figuresLabel = 'Figures of each mode';
export const figureGroups = {
  held: 'Connections kept open',
  handshakes: 'Handshakes when the API servers restart',
  rules: 'Firewall rules',
} as const;
export const figureColumns = [
  'Mode',
  'all',
  'opened by nodes',
  'by the control plane',
  'not counted',
  'at once',
  'one after the other',
  'into the node network',
  'into the control plane',
] as const;

// Where they come from.
export const formulasHeading = 'Where the numbers come from';
export const formulasLabel = 'Formulas';
export const formulaColumns = ['Connections of', ['Who opens them', 'Opened by'], 'Held', ['Why', ''], 'Modes'] as const;
export const sizeLimit = (nodes: string, servers: number): string =>
  `${nodes} nodes is the most that Kubernetes is documented for. No fact names a largest number of API servers: ${String(servers)} is the range of this page.`;

// Fifteen sizes.
export const sizesHeading = 'Fifteen sizes';
export const sizesLead =
  'Each cell has the number of connections that stay open, and below it the handshakes when the API servers restart one after the other.';
export const sizesLabel = 'Sizes';

// Rules of a firewall.
export const rulesLabel = 'Firewall rules across the untrusted network';
export const rulesColumns = ['From (opens the connection)', 'To', 'Port', 'Protocol'] as const;
export const rulesInto = { 'control-plane': 'Into the control plane network', nodes: 'Into the node network' } as const;
export const ruleIs = { open: 'open', absent: 'not needed' } as const;
