import { labCases } from '../../lab/lab-cases.ts';
import { procedureCases, type ProcedureOutcome } from '../../lab/procedure-cases.ts';
import { outcomeSays, outcomeWords } from '../../wording/lab/tables.ts';
import recorded from '../../lab/recorded-procedures.json' with { type: 'json' };

/** Every case, with what the page of its procedure expects and what the recorded run found. */
export const procedureTable = procedureCases.map(({ id, procedure, name, expects }) => {
  const run = recorded.cases.find((each) => each.id === id);
  const found = run && outcomeSays(outcomeWords[run.found as ProcedureOutcome], run.says);
  return { id, procedure, name, expected: outcomeWords[expects], found, agrees: run?.found === expects };
});

/** What the recorded run came to. */
export const procedureRun = {
  date: recorded.date,
  node: recorded.node,
  openSsl: recorded.openSsl,
  count: procedureTable.length,
  agreeing: procedureTable.filter(({ agrees }) => agrees).length,
};

/** The name of a case of either lab, and where its page shows what came of it. Throws for a case that is unknown or was not recorded as it is expected. */
export function labCaseLink(id: string): { readonly label: string; readonly href: string } {
  const own = procedureTable.find((each) => each.id === id);
  if (own && !own.agrees)
    throw new Error(`the recorded run of npm run lab:procedures has another outcome of "${id}", or none: record it again`);
  const name = own?.name ?? labCases.find((each) => each.id === id)?.name;
  if (!name) throw new Error(`no case of the lab is called "${id}"`);
  return { label: name, href: `/lab/#${own ? `procedure-${id}` : id}` };
}
