import { checkWordsKey, type CheckWords } from './checker-script.ts';
import { share } from '../shell/load-script.ts';

/** What `src/build/scripts/check-data.ts` makes at the build. */
declare const CHECK_WORDS: CheckWords;

share(checkWordsKey, CHECK_WORDS);
