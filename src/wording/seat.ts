import { capabilities, type Answers } from '../model/answer.ts';
import { isTunnelled } from '../model/hop.ts';
import { judge } from '../model/judge.ts';
import { paths, pathOf } from '../model/path.ts';
import type { ReasonId } from '../model/reason.ts';
import { powers, powersOf, type Power } from '../model/seat/seat-powers.ts';
import { seatOf, type SeatId } from '../model/seat/seat.ts';
import type { Settings } from '../model/setting/setting.ts';
import type { YesNoUnknown } from '../model/yes-no-unknown.ts';
import { listed } from './list.ts';
import { reasonTexts } from './reason.ts';

const verbs: Record<Power, string> = { read: 'reads', change: 'changes', pose: 'impersonates' };

/** A mark in words: what the seat can do, else what is not known, else nothing. */
export function powersWord(answers: Answers): string {
  const has = powersOf(answers);
  const can = powers.filter((power) => has[power] === 'yes');
  if (can.length === powers.length) return 'all three';
  if (can.length > 0) return can.map((power) => verbs[power]).join(', ');
  return powers.some((power) => has[power] === 'unknown') ? 'unknown' : 'nothing';
}

/** What a seat gets under some settings, in one sentence: on how many of the paths that are there it has each power. */
export function seatSentence(settings: Settings, seat: SeatId): string {
  if (seat === 'nobody')
    return 'No attacker is chosen. Choose an attacker’s position to see what somebody there reads, changes and can impersonate.';
  const judged = paths.map(({ id }) => judge(id, settings, seat)).filter(({ present }) => present);
  const has = judged.map(({ endToEnd }) => powersOf(endToEnd));
  const count = (power: Power, value: YesNoUnknown): number => has.filter((each) => each[power] === value).length;
  const of = (power: Power, verb: string): readonly string[] => {
    const number = count(power, 'yes');
    return number > 0 ? [`${verb} ${number}`] : [];
  };
  const can = [...of('read', 'reads'), ...of('change', 'changes'), ...of('pose', 'can impersonate an end of')];
  const open = has.filter((each) => powers.some((power) => each[power] === 'unknown')).length;
  const what = can.length > 0 ? `${listed(can)} of ${judged.length} paths` : `gets nothing on any of ${judged.length} paths for certain`;
  const sure = can.length > 0 || open > 0 ? what : `gets nothing on any of ${judged.length} paths`;
  return `Someone ${seatOf(seat).who} ${sure}${open > 0 ? `; on ${open} something is unknown` : ''}.`;
}

/** What keeps another node from other nodes’ traffic, where agents are shared: first what to do, then why. Nothing without Konnectivity. */
export function otherNodeAdvice(
  settings: Settings,
): { readonly safe: boolean; readonly sentences: readonly string[]; readonly reasons: readonly ReasonId[] } | undefined {
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
  return {
    safe: taken.length === 0,
    sentences: [
      defence,
      ...reasons.map((reason) => reasonTexts[reason]),
      ...(proxied.length > 0
        ? [`${listed(proxied.map((path) => pathOf(path).name))} stay readable there whatever is set, so use kubectl port-forward instead.`]
        : []),
    ],
    reasons,
  };
}
