import { expect, it } from 'vitest';
import { modeIds, modeOf } from '../../../../model/setting/mode.ts';
import { pathAddress } from './path-address.ts';
import { initialState, parseQuery, viewStateOf } from './view-state.ts';

const page = '/paths/apiserver-to-kubelet/';
/** What a page that begins in Konnectivity shows at an address. */
const shownAt = (address: string) => parseQuery(new URL(address, 'https://site.example').search, initialState('konnectivity')).state;

it('pathAddress() names every mode, for a page of a path begins in a mode of its own', () => {
  for (const mode of modeIds) expect(shownAt(pathAddress(page, viewStateOf(modeOf(mode).settings))).frame).toBe(mode);
});

it('pathAddress() carries a combination that is no mode', () => {
  const settings = { ...modeOf('ssh-tunnel').settings, proxyScheme: 'https' } as const;
  expect(shownAt(pathAddress(page, viewStateOf(settings))).settings).toEqual(settings);
});

it('pathAddress() keeps the part of the page behind the query', () => {
  expect(pathAddress(`${page}#harden-it`, viewStateOf(modeOf('konnectivity').settings))).toBe(`${page}?mode=konnectivity#harden-it`);
});
