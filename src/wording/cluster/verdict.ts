import { counted } from '../text/text.ts';

// What the pages say of the verdicts of the reader’s cluster.

export const yourCluster = 'your cluster';
export const yourClusterTitle = 'Your cluster';
/** How a page names the cluster whose verdicts it adds. */
export const namedCluster = (name: string): string => `your cluster (${name})`;
export const namedOption = (name: string): string => `Your cluster (${name})`;
/** What stands before the verdicts. */
export const onYours = 'On your cluster: ';
export const onNamed = (name: string): string => `On your cluster (${name}): `;
export const inHops = (hops: number): string => `On your cluster, in ${counted(hops, 'hop')}: `;
export const notUsedLine = 'not used. ';
export const nearestLabel = (isSame: boolean): string => (isSame ? yourCluster : 'nearest to your cluster');
export const nearestTo = (name: string, isSame: boolean): string => (isSame ? name : `nearest to ${name}`);

/** Why no mode reaches the nodes as a cluster does. */
export const transportUnknown = (cluster: string): string =>
  `We found no source that says how the API server reaches the nodes of ${cluster}.`;
export const tunnelOfItsOwn = (cluster: string): string => `${cluster} has a tunnel of its own, which none of the modes has.`;
export const anotherWay = 'Your cluster reaches its nodes in another way.';

// Pages that begin with the cluster.
export const fleetBegins = (name: string, mode: string): string =>
  `Your cluster (${name}) reaches its nodes as ${mode} does, so the page begins in that mode.`;
export const fleetBeginsElsewhere = (why: string, mode: string): string =>
  `${why} The page begins with ${mode}, whose figures are not those of your cluster.`;
export const lifetimesBegin = (name: string): string => `The form begins with the mode and the minor of your cluster (${name}).`;
export const lifetimesBeginElsewhere = (why: string, mode: string): string => `${why} The form begins with ${mode}.`;

// Distributions.
export const changedFrom = (count: number, name: string): string =>
  `You changed ${counted(count, 'setting')}, so its verdicts may be others than those of ${name}. `;
export const whatItSets = (name: string): string => `What ${name} sets`;
export const compareWithYours = 'Compare with your cluster';
export const beganAs = (name: string): string => `Your cluster (${name}) began as this distribution. `;
export const isAnother = (name: string, distribution: string): string => `Your cluster is ${name}, not ${distribution}. `;
export const isUnchangedHere = 'None of its settings is changed, so this page is about your cluster.';

// Journeys.
export const journeyOn = (name: string): string => `On your cluster (${name}), `;
export const doesNotHappen = (unused: string): string => `this journey does not happen: the cluster does not use ${unused}.`;
export const stepsDiffer = (count: number): string =>
  count === 0
    ? 'every connection of these steps takes the same route and has the same verdict.'
    : `${counted(count, 'connection of these steps takes a different route or has', 'connections of these steps take a different route or have')} a different verdict, which stands under the step.`;
export const stepsOf = (mode: string): string => `The steps are those of ${mode}.`;

// Modes and the table of them.
export const pathsDiffer = (count: number): string =>
  count === 0
    ? 'On your cluster every path takes the same route and has the same verdict.'
    : `On your cluster ${counted(count, 'path takes a different route, or has', 'paths take a different route, or have')} a different verdict.`;
export const eachPathOfIt = 'Each path of it';
export const inThisMode = (name: string): string => `Your cluster (${name}) is in this mode. `;
export const everythingSame = 'Every setting is the same, so the picture and the verdicts are those of your cluster.';
export const inAnotherMode = (name: string): string => `Your cluster (${name}) is in another mode: `;
export const thisIsNearest = (name: string): string => `This mode is the nearest to your cluster (${name}). `;
export const nearestIs = (name: string): string => `The mode nearest to your cluster (${name}) is `;
export const modeTitle = (mode: string): string => `${mode} mode`;
export const differIn = (other: string, settings: number, paths: number): string =>
  `Your cluster and ${other} differ, or may differ, in ${counted(settings, 'setting')} and the verdict or the route of ${counted(paths, 'path')}.`;
export const differingPathsAre = 'These paths have a different verdict or take a different route on your cluster:';
export const compareYoursWith = (other: string): string => `Compare your cluster with ${other}`;

// A path and its evidence.
export const doesNotUse = (name: string): string => `Your cluster (${name}) does not use this path.`;
export const protectedAlready = 'You have nothing to do: your cluster protects this path end to end already.';
export const nothingUnused = 'You have nothing to do: your cluster does not use this path.';
export const reasonOnYours = (name: string): string => `This is the reason on your cluster (${name}) too.`;
export const noSuchReason = ' No mode has this verdict for this reason on this path, so its evidence is not on this page.';
export const evidenceOn = (name: string): string => `On your cluster (${name}):`;
export const evidenceUnused = (name: string): string => `On your cluster (${name}) this path is not used. `;
export const aboutThisPath = 'About this path';

// A minor that was not checked as a whole.
export const asAWhole = (clause: string): string => `${clause} as a whole. `;
export const unknownThere = (checked: string): string =>
  `A verdict that stands on a claim which we neither read nor measured there is unknown, or stays unsafe, with what it is in the nearest minor that we have checked. Sentences and pictures that no script draws are of ${checked}.`;
