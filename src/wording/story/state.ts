import type { ComponentId } from '../../model/component.ts';
import { judge } from '../../model/judge.ts';
import { paths, type PathId } from '../../model/path.ts';
import type { SeatId } from '../../model/seat/seat.ts';
import { modeOf, type ModeId } from '../../model/setting/mode.ts';
import type { Settings } from '../../model/setting/setting.ts';

/** How much of the cluster is drawn: three boxes, the networks between them as well, or all of it. */
export type Grown = 'boxes' | 'networks' | 'cluster';

/** What the diagram shows in a state: a mode, and in it a component or a path that stands out, and an attacker. */
interface StoryState {
  readonly mode: ModeId;
  /** What is set beyond the mode. */
  readonly also?: Partial<Settings>;
  readonly component?: ComponentId;
  readonly path?: PathId;
  readonly seat?: SeatId;
  readonly grown: Grown;
  /** What the lines say: who opens each connection, or how it is protected as well, once the story has explained the words for that. */
  readonly tells: 'directions' | 'verdicts';
  /** What stays hidden until the question of the section is answered: the lines themselves, or only what they say. */
  readonly hides: 'lines' | 'words';
}

/** The path that the story follows: the one of `kubectl logs`. */
export const storyPath = 'apiserver-to-kubelet' satisfies PathId;
/** The path that no setting protects. */
export const unmendedPath = 'apiserver-to-pod' satisfies PathId;

const whole = { grown: 'cluster', tells: 'verdicts', hides: 'words' } as const;
const states = {
  'who-talks': { mode: 'defaults', path: storyPath, grown: 'boxes', tells: 'directions', hides: 'lines' },
  'who-opens': { mode: 'defaults', component: 'kubelet', grown: 'networks', tells: 'directions', hides: 'words' },
  'two-questions': { ...whole, mode: 'defaults' },
  'kubectl-logs': { ...whole, mode: 'defaults', path: storyPath, seat: 'between-active' },
  // What a line is set to says nothing while nothing gets through.
  'flag-too-early': { ...whole, mode: 'defaults', also: { kubeletCertificateAuthority: 'set' }, path: storyPath, tells: 'directions' },
  'verify-kubelets': { ...whole, mode: 'tls-verification', path: storyPath, seat: 'between-active' },
  'change-the-route': { ...whole, mode: 'konnectivity', path: storyPath, seat: 'node-network-active' },
  'route-and-verification': { ...whole, mode: 'konnectivity-tls', path: storyPath, seat: 'node-network-active' },
  'what-remains': { ...whole, mode: 'konnectivity-tls', path: unmendedPath },
} satisfies Record<string, StoryState>;

/**
 * What the picture of the story shows, one state after the other. A section has the state of its own name; `flag-too-early` is the mistake that the section
 * `verify-kubelets` shows before the remedy is complete.
 */
export type StateId = keyof typeof states;
export const stateIds = Object.keys(states) as readonly StateId[];

/** The sections of the story under `/learn/`. Ids are anchors and published, so never renamed. */
export type StoryId = Exclude<StateId, 'flag-too-early'>;
export const storyIds = stateIds.filter((id) => id !== 'flag-too-early');

export const storyState = (id: StateId): StoryState => states[id];

/** The states that a section shows, in the order of its text; the first of them answers its question. */
export const statesOf = (id: StoryId): readonly [StateId, ...StateId[]] =>
  id === 'verify-kubelets' ? ['flag-too-early', 'verify-kubelets'] : [id];

/** The settings of a state. */
export const storySettings = (id: StateId): Settings => ({ ...modeOf(states[id].mode).settings, ...storyState(id).also });

/** Whether nothing gets through on the path of the story in a state, since one end refuses the other. */
export const failsIn = (id: StateId): boolean => judge(storyPath, storySettings(id), 'nobody').failures.length > 0;

/**
 * The frames of the drawing: the modes of the story, each once, with the attacker who is drawn in it. A state that sets more than its mode has the frame of
 * the mode, and says of its lines only who opens them.
 */
export const storyFrames: readonly { readonly id: ModeId; readonly settings: Settings; readonly seat: SeatId }[] = [
  ...new Map(stateIds.map(storyState).flatMap(({ mode, seat }) => (seat ? [[mode, seat] as const] : []))),
].map(([mode, seat]) => ({ id: mode, settings: modeOf(mode).settings, seat }));

/** The paths that stand out in the picture of a state; none where all of them count alike. */
export function litPaths(id: StateId): readonly PathId[] {
  const { path, component, grown } = storyState(id);
  if (path) return [path];
  const of = component ? paths.filter(({ client, server }) => client === component || server === component).map((each) => each.id) : [];
  return grown === 'cluster' ? of : of.filter((each) => earlyPaths.includes(each));
}
/** The paths between the three boxes, which are drawn before the whole cluster is. */
const earlyPaths: readonly PathId[] = [storyPath, 'kubelet-to-apiserver'];

/** The place of the frame of a state among those of the story: a stylesheet names no mode. */
export const frameAt = (id: StateId): number => storyFrames.findIndex((frame) => frame.id === states[id].mode);

/** The two drawings of the story: of all paths, and of a few for a phone. */
export type StoryDrawing = 'wide' | 'compact';
/** The paths of the drawing for a phone. The tunnel comes before what goes through it. */
export const compactPaths = [
  'agent-to-konnectivity-server',
  'kubelet-to-apiserver',
  storyPath,
  unmendedPath,
] as const satisfies readonly PathId[];
