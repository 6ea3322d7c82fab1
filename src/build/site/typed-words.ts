import { controls, namesOf, typedName } from '../../facts/control/control.ts';
import { typedForSections } from '../../wording/search/typed-words.ts';
import { decisionAddress, decisions, questionOf } from '../../wording/decision/decision.ts';

/** The words of a section from several tables, together. */
function joined(rows: readonly (readonly [id: string, words: string])[]): ReadonlyMap<string, string> {
  const byId = new Map<string, string>();
  for (const [id, words] of rows) byId.set(id, [byId.get(id), words].filter(Boolean).join(' '));
  return byId;
}

/** Every section that people find by other words than its own, with those words. */
export const typedWords: ReadonlyMap<string, string> = joined([
  ...Object.entries(typedForSections),
  ...controls
    .filter(({ names }) => names.length > 0)
    .map((control) => {
      // FedRAMP has the ids of NIST, which stand there already. PCI DSS has numbers of the CIS benchmark, and people mean those of the benchmark.
      const typed = namesOf(control)
        .filter((name) => name.in !== 'fedramp')
        .flatMap((name) => [typedName(name), ...(name.in === 'cis' ? [name.id] : [])]);
      return [`/controls/#${control.id}`, typed.join(' ')] as const;
    }),
  ...decisions.map((decision) => [decisionAddress(decision.id), [questionOf(decision), ...decision.typed].join(' ')] as const),
]);
