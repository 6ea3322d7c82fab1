import type { YesNoUnknown } from '../../model/yes-no-unknown.ts';
import { counted } from '../text/text.ts';

// What stands beside a row of a page that the reader’s cluster has or does not have, and once above all such rows.

export const showAlike = 'Show all alike';

// Controls.
export const passWords: Readonly<Record<YesNoUnknown, string>> = {
  yes: 'The control passes. ',
  no: 'The control fails. ',
  unknown: 'Whether the control passes is unknown. ',
};
export const thePathIs = 'The path is ';
export const requestsFail = (isPartial: boolean): string => (isPartial ? 'Some requests fail.' : 'Requests fail.');

// By minor.
export const minorWords: Readonly<Record<YesNoUnknown, string>> = { yes: 'in yours', no: 'not in yours', unknown: 'unknown for yours' };
export const fixWords = { yes: 'fixed in yours', no: 'not fixed in yours' } as const;
export const fromPatchOn = (words: string, patch: string): string => `${words} from ${patch} on`;
export const stageInYours = (stage: string): string => `${stage} in yours`;
export const stageNotChecked = (stage: string, minor: string): string => `${stage} in ${minor}, not checked for yours`;
export const plannedOnly = 'planned, not in yours';
export const newerThanYours = (isNewer: boolean): string => (isNewer ? 'newer than yours' : 'yours');
export const yourMinor = (minor: string): string => `your minor, ${minor}`;
export const yourColumn = ', your minor';
export const columnFramed = (minor: string): string => `Your cluster runs Kubernetes ${minor}, so its column has a frame.`;
export const minorNotChecked = (clause: string): string => `${clause} for this claim, which is the minor that your cluster runs.`;
export const minorDoes = (minor: string, value: string, status: string): string =>
  `Your cluster runs Kubernetes ${minor}, which does this: ${value} (${status}).`;
export const whatMinorDoes = (minor: string): string => `what ${minor} does`;
export const rowsMissing = (minor: string, back: number, rows: number): string =>
  back === 0
    ? `Your cluster runs Kubernetes ${minor}. No row is certain to be missing from it.`
    : `Your cluster runs Kubernetes ${minor}. ${back} of ${rows} rows ${back === 1 ? 'is' : 'are'} not in it.`;
export const featuresOf = (minor: string, all: number, missing: number, open: number): string =>
  `Your cluster runs Kubernetes ${minor}. It has ${counted(all - missing - open, 'feature')} of the ${all}, and lacks ${missing}.${open === 0 ? '' : ` Of the other ${open}, we found no source that says whether.`}`;

// Ports.
export const portWords: Readonly<Record<YesNoUnknown, string>> = {
  yes: 'your cluster needs it',
  no: 'not in your cluster',
  unknown: 'unknown for your cluster',
};
export const portRows = (name: string, way: string, back: number, rows: number): string =>
  back > 0
    ? `${back} of ${counted(rows, 'row')} ${back === 1 ? 'is' : 'are'} not needed in your cluster (${name}), because it has ${way}.`
    : `Your cluster (${name}) may need every row, because it has ${way}.`;
export const alsoNeeds = (count: number, connections: string): string =>
  ` It also needs ${counted(count, 'connection')} that no mode of this table has: ${connections}.`;
export const connectionOnPort = (source: string, destination: string, port: string): string =>
  `${source} → ${destination}, port ${port === 'varies' ? 'unknown' : port}`;
export const portsOfKubernetes = (name: string): string =>
  ` The port numbers are those of Kubernetes, and this table does not know whether ${name} uses others. `;
export const portsPage = 'Ports and firewall rules';
export const writesTheRules = ' writes the rules.';

// Symptoms.
export const settingIs = (name: string, value: string): string => `“${name}: ${value}”`;
export const notOnYourPath = (path: string, way: string): string =>
  `It belongs to the path ${path}. Your cluster does not have it, because it has ${way}.`;
export const yoursHas = (needs: string, settings: string): string => `${needs} Your cluster has ${settings}.`;
export const yoursRuns = (needs: string, minor = ''): string => `${needs} Your cluster runs Kubernetes ${minor}.`;
/** For who has the message in front of them all the same. */
export const ifSeen =
  ' If you see the message all the same, your cluster is set up in another way than it is described here, or another program printed the message.';
export const symptomNotInYours = 'This symptom is not in your cluster.';
export const symptomsExcluded = (name: string, count: number, all: number): string =>
  `${count} of the ${all} symptoms below cannot occur in your cluster (${name}). Each of them says so, and why. What is unknown of your cluster excludes nothing.`;
export const errorsExcluded = (count: number, all: number): string => `${count} of these ${all} errors cannot occur in your cluster.`;
