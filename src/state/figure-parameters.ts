import type { ParameterName } from './parameters.ts';

/** What an address says about a figure. One of these in it also tells that more is asked for than the page as it was built. */
export const figureParameters = ['mode', 'path', 'component', 'transport', 'verify', 'scheme'] as const satisfies readonly ParameterName[];

/** What only the explorer takes. A figure elsewhere says so, because it would show something else than the address asks for. */
export const explorerParameters = ['seat'] as const satisfies readonly ParameterName[];
