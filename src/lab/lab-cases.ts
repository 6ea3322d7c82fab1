import { agentCases } from './agent-cases.ts';
import { directCases } from './direct-cases.ts';
import type { LabCase } from './lab-case.ts';
import { sshCases } from './ssh-cases.ts';

/** Every case, in the order of the table. */
export const labCases: readonly LabCase[] = [...directCases, ...sshCases, ...agentCases];
