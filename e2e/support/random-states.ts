import { componentIds } from '../../src/model/component.ts';
import { pathIds } from '../../src/model/path.ts';
import { seatIds } from '../../src/model/seat/seat.ts';
import { minors } from '../../src/model/setting/minor.ts';
import { modeIds } from '../../src/model/setting/mode.ts';
import { settingIds, settingOf } from '../../src/model/setting/setting.ts';
import { distributionIds as distributions } from '../../src/model/distribution-id.ts';

export type Random = <T>(list: readonly T[]) => T;
/** Picks from lists by a seed, so that a state that fails can be found again. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (list) => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return list[Math.floor((state / 4294967296) * list.length)] as (typeof list)[number];
  };
}

const nothing: readonly string[] = [];
const selection = (pick: Random): readonly string[] =>
  pick([() => nothing, () => [`path=${pick(pathIds)}`], () => [`component=${pick(componentIds)}`]])();
const combination = (pick: Random): readonly string[] =>
  pick([
    () => [`mode=${pick(modeIds)}`],
    () => [
      `transport=${pick(['direct', 'ssh-tunnel', 'konnectivity'])}`,
      `verify=${pick(['on', 'off'])}`,
      `scheme=${pick(['http', 'https'])}`,
    ],
  ])();
const ownSettings = (pick: Random): readonly string[] =>
  [pick(settingIds), pick(settingIds), pick(settingIds)].map((id) => `${id}=${pick([...settingOf(id).values, 'unknown'])}`);

/** The pages with a dialog, and the query of a random state of each. */
export const pagesWithStates: readonly {
  readonly address: string;
  readonly stateOf: (pick: Random) => readonly string[];
  readonly states?: number;
}[] = [
  { address: '/', stateOf: (pick) => [...combination(pick), ...selection(pick)] },
  { address: '/paths/apiserver-to-kubelet/', stateOf: (pick) => combination(pick) },
  { address: '/modes/konnectivity/', stateOf: selection },
  {
    address: '/explore/',
    stateOf: (pick) => [
      pick([`mode=${pick(modeIds)}`, `distro=${pick(distributions)}`]),
      ...pick([nothing, ownSettings(pick)]),
      ...selection(pick),
      `seat=${pick(seatIds)}`,
      `k8s=${pick(minors)}`,
    ],
  },
  {
    address: '/journeys/kubectl-exec/',
    stateOf: (pick) => [
      `mode=${pick(modeIds)}`,
      ...pick([nothing, [`step=${pick([1, 2, 3, 4, 5])}`]]),
      `view=${pick(['sequence', 'spokes'])}`,
    ],
  },
  {
    address: '/fleet/',
    stateOf: (pick) => [`mode=${pick(modeIds)}`, `nodes=${pick([1, 7, 100, 640, 5000])}`, `servers=${pick([1, 2, 3, 5])}`],
  },
  {
    address: '/compare/',
    stateOf: (pick) =>
      ['a', 'b'].map((side) => {
        const own = `mode=${pick(modeIds)}&${ownSettings(pick).slice(0, 1).join('&')}`;
        return `${side}=${encodeURIComponent(pick([pick(distributions), pick(modeIds), own]))}`;
      }),
  },
  { address: '/matrix/', stateOf: () => nothing, states: 3 },
];
