import { describe, expect, it } from 'vitest';
import { everyRow } from '../../../../scripts/verify/tests/every-row.ts';
import { inputForms } from '../../../facts/reference/input-forms.ts';
import { check } from '../../check.ts';
import type { InputAccount } from '../../read/reading.ts';
import { coreForms } from '../../read/forms/forms.ts';
import { documentForms, lastTextForms, moreForms, textForms as firstTextForms } from '../../read/more-forms.ts';
import { factsForTests } from '../../test/facts.ts';
import type { Case } from '../case.ts';
import { corpus } from '../index.ts';
import { formCases } from './index.ts';

const textForms = [...firstTextForms, ...lastTextForms];
const rows = inputForms();
const readers = [
  ...Object.entries(coreForms).map(([id, name]) => ({ id, name })),
  ...[...textForms, ...documentForms].map(({ form, name }) => ({ id: form, name })),
];
const byId = (a: { id: string }, b: { id: string }): number => a.id.localeCompare(b.id);
const nameOf = (id: string): string | undefined => rows.find((row) => row.id === id)?.name;

const accountOf = ({ files, kubernetes }: Case): readonly InputAccount[] =>
  check(
    Object.entries(files).map(([name, text]) => ({ name, text })),
    { facts: factsForTests, forms: moreForms, kubernetes },
  ).account;

describe('the forms of input', () => {
  it('have one row each in the facts, of the same name, and no row is about another', () => {
    expect(rows.map(({ id, name }) => ({ id, name })).sort(byId)).toEqual([...readers].sort(byId));
  });

  it('are of a text or of a document, as their readers are', () => {
    for (const { form } of textForms) expect(rows.find(({ id }) => id === form)?.scope, form).toBe('text');
    for (const { form } of documentForms) expect(rows.find(({ id }) => id === form)?.scope, form).toBe('document');
  });

  it('have at least two golden cases each, and each case names a form that is there', () => {
    const shown = new Map<string, number>();
    const count = (name: string | null | undefined): void => void (name && shown.set(name, (shown.get(name) ?? 0) + 1));
    for (const { form, name } of formCases) {
      expect(nameOf(form), name).toBeDefined();
      count(nameOf(form));
    }
    for (const one of corpus) if (!('form' in one)) accountOf(one).forEach(({ form }) => count(form));
    for (const { name } of rows) expect(shown.get(name) ?? 0, name).toBeGreaterThanOrEqual(2);
  });
});

describe('a case of a form', () => {
  const accounts = formCases.map((one) => ({ one, account: accountOf(one) }));
  const nameOfCase = ({ one }: (typeof accounts)[number]): string => one.name;

  it('is read as its form, and what only looks like it is not', () =>
    everyRow(accounts, nameOfCase, ({ one, account }) => {
      const forms = account.map(({ form }) => form);
      if (one.isNot) expect(forms).not.toContain(nameOf(one.form));
      else expect(forms).toContain(nameOf(one.form));
    }));

  it('names each piece that no reader takes, with its line', () =>
    everyRow(accounts, nameOfCase, ({ one, account }) =>
      expect(account.flatMap(({ unread }) => unread.map(({ line, what }) => `${line} ${what}`))).toEqual(one.unread),
    ));
});
