import { counted, grouped } from '../text/text.ts';

// What the page of the checker says of a result. The words of a finding are the checker’s.

export const formsLead =
  'Every form of input that the checker recognises: how it recognises it, what it reads in it, what it leaves, and where the form is described.';
export const whatItReads = 'What the checker reads';
export const formColumns = ['Form', 'Recognised by', 'Read', 'Not read'] as const;
export const formSource = ['Source of the form', 'Source'] as const;
export const formsLabel = 'Forms of input';
export const startQuestions = {
  kubeadm: 'Does the API server verify the kubelets of kubeadm?',
  verified: 'Which flags and fields does a verified kubelet take?',
  join: 'Whom does a node trust that joins without the CA?',
  k3s: 'What is left of the protection of k3s without its tunnel?',
  hosted: 'Who may connect to the tunnel of a hosted control plane?',
} as const;

// Input by input.
export const extentWords = { read: 'read', partly: 'partly read', not: 'not read' } as const;
export const lineLabel = (line: number): string => `line ${line}`;
export const andMore = (count: number): string => `and ${count} more`;
export const readAs = (form: string): string => `The checker read this input as ${form}.`;
export const piecesRead = (read: number, unread: number): string => `${counted(read, 'piece')} read, ${unread} not read`;
export const wasRead = 'What was read:';
export const wasNotRead = 'What was not read:';
export const partlyReadFiles = (files: string): string => `Partly read: ${files}.`;
export const notReadFiles = (files: string): string => `Not read: ${files}.`;
export const seeLines = 'See which lines';
export const inputName = (number: number): string => `input ${number}`;
export const tooLongToType = (
  name: string,
  lines: number,
  characters: number,
  most: Readonly<Record<'lines' | 'characters', number>>,
): string =>
  `“${name}” has ${grouped(lines)} lines and ${grouped(characters)} characters. You can type in an input of up to ${grouped(most.lines)} lines and ${grouped(most.characters)} characters; a longer one is shown to read. To change it, edit the file it comes from, and then paste or open it again.`;
export const notUnpacked = (file: string): string =>
  `${file} could not be unpacked: it is damaged, or no zip. Unpack it yourself and drop the folder.`;
export const withoutPaths = (count: number): string =>
  `${counted(count, 'file has', 'files have')} no word of these paths and ${count === 1 ? 'was' : 'were'} left out.`;
export const nothingOfPaths = 'Nothing in it has a word of these paths.';
export const noBaseline = (name: string): string =>
  `The baseline ${name} is not among the inputs, so none of its findings counts as accepted. Open that file too.`;

// What was not understood.
export const expectedInput =
  'The checker expected a manifest, a configuration file of kubeadm, the kubelet, k3s or the egress selector, a unit, or a command line.';
export const whatToPaste = 'Paste the whole file with its apiVersion and kind, or what `kubectl -n kube-system get pods -o yaml` prints.';
export const changeThisPlace = 'Change this place, and the check runs again.';
export const foundInstead = (what = 'nothing that it knows'): string => `The checker found ${what}.`;
export const allForms = 'All forms that the checker reads';
export const areInOneTable = ' are in one table.';
export const nothingUnderstood = 'The checker did not understand this input, so it judges nothing.';
export const partsUnread = (count: number, rest: string): string => `${counted(count, 'part')} could not be read. ${rest}`.trim();

// The scripts of the page.
export const checkerLoads = 'The checker is loading…';
export const checkerNotLoaded = 'The checker could not be loaded, so nothing is checked yet. The next change tries again.';
export const formsNotLoaded =
  'The script that reads the rarer forms could not be loaded, so a part may be unread. The next change tries again.';
export const worksOffline = 'The checker is loaded completely, so it also works offline.';

// Findings and the patch for them.
export const whatToType = 'What to type there';
export const needsOthers = 'This change needs others before it, so one patch makes all of them, in this order:';
export const thenThis = 'Then the change of this finding follows.';
export const checkFirst = 'Check first';
export const mayBreak = 'May break';
export const mayBreakWhat = (what: string): string => `May break: ${what}`;
export const smallestChange = 'The smallest change';
export const factsAndBenchmarks = 'Facts and benchmarks';
export const valueIs = (origin: string): string => `Value: ${origin}.`;
export const factsAre = (facts: readonly string[]): string => `Facts: ${facts.join(', ')}`;
export const judgedAs = (minor: string, from: string): string => `Judged as Kubernetes ${minor}: ${from}.`;
export const hiddenByFilter = (count: number): string =>
  count > 0 ? `${counted(count, 'finding is', 'findings are')} hidden by the filter.` : '';
export const onePatchFor = (count: number): string =>
  count === 1 ? 'One patch for the finding that comes with a change' : `One patch for the ${count} findings that come with a change`;
export const patchIsWritten = 'The patch is being written…';
export const notInPatch = 'Not in this patch';
export const thePatch = 'The patch';
export const nothingToPatch = 'There is nothing to patch: none of these findings can be changed in a file that you gave.';
export const copyLabel = 'Copy';
export const copied = 'Copied';
export const copyByHand = 'Select and copy by hand';
export const copyText = (text: string): string => `Copy: ${text}`;

// The paths of a cluster, and what would tell the rest.
export const drawingTitle = 'How the API server and the nodes of your cluster reach each other';
export const pathColumnNames = { path: 'Path', verdict: 'Verdict', across: 'Across the untrusted network', decided: 'Decided by' } as const;
export const toSeeStored = ' To see what kubeadm stores of it, run ';
export const everythingKnown = 'Every setting that could change an answer about the paths of which something was read is known.';
export const runThese = (files: string, count: number, all: number): string =>
  `Run these commands as an administrator of the cluster, and then drop ${files} here. They answer ${count} of the ${all} settings that are listed below.`;
export const commandsLabel = 'The commands that answer most';
/** The sentences around the link to the distributions. */
export const managedPlane = [
  'On a managed control plane, such as that of EKS, GKE or AKS, only the provider sees the flags of the API server, so no command shows them. The ',
  'pages of the distributions',
  ' say what the provider sets. The commands about nodes and objects work there too.',
] as const;
