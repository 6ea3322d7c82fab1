import { accessSubjects } from './access-subjects.ts';
import { connectionSubjects } from './connection-subjects.ts';
import type { Subject } from './subject.ts';

/** Every feature that the timeline follows. */
export const subjects: readonly Subject[] = [...connectionSubjects, ...accessSubjects];
