import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { loopback, within, type Room } from './laboratory-room.ts';

const run = promisify(execFile);

/** Where programs are looked for: `sshd` is in folders that the PATH of an ordinary user leaves out. */
const usualFolders = (): readonly string[] => [
  ...(process.env.PATH ?? '').split(path.delimiter),
  ...['/usr/sbin', '/usr/local/sbin', '/sbin', '/opt/homebrew/sbin'],
];

interface Programs {
  readonly ssh: string;
  readonly sshd: string;
  readonly keygen: string;
}

/** OpenSSH on this machine, or why the cases that need it are not run. */
export function findOpenSsh(folders: readonly string[] = usualFolders()): Programs | { readonly missing: string } {
  if (process.platform === 'win32') return { missing: 'sshd is a service on Windows, which the lab does not start' };
  const [ssh, sshd, keygen] = ['ssh', 'sshd', 'ssh-keygen'].map((name) =>
    folders
      .filter((folder) => path.isAbsolute(folder))
      .map((folder) => path.join(folder, name))
      .find((file) => existsSync(file)),
  );
  return ssh && sshd && keygen ? { ssh, sshd, keygen } : { missing: 'OpenSSH is not installed' };
}

/** A private key of OpenSSH. Its public key is beside it, in a file that ends in `.pub`. */
async function makeKey(room: Room, keygen: string, name: string): Promise<string> {
  const file = path.join(room.folder, name);
  await within('ssh-keygen', run(keygen, ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', file]));
  return file;
}

/** A tunnel of `ssh -L` that is up. */
export interface SshTunnel {
  connect(): Promise<Socket>;
}

/** OpenSSH with the keys of a run: the sshd of the node, the sshd of the attacker, and a client. */
export interface OpenSsh {
  /** The sshd of the node, which lets the holder of one key in. */
  readonly nodesSshd: number;
  /** The sshd of the attacker. It has another host key and lets everybody in. */
  readonly attackersSshd: number;
  /** Runs `ssh -L` to an sshd that the client takes for the node’s. `target` is the port that it asks the sshd to connect to. */
  tunnel(room: Room, sshd: number, target: number, verifiesHostKey: boolean): Promise<SshTunnel>;
}

/**
 * Listens on a free port and gives each connection to a new `sshd -i`, as inetd does. So it runs without a fixed port, and ends with its
 * connection.
 */
async function startSshd(room: Room, sshd: string, config: string): Promise<number> {
  const server = createServer({ pauseOnConnect: true }, (socket) => {
    const child = spawn(sshd, ['-i', '-e', '-f', config], { stdio: [socket, socket, 'ignore'] });
    child.once('error', () => socket.destroy());
    room.keepProcess(child);
    // The child has the connection now.
    socket.destroy();
  });
  return room.listen(server);
}

/**
 * Has sshd read its configuration. As root it wants an empty folder that the service makes otherwise, so the lab makes it. It stays, because
 * another run may be using it; it is gone after the next start of the machine.
 */
async function checkConfig(sshd: string, config: string): Promise<void> {
  const check = () => within('sshd to read its configuration', run(sshd, ['-t', '-f', config]));
  try {
    await check();
  } catch (error) {
    const folder = /Missing privilege separation directory: (\S+)/.exec(String((error as { stderr?: string }).stderr))?.[1];
    if (!folder) throw error;
    mkdirSync(folder, { mode: 0o755, recursive: true });
    await check();
  }
}

const common = [
  'StrictModes no',
  'PasswordAuthentication no',
  'KbdInteractiveAuthentication no',
  'AllowTcpForwarding local',
  'PidFile none',
];

/** Makes keys and configurations, starts both sshd, and returns what the cases need. */
export async function startOpenSsh(room: Room, { ssh, sshd, keygen }: Programs): Promise<OpenSsh> {
  const user = userInfo().username;
  const [nodesKey, attackersKey, clientsKey] = await Promise.all(
    ['nodes-host-key', 'attackers-host-key', 'clients-key'].map((name) => makeKey(room, keygen, name)),
  );
  const write = (name: string, lines: readonly string[]): string => {
    const file = path.join(room.folder, name);
    writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
    return file;
  };
  const knownHosts = write('known-hosts', [`node-a ${readFileSync(`${nodesKey}.pub`, 'utf8').trim()}`]);
  const nodes = write('nodes-sshd', [...common, `HostKey ${nodesKey}`, `AuthorizedKeysFile ${clientsKey}.pub`]);
  // `echo` says to sshd that whichever key is presented is authorized. A public key is no secret, so it proves nothing about this sshd.
  const attackers = write('attackers-sshd', [
    ...common,
    `HostKey ${attackersKey}`,
    'AuthorizedKeysFile none',
    'AuthorizedKeysCommand /bin/echo %t %k',
    `AuthorizedKeysCommandUser ${user}`,
  ]);
  for (const config of [nodes, attackers]) await checkConfig(sshd, config);
  const options = (verifiesHostKey: boolean) => [
    ...['BatchMode=yes', 'IdentitiesOnly=yes', 'IdentityAgent=none', 'PreferredAuthentications=publickey', 'ExitOnForwardFailure=yes'],
    ...['HostKeyAlias=node-a', 'GlobalKnownHostsFile=/dev/null', 'UpdateHostKeys=no'],
    `StrictHostKeyChecking=${verifiesHostKey ? 'yes' : 'no'}`,
    `UserKnownHostsFile=${verifiesHostKey ? knownHosts : '/dev/null'}`,
  ];
  let tunnels = 0;
  return {
    nodesSshd: await startSshd(room, sshd, nodes),
    attackersSshd: await startSshd(room, sshd, attackers),
    async tunnel(caseRoom, port, target, verifiesHostKey) {
      tunnels += 1;
      // A socket in the folder of the run instead of a port, since no other process can take it first.
      const entrance = path.join(room.folder, `t${tunnels}`);
      const client = spawn(
        ssh,
        [
          ...['-F', 'none', '-N', '-L', `${entrance}:${loopback}:${target}`, '-i', String(clientsKey), '-p', String(port)],
          ...options(verifiesHostKey).flatMap((option) => ['-o', option]),
          `${user}@${loopback}`,
        ],
        { stdio: ['ignore', 'ignore', 'pipe'] },
      );
      caseRoom.keepProcess(client);
      let complaint = '';
      client.stderr.on('data', (piece: Buffer) => (complaint += piece.toString()));
      const ended = new Promise<never>((_, reject) => {
        client.once('error', reject);
        client.once('close', () => reject(new Error(lastLine(complaint) ?? 'ssh ended without a message')));
      });
      // Nobody waits for it any more once the tunnel is up.
      ended.catch(() => {});
      const settled = new AbortController();
      try {
        await within('ssh -L to open its tunnel', Promise.race([appears(entrance, settled.signal), ended]));
      } finally {
        settled.abort();
      }
      return { connect: () => openConnection(caseRoom, entrance) };
    },
  };
}

const lastLine = (text: string): string | undefined => text.trim().split(/\r?\n/).at(-1) || undefined;

/** Waits until a file is there, or until nobody waits any more. */
async function appears(file: string, settled: AbortSignal): Promise<void> {
  while (!settled.aborted && !existsSync(file)) await pause(15);
}

/** Opens a connection to a port, or to a socket in the file system, and waits until it is open. */
export async function openConnection(room: Room, place: number | string): Promise<Socket> {
  const socket = room.keep(typeof place === 'number' ? connect(place, loopback) : connect(place));
  await within(
    'a connection',
    new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    }),
  );
  return socket;
}
