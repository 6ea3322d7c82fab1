import { capabilities } from '../../model/answer.ts';
import { pathOf, type PathId } from '../../model/path.ts';
import type { FactId } from '../../model/reason.ts';
import { capabilityNames } from '../../wording/capability.ts';
import { componentNames, seatNames } from '../../wording/names.ts';
import { expectationOf, type Question } from '../../lab/expectation.ts';
import { carriers, type Carrier, type LabCase } from '../../lab/lab-case.ts';
import { labCases } from '../../lab/lab-cases.ts';
import recorded from '../../lab/recorded-run.json' with { type: 'json' };
import { carrierNames, questionNames } from '../../wording/lab/case.ts';

/** The run of the lab whose results the page shows: when it was, and with which versions. */
export const recordedRun = { date: recorded.date, node: recorded.node, openSsl: recorded.openSsl, openSsh: recorded.openSsh };

/** A case as the page shows it. */
export interface ShownCase {
  readonly id: string;
  readonly name: string;
  readonly path: PathId;
  readonly attacker: string;
  /** What the model says that the attacker can do, as verbs. */
  readonly can: readonly string[];
  /** Whether the model says that an honest request is answered; `unknown` where it does not say. */
  readonly getsThrough: 'yes' | 'no' | 'unknown';
  readonly evidence: readonly FactId[];
  /** What the recorded run found; undefined for a case that is younger than it. */
  readonly run: RecordedCase | undefined;
}

/** What the recorded run found in one case. */
interface RecordedCase {
  /** The columns in which the run was otherwise than the model says now. */
  readonly differs: readonly string[];
  readonly captured: string;
  readonly altered: readonly string[];
  readonly refused: string | null;
}

function recordOf(labCase: LabCase): RecordedCase | undefined {
  const row = recorded.cases.find(({ id }) => id === labCase.id);
  if (!row) return undefined;
  const model = expectationOf(labCase);
  const asked = Object.entries(row.lab) as [Question, boolean][];
  const differs = asked.filter(([question, happened]) => model[question] !== 'unknown' && (model[question] === 'yes') !== happened);
  return {
    differs: differs.map(([question]) => questionNames[question]),
    captured: row.captured,
    altered: row.altered,
    refused: row.refused,
  };
}

function shown(labCase: LabCase): ShownCase {
  const { id, name, path, seat, evidence } = labCase;
  const model = expectationOf(labCase);
  const { client, server } = pathOf(path);
  const names = capabilityNames(componentNames[server], componentNames[client]);
  return {
    ...{ id, name, path, evidence },
    attacker: seatNames[seat],
    can: capabilities.filter((capability) => model[capability] === 'yes').map((capability) => names[capability]),
    getsThrough: model['gets-through'],
    run: recordOf(labCase),
  };
}

/** The cases by what carries the connection, each with what the model says of it at this build. */
export const labTable: readonly { readonly carrier: Carrier; readonly name: string; readonly cases: readonly ShownCase[] }[] = carriers.map(
  (carrier) => ({
    carrier,
    name: carrierNames[carrier],
    cases: labCases.filter((labCase) => labCase.carrier === carrier).map(shown),
  }),
);

/** How many cases there are. */
export const caseCount = labCases.length;
