import type { Answers, Capability } from '../../model/answer.ts';
import { capabilitiesWith } from '../capability.ts';
import { listed, listedClauses, listedOr } from '../text/list.ts';

const verbs: Record<Capability, string> = {
  'read-request': 'read requests',
  'read-answer': 'read responses',
  'change-request': 'change requests',
  'change-answer': 'forge responses',
  'impersonate-server': 'impersonate the server',
  'impersonate-client': 'impersonate the client',
};

/** The verbs of some capabilities, each the end of “can …”; who can read both ways reads “requests and responses”. */
export function verbsOf(capabilities: readonly Capability[]): readonly string[] {
  const isBoth = capabilities.includes('read-request') && capabilities.includes('read-answer');
  return capabilities
    .filter((each) => !isBoth || each !== 'read-answer')
    .map((each) => (isBoth && each === 'read-request' ? 'read requests and responses' : verbs[each]));
}

/** What an attacker can do on a hop, as the end of a sentence that begins with the attacker; `nothing` is its end where that is nothing. */
export function gainOf(answers: Answers, nothing: string): string {
  const can = verbsOf(capabilitiesWith(answers, 'yes'));
  const unknown = verbsOf(capabilitiesWith(answers, 'unknown'));
  const parts = [
    ...(can.length > 0 ? [`can ${(can.length === 2 && can[0]?.includes(' and ') ? listedClauses : listed)(can)}`] : []),
    ...(unknown.length > 0 ? [`may be able to ${listedOr(unknown)}, which is unknown`] : []),
  ];
  return parts.join(', and ') || nothing;
}
