import { expect, it } from 'vitest';
import { type Answers, capabilities, type Capability } from '../../model/answer.ts';
import type { YesNoUnknown } from '../../model/yes-no-unknown.ts';
import { gainOf } from './gain.ts';

const answers = (given: Partial<Record<Capability, YesNoUnknown>>): Answers =>
  Object.fromEntries(capabilities.map((each) => [each, { value: given[each] ?? 'no', reason: 'tls-verified' }])) as unknown as Answers;

it('gainOf() says what an attacker can do in a clause, with reading both ways as one', () => {
  expect(gainOf('it', answers({ 'read-request': 'yes', 'read-answer': 'yes', 'change-answer': 'yes' }), 'learns nothing')).toEqual({
    clause: 'it can read requests and responses, and forge responses',
  });
  expect(gainOf('it', answers({ 'read-request': 'yes' }), 'learns nothing').clause).toBe('it can read requests');
});

it('gainOf() never calls unknown nothing, and says what is unknown beside it in a sentence of its own', () => {
  expect(gainOf('an eavesdropper', answers({ 'impersonate-server': 'unknown' }), 'learns nothing').clause).toBe(
    'it is unknown whether an eavesdropper can impersonate the server',
  );
  expect(gainOf('it', answers({ 'read-request': 'yes', 'read-answer': 'unknown' }), 'learns nothing')).toEqual({
    clause: 'it can read requests',
    doubt: 'It is unknown whether it can also read responses.',
  });
  expect(gainOf('it', answers({}), 'learns nothing').clause).toBe('it learns nothing');
});
