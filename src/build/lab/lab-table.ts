import { capabilities } from '../../model/answer.ts';
import { pathOf } from '../../model/path.ts';
import { capabilityNames } from '../../wording/capability.ts';
import { componentNames, seatNames } from '../../wording/names.ts';
import { expectationOf, type Question } from '../../lab/expectation.ts';
import { carriers, type LabCase } from '../../lab/lab-case.ts';
import { labCases } from '../../lab/lab-cases.ts';
import recorded from '../../lab/recorded-run.json' with { type: 'json' };
import { carrierNames, questionNames } from '../../wording/lab/case.ts';

/** The run of the lab whose results the page shows: when it was, and with which versions. */
export const recordedRun = { date: recorded.date, node: recorded.node, openSsl: recorded.openSsl, openSsh: recorded.openSsh };

/** A case as the page shows it. */
export type ShownCase = ReturnType<typeof shown>;

function recordOf(labCase: LabCase) {
  const row = recorded.cases.find(({ id }) => id === labCase.id);
  if (!row) return undefined;
  const model = expectationOf(labCase);
  const asked = Object.entries(row.lab) as [Question, boolean][];
  const differs = asked.filter(([question, happened]) => model[question] !== 'unknown' && (model[question] === 'yes') !== happened);
  return {
    // The columns in which the run was otherwise than the model says now
    differs: differs.map(([question]) => questionNames[question]),
    captured: row.captured,
    altered: row.altered,
    refused: row.refused,
  };
}

function shown(labCase: LabCase) {
  const { id, name, path, seat, evidence } = labCase;
  const model = expectationOf(labCase);
  const { client, server } = pathOf(path);
  const names = capabilityNames(componentNames[server], componentNames[client]);
  return {
    ...{ id, name, path, evidence },
    attacker: seatNames[seat],
    // What the model says that the attacker can do, as verbs
    can: capabilities.filter((capability) => model[capability] === 'yes').map((capability) => names[capability]),
    // Whether the model says that an honest request is answered; `unknown` where it does not say
    getsThrough: model['gets-through'],
    // What the recorded run found; undefined for a case that is younger than it
    run: recordOf(labCase),
  };
}

/** The cases by what carries the connection, each with what the model says of it at this build. */
export const labTable = carriers.map((carrier) => ({
  carrier,
  name: carrierNames[carrier],
  cases: labCases.filter((labCase) => labCase.carrier === carrier).map(shown),
}));

/** How many cases there are. */
export const caseCount = labCases.length;
