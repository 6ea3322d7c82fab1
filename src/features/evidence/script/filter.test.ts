import { expect, it } from 'vitest';
import { isLeft, leftWords } from './filter.ts';

const claim = { paths: ['apiserver-to-kubelet', 'apiserver-to-pod'], statuses: ['measured', 'unknown'] };

it.each([
  ['', '', true],
  ['apiserver-to-pod', '', true],
  ['apiserver-to-etcd', '', false],
  ['', 'unknown', true],
  ['', 'disputed', false],
  ['apiserver-to-kubelet', 'measured', true],
  ['apiserver-to-etcd', 'measured', false],
  ['apiserver-to', '', false],
])(
  'isLeft() of a claim about two paths with measured and unknown cells, asked for path “%s” and status “%s”, is %s',
  (path, status, left) => {
    expect(isLeft(claim, { path, status })).toBe(left);
  },
);

it('leftWords() counts what is left, and says nothing where nothing is asked', () => {
  expect(leftWords({ path: 'apiserver-to-pod', status: '' }, 12, 109)).toBe('12 of 109 claims');
  expect(leftWords({ path: '', status: '' }, 109, 109)).toBe('');
});
