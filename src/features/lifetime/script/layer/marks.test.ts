import { describe, expect, it } from 'vitest';
import { lifetimeData } from '../../../../build/scripts/lifetime-data.ts';
import { routeOf, type HopId } from '../../../../model/lifetime/route.ts';
import { sessionIds } from '../../../../model/lifetime/session.ts';
import { modeIds } from '../../../../model/setting/mode-id.ts';
import { modeOf } from '../../../../model/setting/mode.ts';
import { judgePath } from '../../../../model/judge-path.ts';
import { answerOf } from '../answer.ts';
import { setupOf, usualLifetime, type LifetimeState } from '../state.ts';
import { marksOf, placeOfHop } from './marks.ts';

const marksFor = (state: Partial<LifetimeState>) => marksOf(answerOf({ ...usualLifetime, ...state }, lifetimeData));

describe('marksOf()', () => {
  it('marksOf() marks the hop whose device cuts first, with the limit of that device', () => {
    // The client of a watch pings every 30 seconds (facts/lifetimes#http2-health-check), later than this proxy cuts.
    expect(marksFor({ session: 'kubectl-watch', front: 'proxy', frontIdle: 20, silent: 3600 })).toMatchObject([
      { hop: 'client-to-apiserver', state: 'first', text: '20 s' },
    ]);
    // facts/lifetimes#lb-aws-nlb and #konnectivity-agent-keepalive: 350 seconds, and a keepalive each hour.
    expect(marksFor({ session: 'tunnel', mode: 'konnectivity', between: 'aws-nlb' })).toMatchObject([
      { hop: 'agent-to-konnectivity-server', state: 'first', text: '350 s' },
    ]);
  });

  it('marksOf() says of a session that outlasts its silence where it would end', () => {
    const [mark] = marksFor({ session: 'request', silent: 5 });
    expect(mark).toMatchObject({ hop: 'client-to-apiserver', state: 'later', text: '1 min' });
    expect(mark?.label).toBe('The session would end here first, after 1 minute. client → API server: Request.');
  });

  it('marksOf() marks no hop as first whose time no source has', () => {
    for (const session of sessionIds)
      for (const mode of modeIds)
        for (const { state, text } of marksFor({ session, mode, front: 'unknown', between: 'unknown' }))
          expect([session, mode, state === 'unknown']).toEqual([session, mode, text === '?']);
  });
});

describe('placeOfHop()', () => {
  it('placeOfHop() names for each hop of each session a path that the model has in that mode, in a zone that it crosses there', () => {
    for (const mode of modeIds)
      for (const session of sessionIds) {
        const { settings } = modeOf(mode);
        // Without Konnectivity there is no connection of an agent, and the layer says so.
        if (session === 'tunnel' && settings.transport !== 'konnectivity') continue;
        for (const { id } of routeOf({ ...setupOf(usualLifetime), session, mode }, lifetimeData.table)) {
          const place = placeOfHop(id as HopId, settings.transport);
          if ('component' in place) continue;
          const zones = judgePath(place.path, settings).hops.map(({ zone }) => zone);
          expect([id, mode, zones.length > 0 && (!place.zone || zones.includes(place.zone))]).toEqual([id, mode, true]);
        }
      }
  });
});
