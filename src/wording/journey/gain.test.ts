import { expect, it } from 'vitest';
import type { Answers, Capability } from '../../model/answer.ts';
import { capabilities } from '../../model/answer.ts';
import type { YesNoUnknown } from '../../model/yes-no-unknown.ts';
import { gainOf } from './gain.ts';

const answers = (given: Partial<Record<Capability, YesNoUnknown>>): Answers =>
  Object.fromEntries(capabilities.map((each) => [each, { value: given[each] ?? 'no', reason: 'tls-verified' }])) as unknown as Answers;

it('gainOf() says what an attacker can do in a sentence, and reading both ways in one clause', () => {
  expect(gainOf('it', answers({ 'read-request': 'yes', 'read-answer': 'yes', 'change-answer': 'yes' }), 'learns nothing')).toBe(
    'it can read requests and responses, and forge responses.',
  );
  expect(gainOf('it', answers({ 'read-request': 'yes' }), 'learns nothing')).toBe('it can read requests.');
});

it('gainOf() never calls unknown nothing, and says what is unknown in a sentence of its own', () => {
  expect(gainOf('an eavesdropper', answers({ 'impersonate-server': 'unknown' }), 'learns nothing')).toBe(
    'it is unknown whether an eavesdropper can impersonate the server.',
  );
  expect(gainOf('it', answers({ 'read-request': 'yes', 'read-answer': 'unknown' }), 'learns nothing')).toBe(
    'it can read requests. It is unknown whether this attacker can also read responses.',
  );
  expect(gainOf('it', answers({}), 'learns nothing')).toBe('it learns nothing.');
});
