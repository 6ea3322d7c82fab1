import { capabilities, type Answers, type Capability } from '../answer.ts';
import { judge } from '../judge.ts';
import { layersOf, type Layer } from '../layer.ts';
import type { PathId } from '../path.ts';
import type { SeatId } from '../seat/seat.ts';
import { modeOf } from '../setting/mode.ts';
import type { Settings } from '../setting/setting.ts';

// The settings that the cases of `judge` begin with, and what they ask of a judgement.

export const defaults = modeOf('defaults').settings;
export const konnectivity = modeOf('konnectivity').settings;
export const konnectivityTls = modeOf('konnectivity-tls').settings;
export const ssh = modeOf('ssh-tunnel').settings;

/** A kubelet that serves whoever calls. */
export const open = { kubeletAnonymous: 'on', kubeletAuthorization: 'AlwaysAllow' } as const;

/** The zone and the verdict of each hop, in the order the request travels. */
export const verdicts = (path: PathId, settings: Settings): string =>
  judge(path, settings, 'nobody')
    .hops.map(({ zone, verdict }) => `${zone} ${verdict}`)
    .join(', ');

/** The capabilities that have this answer. */
export const having = (answers: Answers, value: 'yes' | 'unknown'): readonly Capability[] =>
  capabilities.filter((capability) => answers[capability].value === value);

/** What an attacker in this position can do to a path, whichever hop it takes. */
export const can = (path: PathId, settings: Settings, seat: SeatId): readonly Capability[] =>
  having(judge(path, settings, seat).endToEnd, 'yes');

/** What it is unknown whether an attacker in this position can do. */
export const mayBe = (path: PathId, settings: Settings, seat: SeatId): readonly Capability[] =>
  having(judge(path, settings, seat).endToEnd, 'unknown');

/** The protection that the two ends of a path agree on, inside of every tunnel. */
export const inner = (path: PathId, settings: Settings): Layer | undefined => layersOf(path, settings).at(-1);
