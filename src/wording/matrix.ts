import { listedOr } from './text/list.ts';
import { countPaths, strengthOf } from '../model/count.ts';
import { paths } from '../model/path.ts';
import { modeOf, modes, type ModeId } from '../model/setting/mode.ts';

/** What the table of every path in every mode is called, on its page and where others show it. */
export const matrixTitle = 'Every path, every mode';

const size = `${paths.length} paths in ${modes.length} modes`;
/** What a table of it is that has one verdict a cell. */
export const matrixSummary = `${size}, each with the verdict of its weakest hop.`;
/** What its picture is. */
export const matrixPictureSummary = `${size}, each with its verdict. A path has two where a tunnel covers only a part of it.`;

const weakIn = (mode: ModeId): string => {
  const { weak, total } = strengthOf(countPaths(modeOf(mode).settings));
  return `${weak} of ${total} paths`;
};
/** The answer of its page. */
export const matrixLead = (): string =>
  `With kubeadm’s defaults, ${weakIn('defaults')} are unsafe or encrypted only; with Konnectivity + TLS, ${weakIn('konnectivity-tls')} still are. A cell has two verdicts where a tunnel covers only part of the path: first the untrusted network, then the node network. “End to end” says whether all networks that the path crosses protect it.`;

// The table itself, and the threat model below it.
export const matrixLabel = 'Every path and mode';
export const clientsPresent = (identities: readonly string[]): string => `client presents: ${listedOr(identities)}`;
export const evidenceLink = 'evidence';
export const strideHeading = 'Threat model by STRIDE';
export const explorerDoesSame =
  '[The explorer](explore) works out the same for each position of an attacker. Its button [Share](share) saves a state as Open Threat Model.';
