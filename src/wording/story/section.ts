import { judge } from '../../model/judge.ts';
import { pathOf, type PathId } from '../../model/path.ts';
import type { SeatId } from '../../model/seat/seat.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { capabilitiesWith, capabilityNames } from '../capability.ts';
import { countSentence } from '../text/count-sentence.ts';
import { listed } from '../text/list.ts';
import { uncapital } from '../text/text.ts';
import { verdictWords } from '../verdict.ts';
import { zoneNames } from '../zone.ts';
import { storyPoint } from './point.ts';
import { compactPaths, failsIn, litPaths, storySettings, storyState, type Grown, type StateId, type StoryDrawing } from './state.ts';
import { componentNames, modeNames, pathNames, seatNames } from '../names.ts';

const isUsed = (path: PathId, settings: Settings): boolean => judge(path, settings, 'nobody').present;

/** What is drawn, in a few words: "Kubeadm defaults, man in the middle on the untrusted network". */
function settingWords(id: StateId): string {
  const { mode, also, seat } = storyState(id);
  return [modeNames[mode], also && 'with the flag set too early', seat && uncapital(seatNames[seat])].filter(Boolean).join(', ');
}

/** What stands under the picture of a state: the point of the section, then what is drawn. */
export const storyCaption = (id: StateId): { readonly point: string; readonly shows: string } => ({
  point: storyPoint(id),
  shows: `The picture shows: ${settingWords(id)}.`,
});

const spoken: Readonly<Record<Grown, string>> = {
  boxes: 'Three boxes are drawn: kubectl on your machine, the API server, and the kubelet.',
  networks: 'The untrusted network lies between the control plane and the node. kubectl on your machine connects to the API server.',
  cluster: '',
};

/**
 * What the picture of a state shows, for who does not see it: its caption, and each path that stands out with what its line says. The drawing for
 * a phone has few paths, so its words name no other, and each of them where none stands out.
 */
export function storyDescription(id: StateId, drawing: StoryDrawing): string {
  const { path, seat, tells, grown } = storyState(id);
  const settings = storySettings(id);
  const { point, shows } = storyCaption(id);
  const lit = litPaths(id);
  const isRefused = failsIn(id);
  const few = compactPaths.filter((each) => isUsed(each, settings));
  const drawn: readonly PathId[] = drawing === 'wide' ? lit : few.filter((each) => lit.length === 0 || lit.includes(each));
  const pathSentences = drawn.map((each) => {
    const { client } = pathOf(each);
    const name = pathNames[each];
    const says = isRefused ? ', and nothing gets through on it' : tells === 'verdicts' ? `, and it is ${hopWords(each, settings)}` : '';
    return `${name} is opened by the ${componentNames[client]}${says}.`;
  });
  const gained = path && seat ? `${attackerCan(path, settings, seat)} on this path.` : '';
  const all =
    grown !== 'cluster'
      ? spoken[grown]
      : isRefused
        ? ''
        : drawing === 'wide'
          ? countSentence(settings)
          : `It has ${few.length} of the paths: ${listed(few.map((each) => pathNames[each]))}.`;
  return [shows, point, all, ...pathSentences, gained].filter(Boolean).join(' ');
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
  const names = capabilityNames(componentNames[server], componentNames[client]);
  const can = capabilitiesWith(endToEnd, 'yes').map((each) => names[each]);
  if (can.length > 0) return `This attacker can ${listed(can)}`;
  return capabilitiesWith(endToEnd, 'unknown').length > 0 ? 'It is unknown what this attacker can do' : 'This attacker can do nothing';
}
