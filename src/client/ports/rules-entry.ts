import { exampleAddresses } from '../../export/firewall/example.ts';
import { notations } from '../../export/firewall/notations.ts';
import { addressesFrom, ruleSetOf } from '../../export/firewall/rule-set.ts';
import { provide } from '../shell/load-script.ts';
import { rulesKey, type RulesWriter } from './rules-script.ts';

const write: RulesWriter = (rules, fields, id) => {
  const { addresses, problems } = addressesFrom(fields);
  const isEmpty = Object.values(fields).every((field) => field.trim() === '');
  const notation = notations.find((each) => each.id === id) ?? notations[0];
  const set = ruleSetOf(rules, isEmpty ? addressesFrom(exampleAddresses).addresses : addresses);
  return { text: notation?.write(set) ?? '', file: notation?.file ?? '', problems };
};

provide(rulesKey, write);
