import { refusalOf } from '../../../../wording/course.ts';
import type { CourseResult } from './course-state.ts';

/** Whether what a learner does counts: `browse` is a look before an attempt, `review` one after it. */
export type LessonMode = 'normal' | 'browse' | 'review';

/** The runtime that a learning platform gives to a page: its functions by name. They take and give texts, also for yes and no. */
type Runtime = Readonly<Record<string, ((...words: string[]) => unknown) | undefined>>;

/** How a version of SCORM names its functions and fields: SCORM 1.2 Run-Time Environment, 3.3 and 3.4; SCORM 2004 4th edition RTE, 3.1 and 4.2. */
interface Dialect {
  /** The name under which a window of the platform has the runtime. */
  readonly api: string;
  /** What comes before the name of each function. */
  readonly prefix: string;
  readonly end: string;
  readonly mode: string;
  /** What is set for a result, field by field, in this order. */
  readonly fields: (result: CourseResult) => readonly (readonly [field: string, value: string])[];
  /** How an attempt that goes on, and one that is over, are left. */
  readonly leave: { readonly field: string; readonly goesOn: string; readonly isOver: string };
  readonly time: { readonly field: string; readonly of: (seconds: number) => string };
  readonly wrong: 'wrong' | 'incorrect';
}

const two = (value: number): string => String(value).padStart(2, '0');

const scorm12: Dialect = {
  api: 'API',
  prefix: 'LMS',
  end: 'LMSFinish',
  mode: 'cmi.core.lesson_mode',
  fields: ({ score, passed }) => [
    ['cmi.core.score.min', '0'],
    ['cmi.core.score.max', '100'],
    ['cmi.core.score.raw', String(score)],
    ['cmi.core.lesson_status', passed === undefined ? 'incomplete' : passed ? 'passed' : 'failed'],
  ],
  leave: { field: 'cmi.core.exit', goesOn: 'suspend', isOver: '' },
  time: {
    field: 'cmi.core.session_time',
    of: (seconds) => `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(Math.floor(seconds) % 60)}`,
  },
  wrong: 'wrong',
};

const scorm2004: Dialect = {
  api: 'API_1484_11',
  prefix: '',
  end: 'Terminate',
  mode: 'cmi.mode',
  fields: ({ score, progress, passed }) => [
    ['cmi.score.min', '0'],
    ['cmi.score.max', '100'],
    ['cmi.score.raw', String(score)],
    ['cmi.score.scaled', String(score / 100)],
    ['cmi.progress_measure', progress.toFixed(4)],
    ['cmi.completion_status', passed === undefined ? 'incomplete' : 'completed'],
    ['cmi.success_status', passed === undefined ? 'unknown' : passed ? 'passed' : 'failed'],
  ],
  leave: { field: 'cmi.exit', goesOn: 'suspend', isOver: 'normal' },
  time: { field: 'cmi.session_time', of: (seconds) => `PT${String(Math.floor(seconds))}S` },
  wrong: 'incorrect',
};

/** How far up the windows a platform may be: as many as the search of ADL goes. */
const highest = 500;

function runtimeOf(own: Window, name: string): Runtime | undefined {
  for (const start of [own, own.opener as Window | null]) {
    let at = start;
    for (let step = 0; at && step < highest; step += 1) {
      try {
        const found = (at as unknown as Readonly<Record<string, unknown>>)[name];
        if (typeof found === 'object' && found !== null) return found as Runtime;
      } catch {
        // A window of another site, which a platform that serves the course would not be.
        break;
      }
      if (at === at.parent) break;
      at = at.parent;
    }
  }
  return undefined;
}

/** An answer, for the list of interactions that a platform may keep. */
export interface Interaction {
  readonly id: string;
  readonly type: 'choice' | 'matching' | 'sequencing';
  readonly isRight: boolean;
}

/**
 * A session with a learning platform that speaks SCORM. Nothing of it throws: what the platform refuses, and what it throws, is kept as `trouble`.
 * SCORM 1.2 and 2004 differ in names, which the dialects have.
 */
export class ScormSession {
  readonly #began = Date.now();
  #isOver = false;
  #interactions = 0;
  /** What the platform said when it last refused something, or nothing. */
  trouble: string | undefined;
  readonly mode: LessonMode;
  /** What the attempt before kept. */
  readonly suspended: string;

  private constructor(
    private readonly runtime: Runtime,
    private readonly dialect: Dialect,
  ) {
    this.#ask('Initialize', '');
    const mode = this.#get(dialect.mode);
    this.mode = mode === 'browse' || mode === 'review' ? mode : 'normal';
    this.suspended = this.#get('cmi.suspend_data');
  }

  /** The session of a page, or nothing where no window above it or that opened it has a runtime. */
  static in(own: Window): ScormSession | undefined {
    for (const dialect of [scorm2004, scorm12]) {
      const runtime = runtimeOf(own, dialect.api);
      if (runtime) return new ScormSession(runtime, dialect);
    }
    return undefined;
  }

  /** Writes a result with what the next session needs, and has the platform keep it. Says whether it took all of it. */
  keep(result: CourseResult, suspendData: string): boolean {
    this.trouble = undefined;
    for (const [field, value] of this.dialect.fields(result)) this.#set(field, value);
    this.#set('cmi.suspend_data', suspendData);
    const { leave, time } = this.dialect;
    this.#set(leave.field, result.passed === undefined ? leave.goesOn : leave.isOver);
    this.#set(time.field, time.of((Date.now() - this.#began) / 1000));
    this.#ask('Commit', '');
    return this.trouble === undefined;
  }

  /** Adds an answer to the list of interactions. A platform need not have one, so its refusal is no trouble. */
  note({ id, type, isRight }: Interaction): void {
    const before = this.trouble;
    const field = (name: string): string => `cmi.interactions.${String(this.#interactions)}.${name}`;
    this.#set(field('id'), id);
    this.#set(field('type'), type);
    this.#set(field('result'), isRight ? 'correct' : this.dialect.wrong);
    this.#interactions += 1;
    this.trouble = before;
  }

  /** Ends the session, once. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#call(this.dialect.end, '');
  }

  #call(name: string, ...words: string[]): unknown {
    try {
      const ask = this.runtime[name];
      if (!ask) throw new Error(`it has no function ${name}`);
      return ask.call(this.runtime, ...words);
    } catch (error) {
      this.trouble = error instanceof Error ? error.message : String(error);
      return undefined;
    }
  }

  /** Calls what answers with whether it worked, and keeps what the platform says where it did not. */
  #ask(name: string, ...words: string[]): void {
    const { prefix } = this.dialect;
    const answer = this.#call(prefix + name, ...words);
    if (String(answer) === 'true' || this.trouble !== undefined) return;
    const code = String(this.#call(`${prefix}GetLastError`) ?? '');
    const text = String(this.#call(`${prefix}GetErrorString`, code) ?? '');
    this.trouble = refusalOf(name, code, text);
  }

  #set(field: string, value: string): void {
    this.#ask('SetValue', field, value);
  }

  #get(field: string): string {
    const value = this.#call(`${this.dialect.prefix}GetValue`, field);
    return value === undefined || value === null ? '' : String(value as string);
  }
}
