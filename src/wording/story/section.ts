import { componentOf, type ComponentId } from '../../model/component.ts';
import { judge } from '../../model/judge.ts';
import { pathOf, paths, type PathId } from '../../model/path.ts';
import { seatOf, type SeatId } from '../../model/seat/seat.ts';
import { modeOf, type ModeId } from '../../model/setting/mode.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { capabilitiesWith, capabilityNames } from '../capability.ts';
import { countSentence } from '../text/count-sentence.ts';
import { listed } from '../text/list.ts';
import { uncapital } from '../text/text.ts';
import { verdictWords } from '../verdict.ts';
import { zoneNames } from '../zone.ts';

/** The sections of the story under `/learn/`. Ids are anchors and published, so never renamed. */
export const storyIds = [
  'who-talks',
  'who-opens',
  'two-questions',
  'kubectl-logs',
  'verify-kubelets',
  'change-the-route',
  'route-and-verification',
  'what-remains',
] as const;
export type StoryId = (typeof storyIds)[number];

/** What the diagram shows beside a section: a mode, and in it a component or a path that stands out, and an attacker. */
export interface StoryState {
  readonly mode: ModeId;
  readonly component?: ComponentId;
  readonly path?: PathId;
  readonly seat?: SeatId;
  /** What the lines say: who opens each connection, or how it is protected as well, once the story has explained the words for that. */
  readonly tells: 'directions' | 'verdicts';
  /** What stays hidden until the question of the section is answered: the lines themselves, or only what they say. */
  readonly hides: 'lines' | 'words';
}

/** The path that the story follows: the one of `kubectl logs`. */
export const storyPath = 'apiserver-to-kubelet' satisfies PathId;
/** The path that no setting protects. */
export const unmendedPath = 'apiserver-to-pod' satisfies PathId;

const states: Readonly<Record<StoryId, StoryState>> = {
  'who-talks': { mode: 'defaults', tells: 'directions', hides: 'lines' },
  'who-opens': { mode: 'defaults', component: 'kubelet', tells: 'directions', hides: 'words' },
  'two-questions': { mode: 'defaults', tells: 'verdicts', hides: 'words' },
  'kubectl-logs': { mode: 'defaults', path: storyPath, seat: 'between-active', tells: 'verdicts', hides: 'words' },
  'verify-kubelets': { mode: 'tls-verification', path: storyPath, seat: 'between-active', tells: 'verdicts', hides: 'words' },
  'change-the-route': { mode: 'konnectivity', path: storyPath, seat: 'node-network-active', tells: 'verdicts', hides: 'words' },
  'route-and-verification': { mode: 'konnectivity-tls', path: storyPath, seat: 'node-network-active', tells: 'verdicts', hides: 'words' },
  'what-remains': { mode: 'konnectivity-tls', path: unmendedPath, tells: 'verdicts', hides: 'words' },
};

export const storyState = (id: StoryId): StoryState => states[id];

/** The modes that the story shows, each once, with the attacker who is drawn in it. */
export const storyFrames: readonly { readonly mode: ModeId; readonly seat: SeatId }[] = [
  ...new Map(storyIds.flatMap((id) => (states[id].seat ? [[states[id].mode, states[id].seat] as const] : []))),
].map(([mode, seat]) => ({ mode, seat }));

/** The paths that stand out in the picture of a section; none where all of them count alike. */
export function litPaths(id: StoryId): readonly PathId[] {
  const { path, component } = states[id];
  if (path) return [path];
  return component ? paths.filter(({ client, server }) => client === component || server === component).map((each) => each.id) : [];
}

/** The place of the frame of a section among those of the story: a stylesheet names no mode. */
export const frameAt = (id: StoryId): number => storyFrames.findIndex(({ mode }) => mode === states[id].mode);

/** The two drawings of the story: of all paths, and of a few for a phone. */
export type StoryDrawing = 'wide' | 'compact';
/** The paths of the drawing for a phone. The tunnel comes before what goes through it. */
export const compactPaths = [
  'agent-to-konnectivity-server',
  'kubelet-to-apiserver',
  storyPath,
  unmendedPath,
] as const satisfies readonly PathId[];

const isUsed = (path: PathId, settings: Settings): boolean => judge(path, settings, 'nobody').present;

/** How many of the paths that some settings use the API server opens, and how many are opened to it. */
function directionSentence(settings: Settings): string {
  const used = paths.filter(({ id }) => isUsed(id, settings));
  const ends = (end: 'client' | 'server'): number => used.filter((path) => path[end] === 'kube-apiserver').length;
  return `The API server opens ${ends('client')} of the ${used.length} paths, and ${ends('server')} are opened to it.`;
}

/** What stands under the picture of a section: what is set and who attacks, then what the paths come to. */
export function storyCaption(id: StoryId): { readonly shows: string; readonly counts: string } {
  const { mode, seat, tells } = states[id];
  const { name, settings } = modeOf(mode);
  const attacker = seat ? seatOf(seat).name : undefined;
  return {
    shows: `${name}${attacker ? `, ${uncapital(attacker)}` : ''}`,
    counts: tells === 'directions' ? directionSentence(settings) : countSentence(settings),
  };
}

/**
 * What the picture of a section shows, for who does not see it: its caption, and each path that stands out with what its line says. The drawing for
 * a phone has few paths, so its words name no other, and each of them where none stands out.
 */
export function storyDescription(id: StoryId, drawing: StoryDrawing): string {
  const { mode, path, seat, tells } = states[id];
  const { settings } = modeOf(mode);
  const { shows, counts } = storyCaption(id);
  const lit = litPaths(id);
  const few = compactPaths.filter((each) => isUsed(each, settings));
  const drawn: readonly PathId[] = drawing === 'wide' ? lit : few.filter((each) => lit.length === 0 || lit.includes(each));
  const told = drawn.map((each) => {
    const { name, client } = pathOf(each);
    return `${name} is opened by the ${componentOf(client).name}${tells === 'verdicts' ? `, and it is ${hopWords(each, settings)}` : ''}.`;
  });
  const gained = path && seat ? `${attackerCan(path, settings, seat)} on this path.` : '';
  const all = drawing === 'wide' ? counts : `It has ${few.length} of the paths: ${listed(few.map((each) => pathOf(each).name))}.`;
  return [`The picture shows ${shows}. ${all}`, ...told, gained].filter(Boolean).join(' ');
}

/** Each hop of a path with its verdict: "encrypted only on the untrusted network". A hop that never leaves one machine is left out. */
export const hopWords = (path: PathId, settings: Settings): string =>
  listed(
    judge(path, settings, 'nobody')
      .hops.filter(({ zone }) => zone !== 'host')
      .map(({ zone, verdict }) => `${verdictWords[verdict]} on the ${zoneNames[zone]}`),
  );

/** What an attacker can do on a path, as the beginning of a sentence: "This attacker can read the request and forge the response". */
export function attackerCan(path: PathId, settings: Settings, seat: SeatId): string {
  const { client, server } = pathOf(path);
  const { endToEnd } = judge(path, settings, seat);
  const names = capabilityNames(componentOf(server).name, componentOf(client).name);
  const can = capabilitiesWith(endToEnd, 'yes').map((each) => names[each]);
  if (can.length > 0) return `This attacker can ${listed(can)}`;
  return capabilitiesWith(endToEnd, 'unknown').length > 0 ? 'It is unknown what this attacker can do' : 'This attacker can do nothing';
}
