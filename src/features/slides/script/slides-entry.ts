import { provide } from '../../shell/script/load-script.ts';
import { slidesKey } from './keys.ts';
import { writeSlides } from './pptx.ts';

provide(slidesKey, writeSlides);
