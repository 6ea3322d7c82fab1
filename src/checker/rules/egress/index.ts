import type { Rule } from '../rule.ts';
import { coverageRules } from './coverage.ts';
import { fieldRules } from './fields.ts';
import { nameRules } from './names.ts';
import { proxyRules } from './proxy.ts';
import { transportRules } from './transport.ts';

/** What is wrong with an EgressSelectorConfiguration, and what it leaves out. */
export const egressRules: readonly Rule[] = [...transportRules, ...proxyRules, ...nameRules, ...fieldRules, ...coverageRules];
