import { paths } from '../../model/path.ts';
import { storyPoint } from './point.ts';
import type { StateId } from './state.ts';

/** One screen of the tour: a state of the picture, what is said to it, and whether the answer of its section is still held back. */
interface TourStep {
  readonly id: string;
  readonly state: StateId;
  readonly held: boolean;
  readonly heading: string;
  readonly says: string;
}

/** How long the tour is, in seconds. */
export const tourSeconds = 120;

/** The tour of the story, in the order of its sections. What it says of protection is the point of each state, which the model holds. */
export const tourSteps: readonly TourStep[] = [
  {
    ...{ id: 'three-boxes', state: 'who-talks', held: true },
    heading: 'Three programs take part',
    says: 'You type kubectl logs. Three programs take part: kubectl on your machine, the API server, and the kubelet on a node.',
  },
  { id: 'two-connections', state: 'who-talks', held: false, heading: 'Two connections', says: storyPoint('who-talks') },
  {
    ...{ id: 'networks', state: 'who-opens', held: false },
    heading: 'A network lies between the control plane and the nodes',
    says: `${storyPoint('who-opens')} The hatched network may be the internet.`,
  },
  {
    ...{ id: 'whole-cluster', state: 'two-questions', held: false },
    heading: 'The whole cluster',
    says: `A cluster has ${String(paths.length - 1)} such paths without a tunnel. ${storyPoint('two-questions')}`,
  },
  {
    ...{ id: 'man-in-the-middle', state: 'kubectl-logs', held: false },
    heading: 'A man in the middle',
    says: `${storyPoint('kubectl-logs')} With kubectl exec, they receive what you type.`,
  },
  {
    ...{ id: 'too-early', state: 'flag-too-early', held: false },
    heading: 'The flag, set too early',
    says: `One flag tells the API server which CA to trust. ${storyPoint('flag-too-early')}`,
  },
  {
    ...{ id: 'certificates-first', state: 'verify-kubelets', held: false },
    heading: 'First remedy: certificates, then the flag',
    says: `Give each kubelet a certificate that the CA signed, then set the flag. ${storyPoint('verify-kubelets')}`,
  },
  {
    ...{ id: 'tunnel', state: 'change-the-route', held: false },
    heading: 'Second remedy: a tunnel',
    says: `Konnectivity lets an agent on the node side open the connection. ${storyPoint('change-the-route')}`,
  },
  { id: 'both', state: 'route-and-verification', held: false, heading: 'Both together', says: storyPoint('route-and-verification') },
  {
    ...{ id: 'remains', state: 'what-remains', held: false },
    heading: 'What remains',
    says: `${storyPoint('what-remains')} Use kubectl port-forward instead, and remove nodes/proxy from every role that does not need it.`,
  },
];

const words = (text: string): number => text.split(/\s+/).length;
const allWords = tourSteps.reduce((sum, { heading, says }) => sum + words(`${heading} ${says}`), 0);

/** How long a step stays, in seconds: its share of the words of the tour. */
export const secondsOf = ({ heading, says }: TourStep): number =>
  Math.round((words(`${heading} ${says}`) / allWords) * tourSeconds * 10) / 10;
