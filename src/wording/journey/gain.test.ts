import { expect, it } from 'vitest';
import type { Answers, Capability } from '../../model/answer.ts';
import { capabilities } from '../../model/answer.ts';
import type { YesNoUnknown } from '../../model/yes-no-unknown.ts';
import { gainOf } from './gain.ts';

const answers = (given: Partial<Record<Capability, YesNoUnknown>>): Answers =>
  Object.fromEntries(capabilities.map((each) => [each, { value: given[each] ?? 'no', reason: 'tls-verified' }])) as unknown as Answers;

it('gainOf() says what an attacker can do as the end of a sentence, and reading both ways in one', () => {
  expect(gainOf(answers({ 'read-request': 'yes', 'read-answer': 'yes', 'change-answer': 'yes' }), 'learns nothing')).toBe(
    'can read requests and responses, and forge responses',
  );
  expect(gainOf(answers({ 'read-request': 'yes' }), 'learns nothing')).toBe('can read requests');
});

it('gainOf() never calls unknown nothing', () => {
  expect(gainOf(answers({ 'impersonate-server': 'unknown' }), 'learns nothing')).toBe(
    'may be able to impersonate the server, which is unknown',
  );
  expect(gainOf(answers({}), 'learns nothing')).toBe('learns nothing');
});
