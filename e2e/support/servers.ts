import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import path from 'node:path';

interface Server {
  readonly name: string;
  readonly binary: string;
  /** The documented configuration in the folder of the site, as `/host/` shows it. */
  readonly config: string;
  /** The file that the server is started with: no more than a distribution's own, around the documented one. */
  readonly main: (own: string, config: string) => string;
  readonly args: (main: string, own: string) => readonly string[];
}

const asRoot = userInfo().uid === 0;
const modules = ['mpm_event', 'authz_core', 'alias', 'dir', 'mime', 'headers', 'filter', 'deflate'];

/** The servers whose configurations `/host/` documents. */
export const servers: readonly Server[] = [
  {
    name: 'nginx',
    binary: '/usr/sbin/nginx',
    config: 'host/nginx.conf',
    main: (own, config) => `${asRoot ? 'user www-data;\n' : ''}daemon off;
pid ${own}/pid;
error_log stderr;
events {}
http {
  access_log off;
  client_body_temp_path ${own}/body;
  proxy_temp_path ${own}/proxy;
  fastcgi_temp_path ${own}/fastcgi;
  uwsgi_temp_path ${own}/uwsgi;
  scgi_temp_path ${own}/scgi;
  include ${config};
}
`,
    args: (main) => ['-c', main],
  },
  {
    name: 'Caddy',
    binary: '/usr/bin/caddy',
    config: 'host/Caddyfile',
    main: (_, config) => `{\n\tadmin off\n\tauto_https off\n}\nimport ${config}\n`,
    args: (main) => ['run', '--config', main, '--adapter', 'caddyfile'],
  },
  {
    name: 'Apache',
    binary: '/usr/sbin/apache2',
    config: 'host/apache.conf',
    main: (own, config) => `${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
ServerRoot ${own}
ServerName 127.0.0.1
Listen 8080
PidFile ${own}/pid
ErrorLog ${own}/error.log
${asRoot ? 'User www-data\nGroup www-data' : ''}
TypesConfig /etc/mime.types
<Directory "/">
  Require all denied
</Directory>
Include ${config}
`,
    args: (main) => ['-X', '-f', main],
  },
];

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });

/** Resolves when `url` answers; rejects with what the server said if it ends before, or says nothing for ten seconds. */
export async function answers(url: string, process: ChildProcess, said: () => string): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    if (process.exitCode !== null) throw new Error(`The server ended with ${process.exitCode}: ${said()}`);
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} did not answer within ten seconds: ${said()}`);
}

export interface Running {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a server on a free port with its documented configuration; only port, folder and path are written in, as the page says.
 * `own` is a folder for its files.
 */
export async function start(
  { config, main, args, binary }: Server,
  site: string,
  base: string,
  own: string,
  port?: number,
): Promise<Running> {
  const on = port ?? (await freePort());
  const adapted = (text: string): string =>
    text
      .replaceAll('/srv/hub-and-spoke', site)
      .replace(/\/hub(?![\w-])/g, base.replace(/\/$/, ''))
      .replace(/(listen |Listen |^:)8080/gm, `$1${on}`);
  const [documented, whole] = [path.join(own, path.basename(config)), path.join(own, 'main.conf')];
  writeFileSync(documented, adapted(readFileSync(path.join(site, config), 'utf8')));
  writeFileSync(whole, adapted(main(own, documented)));
  let output = '';
  const child = spawn(binary, args(whole, own), { env: { ...process.env, HOME: own, XDG_CONFIG_HOME: own, XDG_DATA_HOME: own } });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += String(data)));
  const url = `http://127.0.0.1:${on}${base}`;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await answers(url, child, () => output);
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Why a server cannot be tested here, if so. */
export const missing = ({ name, binary }: Server): string | undefined =>
  existsSync(binary) ? undefined : `${name} is not tested: ${binary} is not there. On Debian, as root, \`npm test\` installs it.`;

export { freePort };
