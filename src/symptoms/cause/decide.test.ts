import { describe, expect, it } from 'vitest';
import { findingsOf } from '../message/parse.ts';
import { catalogue } from '../test/catalogue.ts';
import { pastedMessages } from '../test/real/pasted-messages.ts';
import { realWordings } from '../test/real/real-wording.ts';
import { variants } from '../test/variants.ts';
import { decisionsOf } from './decide.ts';
import { causes } from './table.ts';

const decided = (text: string) => decisionsOf(findingsOf(text).findings);

describe('the table of causes', () => {
  it('has no row that decides none of the texts of the tests', () => {
    const texts = [
      ...Object.values(variants).flat(),
      ...pastedMessages.map(({ message }) => message),
      ...realWordings.map(({ seen }) => seen),
      ...catalogue.flatMap(({ messages, alone = [] }) => [...messages, ...alone].map(({ message }) => message)),
    ];
    const used = new Set(texts.flatMap((text) => decided(text).map(({ cause }) => cause)));
    expect(causes.filter((cause) => cause.symptom !== undefined && !used.has(cause))).toEqual([]);
  });
  it('takes what stands last in a chain of errors for the reason, and what wraps it for none', () => {
    const chain =
      'Get "https://10.0.1.5:10250/containerLogs/a/b/c": context deadline exceeded: connection error: desc = "transport: Error while dialing: dial unix /run/konnectivity.sock: connect: no such file or directory"';
    expect(decided(chain).map(({ symptom }) => symptom)).toEqual(['konnectivity-socket-missing']);
  });
  it('decides nothing of a connection that was open and broke off, where it does not know what went over it', () => {
    expect(decided('error: read tcp 10.0.0.4:5000->10.0.0.9:6443: read: connection reset by peer')).toEqual([]);
  });
});
