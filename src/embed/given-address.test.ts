import { expect, it } from 'vitest';
import { queryOfGiven } from './given-address.ts';

it('queryOfGiven() puts the query of the address that was given before what the frame says itself', () => {
  const given = encodeURIComponent('https://docs.example/hub/?mode=konnectivity&verify=on');
  expect(queryOfGiven(`?url=${given}`)).toBe('?mode=konnectivity&verify=on');
  expect(queryOfGiven(`?theme=dark&mode=defaults&url=${given}`)).toBe('?theme=dark&mode=konnectivity&verify=on');
});

it('queryOfGiven() leaves a frame alone that was given none, and takes nothing of what is no address', () => {
  expect(queryOfGiven('?mode=konnectivity')).toBeUndefined();
  expect(queryOfGiven('?mode=konnectivity&url=nowhere')).toBe('?mode=konnectivity');
  expect(queryOfGiven('?url=javascript:alert(1)')).toBe('');
});
