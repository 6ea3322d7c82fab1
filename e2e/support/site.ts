import { journeyIds } from '../../src/model/journey/journey.ts';
import { modeIds } from '../../src/model/setting/mode.ts';
import { pathIds } from '../../src/model/path.ts';

/** Every page of the site that a reader can reach. */
export { pageAddresses as pages } from '../../src/features/shell/page-list.ts';

/**
 * Every path in every mode, each journey in one, and a combination: where link previews and embeds lead. Not in the sitemap, for the page of the
 * path, of the journey or of the explorer says all that they say.
 */
export const statePages: readonly string[] = [
  ...pathIds.flatMap((path) => modeIds.map((mode) => `/paths/${path}/${mode}/`)),
  ...journeyIds.map((id) => `/journeys/${id}/konnectivity/`),
  '/explore/ssh-tunnel-on-https/',
];

/** One page of each type, an unknown address included. */
export const pageTypes: readonly { readonly type: string; readonly address: string }[] = [
  { type: 'home', address: '/' },
  { type: 'story', address: '/learn/' },
  { type: 'labs', address: '/learn/labs/' },
  { type: 'practice', address: '/learn/practice/' },
  { type: 'course', address: '/learn/courses/fifteen-minutes/' },
  { type: 'decisions', address: '/can-i/' },
  { type: 'explorer', address: '/explore/' },
  { type: 'decision', address: '/can-i/nodes-on-the-public-internet/' },
  { type: 'checker', address: '/check/' },
  { type: 'input forms', address: '/check/forms/' },
  { type: 'fleet', address: '/fleet/' },
  { type: 'timeline', address: '/timeline/' },
  { type: 'lab', address: '/lab/' },
  { type: 'captures', address: '/wire/' },
  { type: 'capture', address: '/wire/proxy-pod-http/' },
  { type: 'captures side by side', address: '/wire/compare/' },
  { type: 'embed guide', address: '/embed/' },
  { type: 'host guide', address: '/host/' },
  { type: 'about', address: '/about/' },
  { type: 'path', address: '/paths/apiserver-to-kubelet/' },
  { type: 'state', address: '/paths/apiserver-to-kubelet/konnectivity/' },
  { type: 'mode', address: '/modes/konnectivity/' },
  { type: 'symptom', address: '/symptoms/no-ip-sans/' },
  { type: 'journey', address: '/journeys/kubectl-logs/' },
  { type: 'distribution', address: '/distributions/kubeadm/' },
  { type: 'procedures', address: '/procedures/' },
  { type: 'procedure', address: '/procedures/rotate-the-ca/' },
  { type: 'matrix', address: '/matrix/' },
  { type: 'ports', address: '/ports/' },
  { type: 'lifetimes', address: '/lifetimes/' },
  { type: 'comparison', address: '/compare/' },
  { type: 'controls', address: '/controls/' },
  { type: 'report', address: '/controls/report/' },
  { type: 'flags', address: '/reference/flags/' },
  { type: 'glossary', address: '/glossary/' },
  { type: 'questions', address: '/questions/' },
  { type: 'index', address: '/index-a-z/' },
  { type: 'evidence', address: '/evidence/' },
  { type: 'claim', address: '/evidence/kubelet-ca-unset-is-insecure/' },
  { type: 'evidence of a path', address: '/evidence/paths/apiserver-to-kubelet/' },
  { type: 'disputes', address: '/evidence/disputes/' },
  { type: 'paths', address: '/paths/' },
  { type: 'modes', address: '/modes/' },
  { type: 'symptoms', address: '/symptoms/' },
  { type: 'journeys', address: '/journeys/' },
  { type: 'distributions', address: '/distributions/' },
  { type: 'unknown address', address: '/404.html' },
];
