// It is loaded after the checker, whose script has what both need.
import './checker-entry.ts';

/**
 * The readers of the rarer forms, as a script of its own. It is loaded after the checker's, and what it leaves under `checkFormsKey` is a
 * function: nothing of it runs before a check wants it. What it has in common with the checker's script it takes from there.
 */
export { moreForms } from '../../../checker/read/more-forms.ts';
