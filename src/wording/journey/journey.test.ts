import { describe, expect, it } from 'vitest';
import { judge } from '../../model/judge.ts';
import { journeyIds, type Claim } from '../../model/journey/journey.ts';
import { stepsOf, variantsOf, type Step } from './journey-step.ts';
import { actorName } from './actor.ts';
import { journeyOf, journeys, journeysOver } from './journeys.ts';
import { modeOf, modes } from '../../model/setting/mode.ts';
import { pathIds } from '../../model/path.ts';
import { modeNames } from '../names.ts';

const line = (label: string, { text }: Claim): string => `   ${label.padEnd(7)}${text}`;

/** One step as a reader would note it. */
function stepText(step: Step): string {
  if (step.kind === 'inside') return [`${step.number}. ${actorName(step.at)}: ${step.title}`, line('does', step.does)].join('\n');
  const { number, from, to, verdict, protocol, title, tube } = step;
  return [
    `${number}. ${actorName(from)} → ${actorName(to)}: ${title}`,
    `   ${step.port} · ${protocol} · ${verdict}${tube ? ` · in a tunnel, ${tube}` : ''}`,
    line('sends', step.sends),
    line('dials', step.dials),
    ...step.proofs.map((proof) => line('proof', proof)),
    ...step.wire.map((wire) => line('wire', wire)),
  ].join('\n');
}

describe('stepsOf()', () => {
  it.each(journeyIds)('stepsOf() gives %s in every mode as its snapshot has it', async (id) => {
    const text = variantsOf(journeyOf(id))
      .map(({ modes: ids, steps }) => [`== ${ids.map((mode) => modeNames[mode]).join(', ')}`, ...steps.map(stepText)].join('\n'))
      .join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`./transcripts/${id}.txt`);
  });

  it.each(journeyIds)('stepsOf() gives every hop of %s the verdict, port and dialling side that judge gives', (id) => {
    for (const { settings } of modes) {
      const steps = stepsOf(journeyOf(id), settings);
      for (const leg of new Set(steps.map((step) => step.leg))) {
        const own = journeyOf(id).legs[leg];
        if (own?.kind !== 'leg') continue;
        const { hops } = judge(own.path, { ...settings, ...own.fixed }, 'nobody');
        const shown = steps.filter((step) => step.kind === 'hop').filter((step) => step.leg === leg);
        expect(shown.map(({ verdict, hop, to }) => [verdict, hop.port, hop.dialledBy, to])).toEqual(
          hops.map(({ verdict, port, dialledBy, to }) => [verdict, port, dialledBy, to]),
        );
      }
    }
  });

  it('stepsOf() numbers the steps from 1 without a gap', () => {
    for (const journey of journeys)
      for (const { steps } of variantsOf(journey)) expect(steps.map(({ number }) => number)).toEqual(steps.map((_, index) => index + 1));
  });

  it('stepsOf() sends a log request through three hops under Konnectivity, and through one without a tunnel', () => {
    const hopsTo = (mode: 'defaults' | 'konnectivity' | 'ssh-tunnel') =>
      stepsOf(journeyOf('kubectl-logs'), modeOf(mode).settings)
        .filter((step) => step.kind === 'hop')
        .filter(({ path }) => path === 'apiserver-to-kubelet')
        .map(({ from, to }) => `${from} ${to}`);
    expect(hopsTo('defaults')).toEqual(['kube-apiserver kubelet']);
    expect(hopsTo('ssh-tunnel')).toEqual(['kube-apiserver sshd', 'sshd kubelet']);
    expect(hopsTo('konnectivity')).toEqual([
      'kube-apiserver konnectivity-server',
      'konnectivity-server konnectivity-agent',
      'konnectivity-agent kubelet',
    ]);
  });

  it('stepsOf() leaves the line inside a tunnel as it is without one', () => {
    const lines = (mode: 'defaults' | 'konnectivity') =>
      stepsOf(journeyOf('proxy-to-pod'), modeOf(mode).settings)
        .filter((step) => step.kind === 'hop')
        .filter(({ path }) => path === 'apiserver-to-pod')
        .map(({ line: look }) => look);
    expect(lines('defaults')).toEqual(['unsafe']);
    expect(lines('konnectivity')).toEqual(['unsafe', 'unsafe', 'unsafe']);
  });

  it('stepsOf() leaves out the review of a kubelet that allows everything', () => {
    const titles = stepsOf(journeyOf('kubectl-logs'), { ...modeOf('defaults').settings, kubeletAuthorization: 'AlwaysAllow' }).map(
      ({ title }) => title,
    );
    expect(titles).toEqual(['log request', 'authenticate, authorize', 'containerLogs', 'log lines']);
  });

  it('stepsOf() gives the agent’s journey no steps without Konnectivity', () => {
    expect(stepsOf(journeyOf('konnectivity-agent-connects'), modeOf('defaults').settings)).toEqual([]);
    expect(variantsOf(journeyOf('konnectivity-agent-connects')).flatMap(({ modes: ids }) => ids)).toEqual([
      'konnectivity',
      'konnectivity-tls',
    ]);
  });

  it('stepsOf() reads the port of a node proxy from the request, not from the mode', () => {
    const verdicts = stepsOf(journeyOf('proxy-to-node'), modeOf('tls-verification').settings)
      .filter((step) => step.kind === 'hop')
      .filter(({ path }) => path === 'apiserver-to-node')
      .map(({ verdict, hop }) => `${hop.port} ${verdict}`);
    expect(verdicts).toEqual(['10250 authenticated', 'any other unsafe']);
  });
});

describe('variantsOf()', () => {
  it('variantsOf() puts each mode that has the journey into one variant', () => {
    for (const journey of journeys) {
      const ids = variantsOf(journey).flatMap(({ modes: each }) => each);
      expect(new Set(ids).size).toBe(ids.length);
      expect([...ids].sort()).toEqual(
        modes
          .filter(({ settings }) => stepsOf(journey, settings).length > 0)
          .map(({ id }) => id)
          .sort(),
      );
    }
  });

  it('variantsOf() gives a watch one variant for all modes, and logs one for each mode', () => {
    expect(variantsOf(journeyOf('kube-proxy-watch'))).toHaveLength(1);
    expect(variantsOf(journeyOf('kubectl-logs'))).toHaveLength(modes.length);
  });
});

it('journeysOver() finds at least one journey for every path', () => {
  expect(pathIds.filter((path) => journeysOver(path).length === 0)).toEqual([]);
});
