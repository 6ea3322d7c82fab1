import { judge } from '../model/judge.ts';
import { modes } from '../model/setting/mode.ts';
import { modeNames } from './names.ts';
import { listed } from './text/list.ts';
import { numberWord } from './text/number-word.ts';
import { uncapital } from './text/text.ts';

const count = numberWord(modes.length);
const protecting = modes.filter(({ settings }) => judge('apiserver-to-kubelet', settings, 'nobody').safeOnEveryNetwork === 'yes');

/** The list of modes: its title, and which of them protect kubectl exec. */
export const modesTitle = `${count} modes`;
export const modesLead = `Of ${uncapital(count)} setups only ${listed(protecting.map(({ id }) => modeNames[id]))} protect kubectl exec end to end. Any transport can be combined with or without kubelet verification: the two are independent of each other.`;

/** What stands on the page of a mode before its text. */
export const modeHeadings = { 'the-verdicts': 'The verdicts', 'what-it-assumes': 'What this mode assumes' } as const;
export const verdictsInMode = 'Verdicts in this mode';
export const changeInExplorer = 'Change these settings in the explorer';
export const turnItOn = 'Turn it on, step by step';
