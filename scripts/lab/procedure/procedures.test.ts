import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import recorded from '../../../src/lab/recorded-procedures.json' with { type: 'json' };
import { procedureCases, type ProcedureCase } from '../../../src/lab/procedure-cases.ts';
import { Room } from '../network/laboratory-room.ts';
import { hasLabAddresses, makeCas, playProcedure, type Played } from './play-procedure.ts';

const whyNot = hasLabAddresses ? '' : ' (skipped: this machine does not have the address 127.0.0.3)';

describe.skipIf(!hasLabAddresses)(`the procedures, played with TLS on loopback${whyNot}`, () => {
  const room = new Room();
  let cas: Awaited<ReturnType<typeof makeCas>>;
  beforeAll(async () => {
    cas = await makeCas();
  });
  afterAll(() => room.close());
  const play = (each: ProcedureCase): Promise<Played> => playProcedure(room, cas, each);
  const caseOf = (id: string): ProcedureCase => {
    const found = procedureCases.find((each) => each.id === id);
    if (!found) throw new Error(`no such case: ${id}`);
    return found;
  };

  it('each case ends as its page says and as the recorded run ended, with the same words', async () => {
    const played = [];
    for (const each of procedureCases) {
      const { outcome, says } = await play(each);
      expect(outcome, each.id).toBe(each.expects);
      played.push({ id: each.id, found: outcome, says });
    }
    expect(recorded.cases.map(({ id, found }) => ({ id, found }))).toEqual(played.map(({ id, found }) => ({ id, found })));
    // What OpenSSL says of a chain differs from release to release; that it says something does not.
    for (const { id, found, says } of recorded.cases) expect(says === '', id).toBe(found === 'answered');
  });

  it('a client that trusts the new CA as well is the whole difference between a refusal and an answer', async () => {
    const wrongOrder = caseOf('new-serving-certificate-first');
    expect(await play({ ...wrongOrder, client: { ...wrongOrder.client, verifies: ['old', 'new'] } })).toEqual({
      outcome: 'answered',
      says: '',
    });
  });

  it('the connection that is open stays, and a new one to the same server is refused', async () => {
    const open = caseOf('open-connection');
    const { changesTo: signedBy, ...server } = open.server;
    if (!signedBy) throw new Error('the case changes no certificate');
    const later = await play({ ...open, server: { ...server, certificate: { ...server.certificate, signedBy } } });
    expect(later.outcome).toBe('refused-by-client');
  });
});
