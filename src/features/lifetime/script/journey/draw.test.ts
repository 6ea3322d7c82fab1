import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { lifetimeData } from '../../../../build/scripts/lifetime-data.ts';
import { everyRow } from '../../../../../scripts/verify/tests/every-row.ts';
import { deviceIds } from '../../../../model/lifetime/device.ts';
import { sessionIds } from '../../../../model/lifetime/session.ts';
import { modeIds } from '../../../../model/setting/mode-id.ts';
import { answerOf } from '../answer.ts';
import { drawIn } from '../../../../markup/h.ts';
import { usualLifetime, type LifetimeState } from '../state.ts';
import { wayOf } from '../way.ts';
import { drawJourneyEnd } from './draw.ts';

const { document } = parseHTML('<body></body>');
drawIn(document);
const drawn = (state: Partial<LifetimeState>) => {
  const { says, rest } = drawJourneyEnd('../../', { ...usualLifetime, ...state }, lifetimeData);
  const body = document.createElement('div');
  body.append(says, ...rest);
  return body;
};

describe('drawJourneyEnd()', () => {
  it('drawJourneyEnd() puts a clock at the hop whose balancer cuts first, with its limit, and says the message and what to set', () => {
    // facts/lifetimes#lb-aws-nlb and #konnectivity-agent-keepalive: 350 seconds, and a keepalive each hour.
    const body = drawn({ session: 'tunnel', mode: 'konnectivity', between: 'aws-nlb' });
    const first = body.querySelector('[data-state="first"]');
    expect(first?.querySelector('b')?.textContent).toBe('agent → konnectivity-server');
    expect(first?.querySelector('svg')).not.toBeNull();
    expect(first?.textContent).toContain('ends here first, after 350 seconds');
    expect(body.textContent).toContain('could not read stream');
    expect(body.textContent).toContain('below 350 seconds');
    expect(body.textContent).toContain('This holds for Konnectivity and Kubernetes 1.36.');
  });

  it('drawJourneyEnd() marks a hop as first only if the silence is as long as its timer', () => {
    expect(drawn({ session: 'logs', front: 'proxy', frontIdle: 20, silent: 30 }).querySelector('[data-state="first"]')).not.toBeNull();
    const shorter = drawn({ session: 'logs', front: 'proxy', frontIdle: 20, silent: 10 });
    expect(shorter.querySelector('[data-state="first"]')).toBeNull();
    expect(shorter.querySelector('[data-state="later"]')?.textContent).toContain('after 20 seconds');
  });

  it('drawJourneyEnd() leads to the page of lifetimes from where the page is', () => {
    const hrefs = [...drawn({ session: 'logs', front: 'azure' }).querySelectorAll('a')].map((a) => a.getAttribute('href'));
    expect(hrefs.at(-1)).toBe('../../lifetimes/?session=logs&front=azure');
    expect(hrefs.every((href) => href?.startsWith('../../lifetimes/'))).toBe(true);
  });
});

describe('wayOf()', () => {
  it('wayOf() tells every timer of every session once, at its hop, whatever stands on the way', async () => {
    await everyRow(sessionIds, String, (session) => {
      for (const mode of modeIds)
        for (const device of deviceIds) {
          const state = { ...usualLifetime, session, mode, front: device, between: device };
          const answer = answerOf(state, lifetimeData);
          const told = wayOf(state, answer, lifetimeData).reduce((sum, { mark, others }) => sum + (mark ? 1 : 0) + others.length, 0);
          expect([session, mode, device, told]).toEqual([session, mode, device, answer.end.all.length]);
        }
    });
  });
});
