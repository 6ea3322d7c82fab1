import { judge } from '../../model/judge.ts';
import { crossingsOf } from '../../model/count.ts';
import { pathOf, type PathId } from '../../model/path.ts';
import { modeOf, type ModeId } from '../../model/setting/mode.ts';
import { judgementSentence } from '../judgement.ts';
import { listed } from '../text/list.ts';
import { reasonTexts } from '../reason.ts';
import { attackerCan, hopWords } from './section.ts';
import { storyPath, storyState, unmendedPath, type StoryId } from './state.ts';
import { pathCarries } from '../in-a-few-words.ts';
import { pathNames } from '../names.ts';

/** What the model answers to the question of a section: the id of the right option, and why, in one or two sentences. */
interface StoryAnswer {
  readonly right: string;
  readonly because: string;
}

const settingsOf = (id: ModeId) => modeOf(id).settings;
const pathIn = (path: PathId, mode: ModeId) => judge(path, settingsOf(mode), 'nobody');

function whoTalks(): StoryAnswer {
  const { client } = pathOf(storyPath);
  const carries = pathCarries[storyPath];
  return { right: client, because: `It connects to the kubelet for you whenever you run ${carries.replace(/, (?=[^,]*$)/, ' or ')}.` };
}

/** What works if every connection that is opened from outside of the nodes’ network is dropped. */
function whoOpens(): StoryAnswer {
  const crossings = crossingsOf(settingsOf(storyState('who-opens').mode)).map(({ path }) => pathOf(path));
  const outgoing = crossings.filter(({ direction }) => direction === 'nodes-to-control-plane');
  const incoming = crossings.filter(({ direction }) => direction === 'control-plane-to-nodes');
  const isLost = incoming.some(({ id }) => id === storyPath);
  const right = incoming.length === 0 ? 'everything' : outgoing.length === 0 ? 'nothing' : 'only-outgoing';
  return {
    right,
    because: `${outgoing.length} of the ${crossings.length} paths that cross the untrusted network are opened from the nodes’ side: ${listed(outgoing.map(({ id }) => pathNames[id]))}. The API server opens the other ${incoming.length}${isLost ? `, and ${pathNames[storyPath]}, which carries ${pathCarries[storyPath]}, is one of them` : ''}.`,
  };
}

function twoQuestions(): StoryAnswer {
  const { weakestHop, clientIdentity } = pathIn(storyPath, 'defaults');
  if (!weakestHop) throw new Error(`${storyPath} is not used by default`);
  const shown = clientIdentity === 'certificate' ? ' The API server presents a certificate, but that is the other direction.' : '';
  return { right: weakestHop.verdict, because: reasonTexts[weakestHop.reason] + shown };
}

/** What a man in the middle gets of `kubectl logs`: the real response, only a forged one, or nothing. */
function kubectlLogs(): StoryAnswer {
  const { mode, seat = 'nobody' } = storyState('kubectl-logs');
  const { endToEnd } = judge(storyPath, settingsOf(mode), seat);
  const right = endToEnd['read-answer'].value === 'yes' ? 'real' : endToEnd['change-answer'].value === 'yes' ? 'forged' : 'nothing';
  return {
    right,
    because: `${attackerCan(storyPath, settingsOf(mode), seat)}. ${reasonTexts[endToEnd['impersonate-server'].reason]} ${reasonTexts[endToEnd['read-answer'].reason]}`,
  };
}

/** What happens if the flag is set while kubelets still have certificates that they signed themselves. */
function verifyKubelets(): StoryAnswer {
  const { failures, safeOnEveryNetwork } = judge(storyPath, { ...settingsOf('defaults'), kubeletCertificateAuthority: 'set' }, 'nobody');
  const [failure] = failures;
  return failure
    ? { right: 'fails', because: reasonTexts[failure] }
    : { right: safeOnEveryNetwork === 'yes' ? 'protected' : 'unchanged', because: reasonTexts['kubelet-ca-set'] };
}

function changeTheRoute(): StoryAnswer {
  const { safeOverUntrustedNetwork, safeOnEveryNetwork } = pathIn(storyPath, 'konnectivity');
  const right = safeOnEveryNetwork === 'yes' ? 'every-network' : safeOverUntrustedNetwork === 'yes' ? 'untrusted-network' : 'no-network';
  return {
    right,
    because: `With Konnectivity alone the path is ${hopWords(storyPath, settingsOf('konnectivity'))}. ${reasonTexts['kubelet-ca-unset']}`,
  };
}

/** The four combinations of route and verification, as the modes that are them. */
export const combinations: Readonly<Record<'direct' | 'konnectivity', Readonly<Record<'unverified' | 'verified', ModeId>>>> = {
  direct: { unverified: 'defaults', verified: 'tls-verification' },
  konnectivity: { unverified: 'konnectivity', verified: 'konnectivity-tls' },
};

/** The least that protects the path on every network: the route alone, verification alone, or both together. */
function routeAndVerification(): StoryAnswer {
  const isSafe = (mode: ModeId): boolean => pathIn(storyPath, mode).safeOnEveryNetwork === 'yes';
  const { direct, konnectivity } = combinations;
  const right = isSafe(direct.verified) ? 'verification' : isSafe(konnectivity.unverified) ? 'route' : 'both';
  return {
    right,
    because: `With verification alone the path is ${hopWords(storyPath, settingsOf(direct.verified))}, and with Konnectivity alone it is ${hopWords(storyPath, settingsOf(konnectivity.unverified))}.`,
  };
}

function whatRemains(): StoryAnswer {
  const { mode } = storyState('what-remains');
  const judged = pathIn(unmendedPath, mode);
  if (!judged.weakestHop) throw new Error(`${unmendedPath} is not used in ${mode}`);
  return { right: judged.weakestHop.verdict, because: judgementSentence(judged) };
}

const answers: Readonly<Record<StoryId, () => StoryAnswer>> = {
  'who-talks': whoTalks,
  'who-opens': whoOpens,
  'two-questions': twoQuestions,
  'kubectl-logs': kubectlLogs,
  'verify-kubelets': verifyKubelets,
  'change-the-route': changeTheRoute,
  'route-and-verification': routeAndVerification,
  'what-remains': whatRemains,
};

/** The model’s answer to the question of a section. */
export const storyAnswer = (id: StoryId): StoryAnswer => answers[id]();

/** What many believe before they read a section. */
export const manyBelieve = (misconception: string): string => `Many believe: ${misconception}`;
