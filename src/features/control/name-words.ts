import { inAttack, notConfirmed } from '../../wording/control.ts';
import type { ControlName } from '../../facts/schema/controls.ts';

/** A name with what is known of it: "1.2.5 (automated)", "MS-TA9036 (ARP poisoning and IP spoofing, T1557 in ATT&CK)". */
export function nameWords({ id, audit, title, attack, about, note, confirmed }: ControlName): string {
  const remarks = [audit, title, attack && inAttack(attack), about, confirmed === false && notConfirmed].filter(Boolean);
  return [remarks.length > 0 ? `${id} (${remarks.join(', ')})` : id, note].filter(Boolean).join('. ').replace(/\.$/, '');
}
