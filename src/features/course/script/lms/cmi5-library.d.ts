declare module '@rusticisoftware/cmi5' {
  /** A score of cmi5: whole numbers, and `scaled` from 0 to 1. */
  interface Score {
    readonly scaled: number;
    readonly raw: number;
    readonly min: number;
    readonly max: number;
  }
  /** A statement as the library prepares it: with its id, time, actor, and the context that the platform wants in each statement. */
  interface Prepared {
    readonly id: string;
    object: unknown;
    result?: Readonly<Record<string, unknown>>;
    readonly context: { contextActivities?: Readonly<Record<string, readonly unknown[]>> };
  }
  /** The part of the library that a course uses. Each function that talks with the platform rejects where the platform refuses. */
  export default class Cmi5 {
    constructor(launched: string);
    start(): Promise<void>;
    completed(): Promise<unknown>;
    passed(score: Score): Promise<unknown>;
    failed(score: Score): Promise<unknown>;
    terminate(): Promise<unknown>;
    terminatedStatement(): Prepared;
    prepareStatement(verb: string): Prepared;
    sendStatement(statement: Prepared): Promise<void>;
    setProgress(percent: number | null): void;
    getLaunchMode(): string;
    getMasteryScore(): number | null;
    getReturnURL(): string | null;
    getEndpoint(): string;
    getAuth(): string;
    getActor(): unknown;
    getActivityId(): string;
    getRegistration(): string;
  }
}
