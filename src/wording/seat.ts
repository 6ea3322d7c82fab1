import { capabilities, type Answers } from '../model/answer.ts';
import { countPaths } from '../model/count.ts';
import { isTunnelled } from '../model/hop.ts';
import { judge } from '../model/judge.ts';
import type { Judgement } from '../model/judgement.ts';
import { paths } from '../model/path.ts';
import { powers, powersOf } from '../model/seat/seat-powers.ts';
import type { SeatId } from '../model/seat/seat.ts';
import type { Settings } from '../model/setting/setting.ts';
import type { YesNoUnknown } from '../model/yes-no-unknown.ts';
import type { ZoneId } from '../model/zone.ts';
import { strengthTitle } from './sums.ts';
import { powerVerb } from './capability.ts';
import { listed, together } from './text/list.ts';
import { reasonTexts } from './reason.ts';
import { zoneNames } from './zone.ts';
import { pathNames, seatNames } from './names.ts';
import { seatWho } from './in-a-few-words.ts';

/** A mark in words: what the seat can do, else what is not known, else nothing. */
export function powersWord(answers: Answers): string {
  const has = powersOf(answers);
  const can = powers.filter((power) => has[power] === 'yes');
  if (can.length === powers.length) return 'all three';
  if (can.length > 0) return can.map((power) => powerVerb(power, 'does')).join(', ');
  return powers.some((power) => has[power] === 'unknown') ? 'unknown' : 'nothing';
}

/** What a mark says aloud: the position, on which network or end to end, and what it gets there. */
export const gainLabel = (seat: SeatId, hop: ZoneId | 'end-to-end', answers: Answers): string =>
  `${seatNames[seat]}, ${hop === 'end-to-end' ? 'end to end' : zoneNames[hop]}: ${powersWord(answers)}`;

/** What a seat gets, path by path. A path is in both lists if the seat has one power on it and another one is unknown. */
export function gainsOf(settings: Settings, seat: SeatId) {
  const all = paths.map(({ id }) => judge(id, settings, seat)).filter(({ present }) => present);
  const having = (value: YesNoUnknown): readonly Judgement[] =>
    all.filter(({ endToEnd }) => Object.values(powersOf(endToEnd)).includes(value));
  return { all, open: having('yes'), unsure: having('unknown') };
}

/** How the paths on which something is unknown are counted, in a title about an attacker. */
export const unsureClause = (count: number): string => (count > 0 ? `; for ${count}, something is unknown` : '');

/** What a seat gets under some settings, in whole sentences: on how many of the paths that are there it has each power, and for how many something is unknown. */
export function seatSentence(settings: Settings, seat: SeatId): string {
  if (seat === 'nobody') return `${strengthTitle(countPaths(settings))}. The menu Attacker shows who can read, change or impersonate what.`;
  const { all, open, unsure } = gainsOf(settings, seat);
  const who = `An attacker ${seatWho[seat]}`;
  const gained = powers
    .map((power) => ({ power, on: open.filter(({ endToEnd }) => powersOf(endToEnd)[power] === 'yes').map(({ path }) => path) }))
    .filter(({ on }) => on.length > 0);
  // An attacker often reads and changes the same paths, which is said once. The ends of a path are impersonated, and not the path.
  const said = together(gained, ({ power, on }) => `${power === 'pose' ? 'ends' : 'traffic'} ${on.join()}`).map(
    ([first, ...more], index) => {
      const can = listed([first, ...more].map(({ power }) => powerVerb(power, 'can')));
      const count = `${first.on.length}${index === 0 ? ` of ${all.length} paths` : ''}`;
      if (first.power !== 'pose') return `${index === 0 ? who : 'It'} can ${can} ${count}.`;
      return index === 0
        ? `${who} can ${can} the server or the client of ${count}.`
        : `Of ${count}, it can ${can} the server or the client.`;
    },
  );
  const doubt = unsure.length > 0 ? [`For ${unsure.length}, something is unknown.`] : [];
  if (said.length > 0) return [...said, ...doubt].join(' ');
  return unsure.length > 0
    ? [`None of ${all.length} paths is known to be open to ${who.replace(/^A/, 'a')}.`, ...doubt].join(' ')
    : `${who} can do nothing on any of the ${all.length} paths.`;
}

/** What keeps another node from other nodes’ traffic, where agents are shared: first what to do, then why. Nothing without Konnectivity. */
export function otherNodeAdvice(settings: Settings): readonly string[] | undefined {
  if (settings.transport !== 'konnectivity' || isTunnelled('apiserver-to-kubelet', settings) !== 'yes') return undefined;
  const { endToEnd } = judge('apiserver-to-kubelet', settings, 'another-node');
  const taken = capabilities.map((capability) => endToEnd[capability]).filter(({ value }) => value !== 'no');
  const reasons = [...new Set((taken.length > 0 ? taken : [endToEnd['read-request']]).map(({ reason }) => reason))];
  const defences: Readonly<Record<Settings['kubeletCertificateAuthority'], string>> = {
    unknown:
      'It is unknown whether --kubelet-certificate-authority is set. If it is set and an approver compares the addresses in kubelet certificates, the agent of another node can only disrupt kubelet traffic.',
    unset:
      'Set --kubelet-certificate-authority, and have an approver compare the addresses in kubelet certificates, so that the agent of another node can only disrupt kubelet traffic.',
    set:
      taken.length > 0
        ? 'Have an approver compare the addresses in kubelet certificates, so that the agent of another node can only disrupt kubelet traffic.'
        : 'Because the API server verifies kubelets and an approver compares addresses, the agent of another node can only disrupt kubelet traffic.',
  };
  const defence = defences[settings.kubeletCertificateAuthority];
  const proxied = (['apiserver-to-pod', 'apiserver-to-service'] as const).filter(
    (path) => judge(path, settings, 'another-node').endToEnd['read-request'].value === 'yes',
  );
  return [
    defence,
    ...reasons.map((reason) => reasonTexts[reason]),
    ...(proxied.length > 0
      ? [`${listed(proxied.map((path) => pathNames[path]))} stay readable there whatever you set, so use kubectl port-forward instead.`]
      : []),
  ];
}
