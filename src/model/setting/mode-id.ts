/** The modes, in a file of their own for scripts that need no more of them. Published in URLs, so never renamed. */
export const modeIds = ['defaults', 'tls-verification', 'ssh-tunnel', 'konnectivity', 'konnectivity-tls'] as const;
export type ModeId = (typeof modeIds)[number];
