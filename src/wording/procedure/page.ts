// What the list of procedures says around their steps.

export const proceduresDescription =
  'Most changes of certificates, tunnels and addresses need no outage if you keep their order. Each step has a check, each procedure has a way back, and each step says whether we tried it or only read it.';
export const everyStep = 'Every step';
export const howManyTried = (tried: number, steps: number): string =>
  `We tried ${String(tried)} of ${String(steps)} steps: with real components, as a record says, or with TLS between two programs on loopback, where no part of Kubernetes runs. We read the others in the pages that are linked, and did not run them.`;
export const procedureColumns = ['Procedure', 'Step', 'Tried or sourced'] as const;
