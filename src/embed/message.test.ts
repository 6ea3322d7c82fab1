import { describe, expect, test } from 'vitest';
import { modeIds } from '../model/setting/mode.ts';
import { pathIds } from '../model/path.ts';
import { breakingChanges } from './test/breaking-changes.ts';
import { mayLeave, messageSchema, readCommand, seal, type FromView, type StateShown, type ToView } from './message.ts';
import published from './published/embed-message-v1.json' with { type: 'json' };
import { conforms, resolve, type Schema } from './schema.ts';

const envelope = { source: 'hub-spoke', v: 1 } as const;
/** The published contract, with one place of it changed. */
function changed(change: (defs: Record<string, { properties: Record<string, unknown>; required: string[]; oneOf: unknown[] }>) => void) {
  const copy = structuredClone(published) as unknown as { $defs: Parameters<typeof change>[0] };
  change(copy.$defs);
  return breakingChanges(published, copy as unknown as Schema);
}

describe('the contract', () => {
  test('breaks nothing that was published', () => expect(breakingChanges(published, messageSchema)).toEqual([]));

  test.each([
    ['a kind of message that goes', (defs) => void defs['toView']?.oneOf.pop()],
    ['a property that goes', (defs) => void delete defs['resize']?.properties['height']],
    ['a property that becomes required', (defs) => void defs['getState']?.required.push('id')],
    ['a property that becomes optional', (defs) => void defs['resize']?.required.pop()],
    ['another type', (defs) => void Object.assign(defs['resize']?.properties['height'] ?? {}, { type: 'string' })],
    ['a narrower limit', (defs) => void Object.assign(defs['stepNumber'] ?? {}, { maximum: 9 })],
    ['a value that goes', (defs) => void (defs['ready']?.properties['view'] as { enum: string[] }).enum.pop()],
    ['another pattern', (defs) => void Object.assign(defs['value'] ?? {}, { pattern: '^[a-z]+$' })],
  ] as [string, Parameters<typeof changed>[0]][])('%s is called a breaking change', (_, change) => expect(changed(change)).not.toEqual([]));

  test('a new kind of message, property or value breaks nothing', () =>
    expect(
      changed((defs) => {
        defs['bye'] = structuredClone(defs['getState']) as (typeof defs)[string];
        defs['toView']?.oneOf.push({ $ref: '#/$defs/bye' });
        Object.assign(defs['resize']?.properties ?? {}, { width: { type: 'integer' } });
        (defs['ready']?.properties['view'] as { enum: string[] }).enum.push('strip');
      }),
    ).toEqual([]));

  test('has room for every id of the model', () => {
    for (const id of [...modeIds, ...pathIds, 'custom']) expect(conforms(id, { $ref: '#/$defs/value' }, messageSchema), id).toBe(true);
  });
});

describe('the types of the code', () => {
  // The compiler holds each of these lists to its type, and the tests hold them to the contract.
  const sent = { ready: true, state: true, step: true, resize: true, answered: true, completed: true, error: true } satisfies Record<
    FromView['type'],
    true
  >;
  const taken = { getState: true, setState: true, goto: true } satisfies Record<ToView['type'], true>;
  const keys = {
    mode: true,
    path: true,
    component: true,
    transport: true,
    verify: true,
    scheme: true,
    seat: true,
    distro: true,
    k8s: true,
    step: true,
    nodes: true,
    servers: true,
    a: true,
    b: true,
    theme: true,
  } satisfies Record<keyof StateShown, true>;
  const definition = (name: string): Schema => resolve({ $ref: `#/$defs/${name}` }, messageSchema);

  test.each([
    ['fromView', sent],
    ['toView', taken],
  ])('name every message that %s of the contract lists, and no other', (direction, known) => {
    const listed = (definition(direction).oneOf ?? []).map((each) => resolve(each, messageSchema).properties?.['type']?.const);
    expect(listed.sort()).toEqual(Object.keys(known).sort());
  });

  test.each(['stateShown', 'stateWanted'])('name every key that %s of the contract has, and no other', (name) =>
    expect(Object.keys(definition(name).properties ?? {}).sort()).toEqual(Object.keys(keys).sort()),
  );
});

describe('a command', () => {
  test.each([
    { type: 'getState' },
    { type: 'getState', id: 'a', extra: true },
    { type: 'setState', state: {} },
    { type: 'setState', state: { mode: 'konnectivity', path: null, step: 3, theme: 'dark', more: 'x' } },
    { type: 'goto', step: 2 },
    { type: 'goto', step: 'next' },
  ])('%j is read', (content) => expect(readCommand({ ...envelope, ...content })).toEqual({ ...envelope, ...content }));

  test.each([
    null,
    undefined,
    'getState',
    '{"source":"hub-spoke","v":1,"type":"getState"}',
    [],
    { type: 'getState' },
    { ...envelope, v: 2, type: 'getState' },
    { ...envelope, v: '1', type: 'getState' },
    { ...envelope, source: 'other', type: 'getState' },
    { ...envelope, type: 'ready' },
    { ...envelope, type: 'getState', id: 'x'.repeat(65) },
    { ...envelope, type: 'getState', id: 7 },
    { ...envelope, type: 'setState' },
    { ...envelope, type: 'setState', state: null },
    { ...envelope, type: 'setState', state: ['mode'] },
    { ...envelope, type: 'setState', state: { mode: '<img src=x>' } },
    { ...envelope, type: 'setState', state: { mode: 'x'.repeat(65) } },
    { ...envelope, type: 'setState', state: { step: 1.5 } },
    { ...envelope, type: 'setState', state: { nodes: '100' } },
    { ...envelope, type: 'setState', state: { servers: 0 } },
    { ...envelope, type: 'setState', state: { a: '' } },
    { ...envelope, type: 'setState', state: { b: 'x'.repeat(2001) } },
    { ...envelope, type: 'setState', state: { theme: 'blue' } },
    { ...envelope, type: 'goto', step: 0 },
    { ...envelope, type: 'goto', step: 'back' },
    { ...envelope, type: 'goto', step: Number.NaN },
    Object.create({ ...envelope, type: 'getState' }) as unknown,
  ])('%j is none', (data) => expect(readCommand(data)).toBeUndefined());
});

describe('a message from a view', () => {
  test('is sealed with source and version', () =>
    expect(seal({ type: 'resize', height: 400 })).toEqual({ ...envelope, type: 'resize', height: 400 }));

  test.each([{ height: 0 }, { height: 400.5 }, { height: Infinity }, { height: '400' as never }])(
    'does not leave with %j as its height',
    (size) => expect(() => seal({ type: 'resize', ...size })).toThrow('the contract does not know'),
  );

  test('is not a command, and a command is not one', () => {
    expect(mayLeave({ ...envelope, type: 'getState' })).toBe(false);
    expect(readCommand(seal({ type: 'error', message: 'No.' }))).toBeUndefined();
  });
});
