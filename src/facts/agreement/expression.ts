import type { Capability } from '../../model/answer.ts';
import type { PathId } from '../../model/path.ts';
import type { SeatId } from '../../model/seat/seat.ts';
import type { SettingId, Settings } from '../../model/setting/setting.ts';

/** What a record can say that the model says too. Layer aspects are about the layer that the two ends agree on. */
export type Aspect =
  | 'encrypted'
  | 'server-verified'
  | 'certificate-sent'
  | 'token-inside'
  | 'tunnel'
  | 'tunnelled'
  | 'tunnel-server-verified'
  | 'frontend'
  | 'dialled-by'
  | 'works'
  | 'available'
  | 'read-only-port-open'
  | 'kubelet-open-to-all'
  | `default of ${SettingId}`
  | Capability;

/** A record in the words of the model: judged so, it must come out so. */
export interface Expression {
  readonly path: PathId;
  readonly settings: Settings;
  readonly seat: SeatId;
  readonly expect: Readonly<Partial<Record<Aspect, string>>>;
}

/** Why the model cannot express a record. */
export const inexpressibleReasons = [
  'authorization at the API server',
  'authorization at the kubelet, by subresource',
  'no connection was made',
  'start-up or object validation',
  'address guard',
  'content of a certificate request',
  'no serving certificate issued yet',
  'what happens over time',
  'disruption',
  'rewriting of a proxied request',
  'log, metrics or default ports of a component',
  'not how a component connects',
  'inside konnectivity-server',
  'whether a flag is known',
  'which address is dialled',
  'content of a token',
  'versions of TLS',
  'defaults without a configuration file',
] as const;
export type Inexpressible = (typeof inexpressibleReasons)[number];

/** A truth in the words of the model. */
export const yesNo = (value: boolean): 'yes' | 'no' => (value ? 'yes' : 'no');
