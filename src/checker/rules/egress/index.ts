import { holdsTemplate } from '../../read/template.ts';
import type { Hit, Rule } from '../rule.ts';
import { coverageRules } from './coverage.ts';
import { fieldRules } from './fields.ts';
import { nameRules } from './names.ts';
import { proxyRules } from './proxy.ts';
import { transportRules } from './transport.ts';

/** A value of one line that a template fills in: nobody can tell yet whether it is wrong. */
const isFilledInLater = ({ place: { source, start, end } }: Hit): boolean => {
  const text = source.text.slice(start, end);
  return !text.includes('\n') && holdsTemplate(text);
};

/** What is wrong with an EgressSelectorConfiguration, and what it leaves out. */
export const egressRules: readonly Rule[] = [...transportRules, ...proxyRules, ...nameRules, ...fieldRules, ...coverageRules].map(
  (rule) => ({ ...rule, makesFiles: true, find: (cluster) => [rule.find(cluster)].flat().filter((hit) => !isFilledInLater(hit)) }),
);
