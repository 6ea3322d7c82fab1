import { describe, expect, test } from 'vitest';
import { modeIds } from '../model/setting/mode.ts';
import { pathIds } from '../model/path.ts';
import { breakingChanges } from './breaking-changes.ts';
import { mayLeave, messageSchema, readCommand, seal } from './message.ts';
import published from './published/embed-message-v1.json' with { type: 'json' };
import { conforms, type Schema } from './schema.ts';

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
