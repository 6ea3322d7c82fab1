export { verdictWords } from '../model/verdict.ts';
