import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { procedures } from '../../../src/build/procedure/procedures.ts';
import { procedureCases, type ProcedureCase } from '../../../src/lab/procedure-cases.ts';
import { fewOrAll } from '../../verify/tests/amount.ts';
import { Room } from '../network/laboratory-room.ts';
import { hasLabAddresses, makeCas, setUp } from './play-procedure.ts';

const hasOpenSsl = spawnSync('openssl', ['version']).status === 0;
const whyNot = hasOpenSsl ? '' : ' (skipped: there is no openssl on this machine)';

/** The checks of the pages that verify a certificate, as they stand there. */
const checks = procedures.flatMap(({ id, file }) =>
  [...readFileSync(file, 'utf8').matchAll(/^openssl s_client [^`]*?-verify_ip[^`]*?'Verify return code'$/gm)].map(([command]) => ({
    id,
    command,
  })),
);
/** A command of a page with the places of the lab. */
const atTheLab = (command: string, host: string, port: number, bundle: string): string =>
  command
    .replace(/-connect \S+/, `-connect ${host}:${port}`)
    .replace(/-verify_ip \S+/, `-verify_ip ${host}`)
    .replace(/-CAfile \S+/, `-CAfile ${bundle}`);

describe.skipIf(!hasOpenSsl || !hasLabAddresses)(
  `the checks of the pages, run with openssl against the servers of the lab${whyNot}`,
  () => {
    const room = new Room();
    let cas: Awaited<ReturnType<typeof makeCas>>;
    beforeAll(async () => {
      cas = await makeCas();
    });
    afterAll(() => room.close());

    /** What a command of a page prints, asked as the client of a case asks. */
    async function printed(command: string, { server, client, throughBalancer }: ProcedureCase): Promise<string> {
      const part = room.part();
      const { host, port } = await setUp(part, cas, { server, client, ...(throughBalancer ? { throughBalancer } : {}) });
      const bundle = path.join(room.folder, 'bundle.crt');
      writeFileSync(bundle, client.verifies === 'nothing' ? '' : client.verifies.map((each) => cas[each].certificate).join('\n'));
      const run = await promisify(execFile)('sh', ['-c', atTheLab(command, host, port, bundle)]).catch(
        (error: { stdout?: string }) => error,
      );
      await part.close();
      return run.stdout ?? '';
    }

    it('there are such checks on the pages of renewal, of a new CA, of several API servers, of two cards, and of verification', () => {
      expect(new Set(checks.map(({ id }) => id))).toEqual(
        new Set([
          'renew-expired-certificates',
          'rotate-the-ca',
          'kubelet-serving-certificates',
          'several-api-servers',
          'two-network-cards',
        ]),
      );
    });

    it('each prints 0 (ok) where the client of a case accepts the server, and never where it refuses it', async () => {
      const verifying = procedureCases.filter(({ client, expects }) => client.verifies !== 'nothing' && expects !== 'no-connection');
      expect(new Set(verifying.map(({ expects }) => expects)).size).toBe(3);
      // Several pages have the same command with other addresses: each form of it is run once.
      const forms = new Map(checks.map((check) => [atTheLab(check.command, '', 0, '').replace(/\s+/g, ' '), check]));
      // In `npm test` one case of each outcome and way.
      const ways = new Map(verifying.map((each) => [`${each.expects} ${String(each.throughBalancer)}`, each]));
      for (const { id, command } of forms.values())
        for (const each of fewOrAll([...ways.values()], verifying)) {
          const says = await printed(command, each);
          // A server that refuses its client has been verified by then.
          if (each.expects === 'refused-by-client') expect(says, `${id}: ${each.id}`).not.toContain('0 (ok)');
          else expect(says, `${id}: ${each.id}`).toContain('Verify return code: 0 (ok)');
        }
    });
  },
);
