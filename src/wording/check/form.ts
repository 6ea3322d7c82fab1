import { grouped } from '../text/text.ts';

// What the page of the checker says before anything is checked, and around what is found. No script needs these, which say what they find from `result.ts`.

export const checkPage = {
  title: 'Check my configuration',
  lead: 'Paste flags or manifests to see how each connection of your cluster is protected, and what to change.',
  description:
    'If you paste your manifests, flags or kubeconfigs, you get a verdict for each path of the cluster, the reason, a suggested change, and what that change may break.',
} as const;

/** The parts of the page, by what each is called where it is not seen. */
export const checkParts = {
  inputs: 'Inputs',
  editor: 'Configuration',
  reader: 'Configuration, to read',
  result: 'Result',
  paths: 'Paths of this cluster',
} as const;
export const whatToType = 'A manifest, a kubeadm, kubelet or k3s file, an egress file, a unit, a command line or the output of ps';

export const checkFields = {
  example: 'Example',
  noExample: 'none',
  version: 'Kubernetes',
  detect: 'Detect from input',
  files: 'Open or drop files or a zip',
  severity: 'Severity from',
  changeable: 'Only what I can change',
} as const;
export const checkButtons = {
  see: 'See the findings',
  add: 'Add an input',
  clear: 'Clear all',
  patch: 'Save as .patch',
  markdown: 'Markdown',
  json: 'JSON',
  sarif: 'SARIF',
  svg: 'Diagram as SVG',
  share: 'Share as a file',
  print: 'Print',
} as const;
export const checkHeadings = {
  start: 'The findings will stand here',
  findings: 'Findings',
  cluster: 'Your cluster',
  paths: 'Paths',
  unknown: 'What is missing to answer the rest',
  account: 'Input by input',
  export: 'Save the result',
} as const;

export const requiresScript =
  'This page requires JavaScript. Without it, the same check is a command of the repository: `npm run check -- FILE…`';
export const staysHere = 'Nothing that you paste leaves this page.';
export const whyItStays =
  "The policy of the page says `connect-src 'none'`, so the browser refuses to send what you paste. It is not stored and does not appear in the address, and anything that looks like a secret is redacted in every result. To verify this, open the network panel of the browser or go offline, and then paste.";
export const pasteAbove = 'Paste your configuration above, or drop files, a folder or a zip. You can also start from an example:';
export const exploreFound =
  '[Explore my cluster](explore) opens the explorer with the settings that were found. Its address holds their names and values, and nothing else of what you pasted.';
/** Behind the button that makes the cluster the one of the reader. */
export const showsOthers = 'shows the other pages for these settings when you go on to them from here.';
export const whereSettingsAreFrom = 'A setting is [stated by an input](known), [a default](default), or [unknown](unknown).';
export const whatItTakes = (characters: number, lines: number): string =>
  `Paste manifests, configuration files, units, command lines or the output of a command. [All forms that the checker reads](forms) are in one table, with what it does not read of each. An input may have up to ${grouped(characters)} characters, and you can type in one of up to ${grouped(lines)} lines.`;

// The page of the forms that it reads.
export const formsTitle = 'What the checker reads';
export const howFormsAreRead =
  'The checker recognises the form of an input by its content. [The page of the checker](check) says for each input that you paste which of its lines were read and which were not. A setting that it did not read is unknown, so do not read it as safe.';
