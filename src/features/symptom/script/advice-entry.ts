import { provide } from '../../shell/script/load-script.ts';
import { namesIn } from '../../../symptoms/message/names.ts';
import { adviceKey, type AdviceOfSymptoms, type AdviceScript } from './advice-script.ts';

/** Filled in by the build from the front matter of each symptom (`src/build/scripts/symptom-data.ts`). */
declare const SYMPTOM_ADVICE: AdviceOfSymptoms;

provide(adviceKey, { advice: SYMPTOM_ADVICE, namesIn } satisfies AdviceScript);
