import type { FactId } from '../model/reason.ts';
import type { Settings } from '../model/setting/setting.ts';
import { situations, type Situation } from './direct-cases.ts';
import type { LabCase } from './lab-case.ts';
import { labCaseNames } from '../wording/lab/case.ts';

/** The tunnel of `--ssh-user`, which verified no host key. */
const unchecked = { transport: 'ssh-tunnel' } as const;
/** The same command with a host key that is known. To the model it is a tunnel whose ends verify each other. */
const checked = { transport: 'other-tunnel', otherTunnel: 'authenticated' } as const;

const inTunnel = (situation: Situation, tunnel: Partial<Settings>): Settings => ({ ...situation.settings, ...tunnel });

/** What API servers of 1.21 did with an impostor’s sshd on the way, by situation. */
const measured: Readonly<Record<string, readonly FactId[]>> = {
  'verification-off': ['obs/I2-logs-authn'],
  'right-ca': ['obs/I2-ca-logs'],
  'plain-http': ['obs/I2-pod-http'],
  'https-unverified': ['obs/I2-pod-https'],
};

const [plainHttp, verificationOff] = ['plain-http', 'verification-off'].map(
  (id) => situations.find((each) => each.id === id) as Situation,
) as [Situation, Situation];

/** The situations of a direct connection inside of `ssh -L`, without and with verification of the host key, and what is left past its end. */
export const sshCases: readonly LabCase[] = [
  ...situations.map((situation) => ({
    ...situation,
    id: `ssh-${situation.id}`,
    carrier: 'ssh' as const,
    settings: inTunnel(situation, unchecked),
    evidence: measured[situation.id] ?? (['obs/S121-hostkey-swapped'] as const),
  })),
  {
    ...plainHttp,
    id: 'ssh-plain-http-eavesdropper',
    name: labCaseNames['ssh-plain-http-eavesdropper'],
    carrier: 'ssh',
    seat: 'between-passive',
    settings: inTunnel(plainHttp, unchecked),
    evidence: ['obs/S121-pod-http'],
  },
  ...situations.map((situation) => ({
    ...situation,
    id: `ssh-checked-${situation.id}`,
    carrier: 'ssh-checked' as const,
    settings: inTunnel(situation, checked),
    evidence: ['obs/S-ssh-hostkey-mismatch'] as const,
  })),
  {
    ...plainHttp,
    id: 'ssh-checked-plain-http-node-network',
    name: labCaseNames['ssh-checked-plain-http-node-network'],
    carrier: 'ssh-checked',
    seat: 'node-network-active',
    hop: 'node-network',
    settings: inTunnel(plainHttp, checked),
    evidence: ['obs/S-ssh-L-http'],
  },
  {
    ...verificationOff,
    id: 'ssh-checked-verification-off-node-network',
    name: labCaseNames['ssh-checked-verification-off-node-network'],
    carrier: 'ssh-checked',
    seat: 'node-network-active',
    hop: 'node-network',
    settings: inTunnel(verificationOff, checked),
    evidence: ['obs/S121-logs-mitm'],
  },
];
