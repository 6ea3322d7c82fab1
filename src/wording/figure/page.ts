// The form in which a reader combines a transport with verification, below a figure.

export const combine = 'Combine';
export const combinationChoices = [
  {
    key: 'transport',
    name: 'Transport',
    options: { direct: 'direct', 'ssh-tunnel': 'SSH tunnel (until 1.21)', konnectivity: 'Konnectivity' },
  },
  { key: 'verify', name: 'Kubelet certificate', options: { off: 'not verified', on: 'verified against a CA' } },
  { key: 'scheme', name: 'Node, pod and service proxy', options: { http: 'plain HTTP', https: 'HTTPS (not verified)' } },
] as const;
export const combinationsRequireScript = 'The modes work without JavaScript; combinations and details require it.';

// Around a figure.
export const inspectorLabel = 'Inspector';
export const seatKeyWords = { lead: 'On each path:', cannot: 'cannot', unknown: 'unknown' } as const;
export const modesAssume = (modes: readonly string[]): string =>
  `Each mode is an example. What it assumes beside the defaults of Kubernetes: ${modes.join(', ')}.`;

// A table of verdicts, as pages have it.
export const exampleTable = 'A table';
export const exampleColumns = ['Mode', 'Untrusted network', 'End to end'] as const;
