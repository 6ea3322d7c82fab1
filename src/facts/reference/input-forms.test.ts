import { expect, it } from 'vitest';
import { factOf } from '../fact.ts';
import { inputForms, inputFormScopes } from './input-forms.ts';

it('each form of input is told in whole sentences, with a source that can be followed', () => {
  for (const { id, name, scope, recognised, read, notRead, evidence, fact } of inputForms()) {
    expect(inputFormScopes, id).toContain(scope);
    expect(name, id).toMatch(/^(?:an? )?[^.]+$/);
    for (const sentence of [recognised, read, notRead]) expect(sentence, id).toMatch(/^(?:The checker|It|If|Where) [^\n]+\.$/);
    expect(evidence.length, id).toBeGreaterThan(0);
    for (const { href } of evidence) expect(href, id).toMatch(/^https:\/\/|^\/about\/sources\//);
    expect(factOf(fact).id).toBe(fact);
  }
});
