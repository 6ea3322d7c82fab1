import { provide } from '../shell/load-script.ts';
import { slidesKey } from './keys.ts';
import { writeSlides } from './pptx.ts';

provide(slidesKey, writeSlides);
