// It is loaded after the checker, whose script has what both need.
import './checker-entry.ts';
import { accept } from '../../../checker/accepted/accept.ts';
import { noTeamRules, type TeamRules } from '../../../checker/accepted/acceptance.ts';
import { readBaseline } from '../../../checker/accepted/baseline.ts';
import { configurationName, readConfiguration } from '../../../checker/accepted/configuration.ts';
import type { CheckResult } from '../../../checker/check.ts';
import { combinedPatch, patchText } from '../../../checker/edit/patch.ts';
import { changedTogether } from '../../../checker/edit/together.ts';
import { withoutIrrelevant } from '../../../checker/irrelevant.ts';
import type { Input } from '../../../checker/read/read.ts';
import { minorOf, type Problem } from '../../../checker/read/reading.ts';
import { unpack } from './unpack.ts';
import { checkerKey, type CheckRequest, type Checker, type FollowUp, type Team } from './checker-script.ts';
import { noBaseline } from '../../../wording/check/result.ts';

const baseName = (name: string): string => name.split(/[\\/]/).at(-1) ?? name;

/** The rules of the team, where its configuration is among the inputs; its baseline only where that is there too. */
function teamIn(inputs: readonly Input[]): Team {
  const given = inputs.find(({ name }) => baseName(name) === configurationName);
  if (!given) return { inputs, rules: noTeamRules, kubernetes: undefined, problems: [] };
  const { value, problems } = readConfiguration(given.name, given.text);
  const { baseline } = value;
  const entry = baseline === undefined ? undefined : inputs.find((one) => one !== given && baseName(one.name) === baseName(baseline));
  const known = entry ? readBaseline(entry.name, entry.text) : { value: [], problems: [] };
  const missing: readonly Problem[] =
    baseline !== undefined && !entry ? [{ file: given.name, line: 1, column: 1, sentence: noBaseline(baseline) }] : [];
  const rules: TeamRules = { acceptances: [...value.acceptances, ...known.value], severities: value.severities };
  return {
    inputs: inputs.filter((one) => one !== given && one !== entry),
    rules,
    kubernetes: value.kubernetes === undefined ? undefined : minorOf(value.kubernetes),
    problems: [...problems, ...known.problems, ...missing],
  };
}

const checkHere = (request: CheckRequest): CheckResult => (globalThis as unknown as { [checkerKey]: Checker })[checkerKey].check(request);

const finish: FollowUp['finish'] = (result, { request, team, today }) => {
  const finished = accept(withoutIrrelevant(result, request.inputs), request.inputs, { team: team.rules, today });
  return { ...finished, problems: [...finished.problems, ...team.problems] };
};

/** What follows a check and needs what was pasted: what a team accepted, and one patch. It takes what it shares with the checker from there. */
export const followUp: FollowUp = {
  team: teamIn,
  finish,
  unpack,
  together: (result, { request }) => changedTogether(request.inputs, result),
  patch(asked) {
    const again = (inputs: readonly Input[]): CheckResult => {
      const request = { ...asked.request, inputs };
      return finish(checkHere(request), { ...asked, request });
    };
    const patch = combinedPatch(asked.request.inputs, again(asked.request.inputs), again);
    return { patch, text: patchText(patch) };
  },
};
