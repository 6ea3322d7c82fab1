import type { PathId } from '../model/path.ts';
import type { FactId } from '../model/reason.ts';
import type { SeatId } from '../model/seat/seat.ts';
import type { Settings } from '../model/setting/setting.ts';
import type { ZoneId } from '../model/zone.ts';
import { labCaseNames, type carrierNames } from '../wording/lab/case.ts';

/** The groups of the table: what carries the connection. */
export const carriers = ['direct', 'ssh', 'ssh-checked', 'agent'] as const;
export type Carrier = (typeof carriers)[number];

/** The certificates that a man in the middle of the lab can present. `for-this-address` is issued by the cluster’s CA to another node. */
export type AttackersCertificate = 'self-signed' | 'of-another-ca' | 'of-another-node' | 'without-address' | 'for-this-address';

/** One row of the table: a path of the model under some settings, an attacker, and what the attacker has. It holds no expected result. */
export interface LabCase {
  /** Taken by `--only`, and an anchor of the page. */
  readonly id: string;
  readonly name: string;
  readonly carrier: Carrier;
  readonly path: PathId;
  readonly settings: Settings;
  readonly seat: SeatId;
  /** The network of the hop that the attacker is on; `whole-path` for an attacker who is on no hop. */
  readonly hop: ZoneId | 'whole-path';
  readonly attackersCertificate: AttackersCertificate;
  /** The client sends plaintext, but the port of the server speaks TLS. No setting of the model says so. */
  readonly serverExpectsTls?: true;
  /** What was measured with real components, or read in their source, and is repeated here. */
  readonly evidence: readonly FactId[];
}

/** A case before it has the name that its id has. */
export type Unnamed = Omit<LabCase, 'id' | 'name'> & { readonly id: keyof typeof labCaseNames };
export const named = <Case extends Omit<Unnamed, 'carrier'>>(all: readonly Case[]): readonly (Case & Pick<LabCase, 'name'>)[] =>
  all.map((one) => ({ ...one, name: labCaseNames[one.id] }));

/**
 * What is played at once: a connection, and one attacker. Beside what cases have, a connection may go through a tunnel in plaintext or a balancer
 * that ends TLS, and an attacker may stand on no network and only connect to the real server.
 */
export interface Attack extends Pick<LabCase, 'path' | 'settings' | 'seat' | 'attackersCertificate' | 'serverExpectsTls'> {
  readonly carrier: keyof typeof carrierNames;
  readonly hop: LabCase['hop'] | 'server-only';
}
