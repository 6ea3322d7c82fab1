import { listed } from '../text/list.ts';
import { counted } from '../text/text.ts';

/** What a file of rules says in its head and between its rules. */

/** What comes before the commands that check a file, try it and keep it. */
export const stepLabels = { check: 'Check:', try: 'Try:', keep: 'Keep:' } as const;
export const logInAnew = 'Then log in anew. If that fails, wait five minutes for the rules to go away. If it works, keep them:';
export const keepOverRestart = 'Then keep the rules over a restart as your system does it, for example with netfilter-persistent save.';
export const leaveOrDestroy = 'leave them. To remove them: terraform destroy, or apply without this file';

export const anyoneMayLogIn = (ports: readonly string[]): string =>
  `The addresses of administrators are not given, so everybody may still connect to TCP ${listed(ports)}. Type them to close that.`;
export const noAdministrators = 'No rule lets administrators in: their addresses are not given.';
export const administratorsUse = (ports: readonly string[]): string =>
  `Administrators use SSH on TCP ${listed(ports)}. Change the port if yours is another.`;

export const rulesInFile = (count: number): string =>
  `It has ${counted(count, 'rule')}. Answers travel on the connection that was opened, so they need none.`;
export const undecidedInFile = (count: number): string =>
  `${count === 1 ? '1 rule is' : `${String(count)} rules are`} undecided. The comment above each says what lets you remove it.`;
export const networksWithout = (names: readonly string[]): string =>
  `No rule is written for these networks, because they have no addresses here: ${listed(names)}.`;

/** Above an undecided rule of a file, or above several that depend on the same. */
export const undecidedRule = (unknown: string, removable: string): string => `Undecided, this rule: ${unknown} ${removable}`;
export const undecidedRules = (count: number, unknown: string, removable: string): string =>
  `Undecided, the next ${count === 1 ? 'rule' : `${String(count)} rules`}: ${unknown} ${removable}`;

export const rulesTo = (network: string): string => `To: ${network}.`;

/** What a file says of the family that the reader gave no address of. */
export const leftAlone = (family: 4 | 6): string =>
  `You gave no IPv${String(family)} address, so nothing of IPv${String(family)} is dropped.`;

export const addressesOfExample = 'The addresses are those of an example. Replace them with yours before you use this.';
/** What stands in front of a command that no reader may run before the addresses are theirs. */
export const exampleGuard = 'Delete the next line when the addresses are yours. It keeps this file from being loaded.';

/** The columns of a table of rules. */
export const ruleColumns = ['from', 'to', 'sources', 'destinations', 'protocol', 'ports', 'needed for', 'undecided'] as const;
