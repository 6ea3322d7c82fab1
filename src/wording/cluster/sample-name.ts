import { shortened } from '../text/text.ts';

// The names and addresses that a reader types for the samples.

export const namesInSamples = 'Names and addresses in samples';
export const noNamesHere = 'The samples on this page have no name and no address that would be yours.';
export const whereNamesStand =
  'What you type stands in the samples of this page in place of their names and addresses. It is in no address and no link, and it is kept only if you keep the cluster in this browser.';
/** A field, before the samples that it stands for. */
export const fieldFor = (label: string): string => `${label}, for `;

/** What is wrong with a text as the name of a host, as a clause after the text. */
export const hostProblem = {
  sign: (sign: string) => `has “${sign}”, but a host name has letters, digits, hyphens and dots only`,
  length: (length: string) => `has ${length} characters, but a host name has at most 253`,
  digits: () => 'has digits and dots only, so it is no host name',
  dots: () => 'has a dot at its beginning or end, or two dots beside each other',
  part: (part: string) =>
    `has the part “${shortened(part)}”, but a part of a host name begins and ends with a letter or a digit and has at most 63 characters`,
} as const satisfies Readonly<Record<string, (found: string) => string>>;

export const notAnAddress = (text: string): string =>
  `“${shortened(text)}” is no IP address. Write an IPv4 address such as 10.0.0.11 or an IPv6 address such as fd00:1::11, without a port.`;
export const notAHost = (text: string, problem: string): string => `“${shortened(text)}” ${problem}. Write a name such as node-1.`;
export const neitherOfBoth = (text: string, problem: string): string =>
  `“${shortened(text)}” ${problem}, and it is no IP address. Write a name such as api.example.internal.`;
export const notACluster = (text: string): string =>
  `“${shortened(text)}” cannot be used here. The name of a cluster has at most 100 letters, digits, hyphens, underscores and dots.`;

export const sampleLabels = {
  nodeName: 'Name of a node',
  nodeAddress: 'Address of a node',
  controlPlaneAddress: 'Address of a control plane host',
  apiServerName: 'Name of the API server for its clients',
  serviceAddress: 'Address of the Service kubernetes',
  clusterName: 'Name of the cluster with its provider',
} as const;
