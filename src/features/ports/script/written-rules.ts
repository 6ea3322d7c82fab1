import { rulesOfCluster } from '../../../export/firewall/cluster-rules.ts';
import { exampleAddresses } from '../../../export/firewall/example.ts';
import type { HostRoleId } from '../../../export/firewall/host-role.ts';
import { notations, offerOf, type Offer } from '../../../export/firewall/notations.ts';
import { addressesFrom, type AddressFieldId, type ReadAddresses } from '../../../export/firewall/rule-set.ts';
import type { PortsState } from './state.ts';

/** The rules of a cluster in one notation, or why there is no file, and what is wrong with the addresses that a reader typed, by field. */
interface WrittenRules {
  readonly offer: Offer;
  /** Whether the file is for one host, so that its role has to be chosen. */
  readonly isForHost: boolean;
  readonly problems: ReadAddresses['problems'];
}

/** Writes rules for the addresses in the fields, or for those of an example while every field is empty. */
export function writtenRules(
  { settings, shape }: Pick<PortsState, 'settings' | 'shape'>,
  fields: Readonly<Partial<Record<AddressFieldId, string>>>,
  id: string,
  role: HostRoleId,
): WrittenRules {
  const typed = addressesFrom(fields);
  const isEmpty = Object.values(fields).every((field) => field.trim() === '');
  const notation = notations.find((each) => each.id === id) ?? notations[0];
  const set = rulesOfCluster(settings, shape, isEmpty ? addressesFrom(exampleAddresses) : typed, isEmpty);
  return {
    offer: notation ? offerOf(notation, set, role, typed.problems) : { why: [] },
    isForHost: notation?.target === 'host',
    problems: typed.problems,
  };
}
