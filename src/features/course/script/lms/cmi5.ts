import Cmi5 from '@rusticisoftware/cmi5';
import type { AnsweredStatement } from '../statement.ts';
import type { CourseResult } from './course-state.ts';
import type { LessonMode } from './scorm.ts';

/** What a session leaves for the next one of the same registration, in the state that the platform keeps. */
interface Kept {
  readonly suspended: string;
  /** Whether “completed” was stated, which a registration takes once. */
  readonly isCompleted: boolean;
  readonly judged?: 'passed' | 'failed';
}
const nothingKept: Kept = { suspended: '', isCompleted: false };

/** Reads what a session left. What is none of it counts as nothing. */
function readKept(text: string): Kept {
  try {
    const found = JSON.parse(text) as Partial<Kept> | null;
    if (typeof found?.suspended !== 'string') return nothingKept;
    const { suspended, isCompleted, judged } = found;
    return { suspended, isCompleted: isCompleted === true, ...(judged === 'passed' || judged === 'failed' ? { judged } : {}) };
  } catch {
    return nothingKept;
  }
}

const modes: Readonly<Record<string, LessonMode>> = { Browse: 'browse', Review: 'review' };
/** What a failure says, for a sentence to the learner. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * A session with a learning platform that speaks cmi5 (Quartz, 1st edition). The library states what cmi5 defines; this adds the answers, the state that
 * the next session needs, and the order: one request after the other. A request that fails is kept as `trouble`, and made again with the next answer.
 */
export class Cmi5Session {
  #kept: Kept;
  /** Whether “passed” or “failed” was stated in this session, which takes one of them. */
  #isJudged = false;
  #unsent: AnsweredStatement[] = [];
  #queue: Promise<void> = Promise.resolve();
  #isOver = false;
  trouble: string | undefined;
  readonly mode: LessonMode;

  private constructor(
    private readonly cmi5: Cmi5,
    kept: Kept,
  ) {
    this.#kept = kept;
    this.mode = modes[cmi5.getLaunchMode()] ?? 'normal';
  }

  /** Whether the address is that of a launch. */
  static isLaunched(search: string): boolean {
    const query = new URLSearchParams(search);
    return query.has('endpoint') && query.has('fetch');
  }

  /** Opens the session of a launch, and says so to the platform. Rejects where the platform refuses. */
  static async open(address: string): Promise<Cmi5Session> {
    const cmi5 = new Cmi5(address);
    await cmi5.start();
    const kept = await fetch(stateAddress(cmi5), { headers: headersOf(cmi5) });
    if (!kept.ok && kept.status !== 404) throw new Error(`the state of the last session: status ${String(kept.status)}`);
    return new Cmi5Session(cmi5, kept.ok ? readKept(await kept.text()) : nothingKept);
  }

  /** What the session before kept, and whether the learner failed in it, who then begins anew. */
  get before(): { readonly suspended: string; readonly hasFailed: boolean } {
    return { suspended: this.#kept.suspended, hasFailed: this.#kept.judged === 'failed' };
  }

  /** The share of right first answers, in percent, from which the platform has the course passed; nothing where it has none. */
  get mark(): number | undefined {
    const score = this.cmi5.getMasteryScore();
    return score === null ? undefined : Math.round(score * 10_000) / 100;
  }

  /** Where the platform wants a learner to be led who leaves. */
  get returnAddress(): string | undefined {
    return this.cmi5.getReturnURL() ?? undefined;
  }

  /** Has an answer stated with the next state that is kept. */
  note(statement: AnsweredStatement): void {
    this.#unsent.push(statement);
  }

  /** Has the platform keep a state and what it comes to. Resolves once the platform has answered, and never rejects. */
  keep(result: CourseResult, suspended: string): Promise<void> {
    this.#queue = this.#queue
      .then(() => this.#tell(result, suspended))
      .then(
        () => void (this.trouble = undefined),
        (error: unknown) => void (this.trouble = reasonOf(error)),
      );
    return this.#queue;
  }

  async #tell({ score, progress, passed }: CourseResult, suspended: string): Promise<void> {
    const judged = this.#isJudged || this.#kept.judged === 'passed' ? this.#kept.judged : undefined;
    await this.#putState({ suspended, isCompleted: this.#kept.isCompleted, ...(judged ? { judged } : {}) });
    this.cmi5.setProgress(passed === undefined ? Math.round(100 * progress) : null);
    for (const statement of [...this.#unsent]) {
      await this.cmi5.sendStatement(this.#prepared(statement));
      this.#unsent = this.#unsent.filter((one) => one !== statement);
    }
    if (passed === undefined) return;
    if (!this.#kept.isCompleted) {
      await this.cmi5.completed();
      await this.#putState({ ...this.#kept, isCompleted: true });
    }
    if (this.#isJudged || this.#kept.judged === 'passed') return;
    const all = { scaled: score / 100, raw: score, min: 0, max: 100 };
    await (passed ? this.cmi5.passed(all) : this.cmi5.failed(all));
    this.#isJudged = true;
    await this.#putState({ ...this.#kept, judged: passed ? 'passed' : 'failed' });
  }

  /** An answer in the words that the platform wants in each statement. */
  #prepared({ verb, object, result }: AnsweredStatement): ReturnType<Cmi5['prepareStatement']> {
    const prepared = this.cmi5.prepareStatement(verb.id);
    const parent = [{ objectType: 'Activity', id: this.cmi5.getActivityId() }];
    prepared.object = object;
    prepared.result = { ...prepared.result, ...result };
    prepared.context.contextActivities = { parent, ...prepared.context.contextActivities };
    return prepared;
  }

  async #putState(kept: Kept): Promise<void> {
    const { ok, status } = await fetch(stateAddress(this.cmi5), {
      method: 'PUT',
      headers: { ...headersOf(this.cmi5), 'Content-Type': 'application/json' },
      body: JSON.stringify(kept),
    });
    if (!ok) throw new Error(`the state was answered with ${String(status)}`);
    this.#kept = kept;
  }

  /** Ends the session, once, after all that was to be kept. Never rejects. */
  async end(): Promise<void> {
    await this.#queue;
    if (this.#isOver) return;
    this.#isOver = true;
    await this.cmi5.terminate().catch((error: unknown) => (this.trouble = reasonOf(error)));
  }

  /** Ends the session, once, of a page that goes: the browser sends the request even when the page is gone. */
  endAtOnce(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const statement = this.cmi5.terminatedStatement();
    fetch(`${this.cmi5.getEndpoint()}/statements?${String(new URLSearchParams({ statementId: statement.id }))}`, {
      method: 'PUT',
      keepalive: true,
      headers: { ...headersOf(this.cmi5), 'Content-Type': 'application/json' },
      body: JSON.stringify(statement),
    }).catch(() => undefined);
  }
}

const headersOf = (cmi5: Cmi5): Readonly<Record<string, string>> => ({
  Authorization: cmi5.getAuth(),
  'X-Experience-API-Version': '1.0.3',
});

/** Where the platform keeps the state of the learner in this course. */
const stateAddress = (cmi5: Cmi5): string =>
  `${cmi5.getEndpoint()}/activities/state?${String(
    new URLSearchParams({
      stateId: 'hub-and-spoke',
      activityId: cmi5.getActivityId(),
      agent: JSON.stringify(cmi5.getActor()),
      registration: cmi5.getRegistration(),
    }),
  )}`;
