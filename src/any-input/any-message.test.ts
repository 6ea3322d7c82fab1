import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountOf } from '../../scripts/verify/tests/amount.ts';
import { messageSchema, readCommand } from '../embed/message.ts';
import { modeIds } from '../model/setting/mode-id.ts';
import { pathIds } from '../model/path.ts';
import { hostile } from './test/any-query.ts';

// What a page may send is what `postMessage` can copy: no functions and no getters, but cycles, any numbers, and names such as `__proto__`.

/** Ajv reads the same schema, and shares no code with `conforms`. */
const ajv = new Ajv2020({ strict: false, ownProperties: true });
const isCommand = ajv.compile({ ...messageSchema, oneOf: undefined, $ref: '#/$defs/toView' });

const word = fc.oneof(
  fc.constantFrom(...modeIds, ...pathIds, 'first', 'next', 'dark', 'custom'),
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary' }),
);
const number = fc.oneof(
  fc.integer({ min: -2, max: 40 }),
  fc.double(),
  fc.constantFrom(-0, 1e21, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY),
);
const anything = fc.oneof(
  word,
  number,
  fc.constantFrom(null, undefined, true),
  fc.anything({ maxDepth: 2, withDate: true, withMap: true, withBigInt: true }),
);
const keys = [
  'mode',
  'path',
  'component',
  'transport',
  'verify',
  'scheme',
  'seat',
  'distro',
  'k8s',
  'step',
  'nodes',
  'servers',
  'a',
  'b',
  'theme',
];
const state = fc.dictionary(
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...keys) }, { weight: 1, arbitrary: word }),
  fc.oneof({ weight: 5, arbitrary: word }, { weight: 2, arbitrary: number }, anything),
  {
    maxKeys: 4,
  },
);
/** Mostly what it is named for, and now and then anything. */
const mostly = <T>(usual: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: anything });
const command = fc.record(
  {
    source: mostly(fc.constant('hub-spoke')),
    v: mostly(fc.constant(1)),
    type: mostly(fc.constantFrom('getState', 'setState', 'goto')),
    id: mostly(word),
    state: mostly(state),
    step: mostly(fc.oneof(number, fc.constantFrom('first', 'previous', 'next', 'last'))),
    more: anything,
  },
  { requiredKeys: ['source', 'v', 'type'] },
);
const message = fc.oneof({ weight: 6, arbitrary: command }, { weight: 1, arbitrary: anything });

it('a message of any shape is a command for a view where Ajv finds it valid by the published schema, and nothing otherwise', () => {
  let [taken, refused] = [0, 0];
  fc.assert(
    fc.property(message, (data) => {
      const isTaken = readCommand(data) !== undefined;
      if (isTaken) taken += 1;
      else refused += 1;
      expect(isTaken).toBe(isCommand(data));
    }),
    { numRuns: amountOf('messages of any shape'), seed: 20261130 },
  );
  // Both kinds came, so that neither answer is the only one.
  expect(Math.min(taken, refused)).toBeGreaterThan(amountOf('messages of any shape') / 20);
});

it('a command whose property is undefined, as a script leaves what it has not, is the command without it', () => {
  const base = { source: 'hub-spoke', v: 1 } as const;
  expect(readCommand({ ...base, type: 'getState', id: undefined })).toMatchObject({ type: 'getState' });
  expect(readCommand({ ...base, type: 'setState', state: { mode: undefined, path: null } })).toStrictEqual({
    ...base,
    type: 'setState',
    state: { path: null },
  });
  expect(readCommand({ ...base, type: 'goto', step: undefined })).toBeUndefined();
});

it('a message that holds itself, is very deep or very long is answered at once', () => {
  const base = { source: 'hub-spoke', v: 1, type: 'setState' };
  const cycle: Record<string, unknown> = { ...base };
  cycle['state'] = cycle;
  let deep: unknown = {};
  for (let level = 0; level < 100_000; level += 1) deep = { state: deep };
  expect(readCommand(cycle)).toBeDefined();
  expect(readCommand({ ...base, state: deep })).toBeDefined();
  expect(readCommand({ ...base, state: { mode: 'x'.repeat(5_000_000) } })).toBeUndefined();
  expect(readCommand({ ...base, state: { step: Number.NaN } })).toBeUndefined();
});
