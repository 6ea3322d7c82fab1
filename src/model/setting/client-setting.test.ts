import { expect, it } from 'vitest';
import { judge } from '../judge.ts';
import { pathIds, pathOf, type PathId } from '../path.ts';
import { clientSettings, hasSay } from './client-setting.ts';
import { modeOf } from './mode.ts';
import { settingValues } from './setting-values.ts';
import type { Settings } from './setting-types.ts';

const { settings: stock } = modeOf('defaults');
const ways = [...settingValues.apiServerVerification, 'unknown'] as const;
const own = Object.entries(clientSettings) as [PathId, (typeof clientSettings)[keyof typeof clientSettings]][];
const said = (path: PathId, settings: Settings) => judge(path, settings, 'between-active');

it('a client with a way of its own is judged as if all clients had it, and no other path is', () => {
  for (const [path, id] of own)
    for (const all of ways)
      for (const way of ways) {
        const settings: Settings = { ...stock, apiServerVerification: all, [id]: way };
        expect(said(path, settings)).toEqual(said(path, { ...stock, apiServerVerification: way }));
        for (const other of pathIds.filter((each) => each !== path))
          expect(said(other, settings)).toEqual(said(other, { ...stock, apiServerVerification: all }));
      }
});

it('hasSay() is true of a setting exactly where another value of it changes the judgement, and of the client’s own only where it has one', () => {
  for (const [path, id] of own)
    for (const way of [...settingValues[id], 'unknown'] as const)
      for (const setting of ['apiServerVerification', ...Object.values(clientSettings)] as const) {
        const settings: Settings = { ...stock, [id]: way };
        const matters = ways.some(
          (value) => JSON.stringify(said(path, { ...settings, [setting]: value })) !== JSON.stringify(said(path, settings)),
        );
        // A client that does as the others has no way of its own that could be told, though it could be given one.
        const isOfPath = pathOf(path).decidedBy.includes(setting);
        expect([path, setting, way, isOfPath && hasSay(setting, path, settings)]).toEqual([
          path,
          setting,
          way,
          matters && !(setting === id && way === 'same'),
        ]);
      }
});
