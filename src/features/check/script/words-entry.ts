import { checkWordsKey, type CheckWords } from './checker-script.ts';
import { provide } from '../../shell/script/load-script.ts';

/** What `src/build/scripts/check-data.ts` makes at the build. */
declare const CHECK_WORDS: CheckWords;

provide(checkWordsKey, CHECK_WORDS);
