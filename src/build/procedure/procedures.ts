import { readFileSync } from 'node:fs';
import type { MdastNode } from 'satteri';
import { attributesOf, childrenOf, isComponent, parsePage, placeOf, rangeOf, type Parsed } from '../mdx/parse.ts';
import type { ProcedureId } from '../../model/procedure-id.ts';
import { procedureTasks, stepsProved, withoutOutage } from '../../wording/procedure/procedures.ts';
import { stepProof, type StepProof } from './step-proof.ts';

/** A procedure: a page of its own, or a section of the page of a mode, which tells the same task already. */
interface Procedure {
  readonly id: ProcedureId | 'kubelet-serving-certificates' | 'direct-and-konnectivity';
  /** The task, as a command. */
  readonly task: string;
  readonly href: string;
  readonly file: string;
  /** The id of the second-level heading under which its steps stand. */
  readonly section: string;
  /** Whether it can be done without an outage, where the page does not begin with that. A page of its own does. */
  readonly answer?: string;
}

const own = (id: ProcedureId): Procedure => ({
  id,
  task: procedureTasks[id],
  href: `/procedures/${id}/`,
  file: `content/procedures/${id}.mdx`,
  section: 'steps',
});

/** Every procedure, in the order in which most people need them. */
export const procedures: readonly Procedure[] = [
  own('renew-expired-certificates'),
  own('rotate-the-ca'),
  {
    id: 'kubelet-serving-certificates',
    task: procedureTasks['kubelet-serving-certificates'],
    href: '/modes/tls-verification/#turn-it-on',
    file: 'content/modes/tls-verification.mdx',
    section: 'turn-it-on',
    answer: withoutOutage['kubelet-serving-certificates'],
  },
  {
    id: 'direct-and-konnectivity',
    task: procedureTasks['direct-and-konnectivity'],
    href: '/modes/konnectivity/#turn-it-on',
    file: 'content/modes/konnectivity.mdx',
    section: 'turn-it-on',
    answer: withoutOutage['direct-and-konnectivity'],
  },
  own('several-api-servers'),
  own('two-network-cards'),
  own('cut-off-exec-and-proxy'),
];

/** One step of a procedure, and what it rests on. */
type ProcedureStep = ReturnType<typeof stepsOf>[number];

const textOf = (page: Parsed, node: MdastNode): string => {
  const [start, end] = rangeOf(node);
  return page.source.slice(start, end);
};
/** A heading as it is written: `### 1. Do it \{#do-it}`. */
const headingOf = (page: Parsed, node: MdastNode) => {
  const [, depth = '', name = '', anchor = ''] = /^(#+) (.+?) \\\{#(.+)\}$/.exec(textOf(page, node)) ?? [];
  return { depth: depth.length, name, anchor };
};

/** The steps of a procedure: the numbered headings under its section. Throws, with the place, for a step that does not have exactly one check. */
export function stepsOf({ file, section }: Procedure, source: string = readFileSync(file, 'utf8')) {
  const page = parsePage(file, source);
  const steps: { heading: MdastNode; name: string; anchor: string; checks: StepProof[] }[] = [];
  let isInside = false;
  let isStep = false;
  for (const node of childrenOf(page.root)) {
    if (node.type === 'heading') {
      const { depth, name, anchor } = headingOf(page, node);
      if (depth === 2) isInside = anchor === section;
      isStep = isInside && depth === 3 && /^\d+\. /.test(name);
      if (isStep) steps.push({ heading: node, name: name.replaceAll('`', '').replace(/^\d+\. /, ''), anchor, checks: [] });
    } else if (isStep && isComponent(node) && node.name === 'StepCheck')
      try {
        steps.at(-1)?.checks.push(stepProof(attributesOf(page, node)));
      } catch (error) {
        throw new Error(`${placeOf(page, node)}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      }
  }
  return steps.map(({ heading, name, anchor, checks: [proof, ...more] }) => {
    if (!proof || more.length > 0)
      throw new Error(`${placeOf(page, heading)}: the step has ${proof ? more.length + 1 : 'no'} <StepCheck>; give it exactly one`);
    return { name, anchor, proof };
  });
}

/** How many steps were tried and how many only sourced, in words. */
export const proofCount = (steps: readonly ProcedureStep[]): string =>
  stepsProved(steps.length, steps.filter(({ proof }) => proof.kind === 'tried').length);
