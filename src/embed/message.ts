import type { AnsweredStatement, CompletedStatement } from '../features/course/script/statement.ts';
import contract from './embed-message-v1.json' with { type: 'json' };
import { conforms, type Schema } from './schema.ts';

/** The contract, as it is published under `/schema/embed-message-v1.json`. Both ends are checked against this and nothing else. */
export const messageSchema: Schema = contract;

export type Theme = 'auto' | 'light' | 'dark';
export type ViewName = 'diagram' | 'explore' | 'path' | 'mode' | 'journey' | 'matrix' | 'fleet' | 'compare' | 'check' | 'course';
/** Who brought a change about: someone in the frame, or a command from around it. */
export type Cause = 'reader' | 'host';

/** What a view shows, in the vocabulary of the query. `custom` as mode: a combination that is no mode. */
export interface StateShown {
  readonly mode?: string;
  readonly path?: string;
  readonly component?: string;
  readonly transport?: string;
  readonly verify?: string;
  readonly scheme?: string;
  /** The attacker’s position, the distribution and the version: of the explorer alone. */
  readonly seat?: string;
  readonly distro?: string;
  readonly k8s?: string;
  readonly step?: number;
  /** The size: of a fleet alone. */
  readonly nodes?: number;
  readonly servers?: number;
  /** The two sides: of a comparison alone. */
  readonly a?: string;
  readonly b?: string;
  readonly theme: Theme;
}
/** What a page asks for; null is the default. */
export type StateWanted = { readonly [key in keyof StateShown]?: StateShown[key] | null };

interface Envelope {
  readonly source: 'hub-spoke';
  readonly v: 1;
}
/** What a view sends. */
export type FromView = Envelope &
  (
    | { readonly type: 'ready'; readonly view: ViewName; readonly state: StateShown }
    | { readonly type: 'state'; readonly cause: Cause; readonly id?: string; readonly state: StateShown }
    | { readonly type: 'step'; readonly cause: Cause; readonly id?: string; readonly step?: number; readonly of: number }
    | { readonly type: 'resize'; readonly height: number }
    | { readonly type: 'answered'; readonly statement: AnsweredStatement }
    | { readonly type: 'completed'; readonly statement: CompletedStatement }
    | { readonly type: 'error'; readonly id?: string; readonly message: string }
  );
/** What a view understands. */
export type ToView = Envelope &
  (
    | { readonly type: 'getState'; readonly id?: string }
    | { readonly type: 'setState'; readonly id?: string; readonly state: StateWanted }
    | { readonly type: 'goto'; readonly id?: string; readonly step: number | 'first' | 'previous' | 'next' | 'last' }
  );

const is = (name: 'fromView' | 'toView', value: unknown): boolean => conforms(value, { $ref: `#/$defs/${name}` }, messageSchema);

/** A command, if that is what a message is; undefined for anything else, whatever it is. What a state has as `undefined` is not asked for. */
export function readCommand(data: unknown): ToView | undefined {
  if (!is('toView', data)) return undefined;
  const command = data as ToView;
  if (command.type !== 'setState') return command;
  return { ...command, state: Object.fromEntries(Object.entries(command.state).filter(([, value]) => value !== undefined)) };
}

/** Whether a message may leave a view. */
export const mayLeave = (data: unknown): data is FromView => is('fromView', data);

type Unsealed<T> = T extends unknown ? Omit<T, keyof Envelope> : never;
/** A message without what every message has. */
export type Content = Unsealed<FromView>;

/** A message from its content. Throws if the contract does not know it, so that no release can send what it does not publish. */
export function seal(content: Content): FromView {
  const message = { source: 'hub-spoke', v: 1, ...content };
  if (!mayLeave(message)) throw new Error(`the contract does not know ${JSON.stringify(message)}`);
  return message;
}
