import { createRequire } from 'node:module';

/** A statement of the Experience API. */
export type Statement = Readonly<Record<string, unknown>>;

// A module of CommonJS, whose default export Node and Playwright's loader see in two places.
const { default: warningsOf } = createRequire(import.meta.url)('@learninglocker/xapi-validation') as {
  default: (statement: Statement) => readonly { readonly constructor: { readonly name: string }; readonly path?: readonly string[] }[];
};

/** What of a statement is not as the Experience API has it, by the validator of Learning Locker, which nobody here wrote. */
export const faultsOf = (statement: Statement): readonly string[] =>
  warningsOf(statement).map(({ constructor, path = [] }) => `${path.join('.')}: ${constructor.name}`);
