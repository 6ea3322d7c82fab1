// Installs what is missing, so that `npm start` and `npm test` are enough on a fresh clone with an old system Node.
// No dependency may be imported here: nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (command, args, options = {}) => spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });

/** Ends with one sentence that says what failed and what to do. */
function stop(message) {
  console.error(message);
  process.exit(1);
}

const installed = `${root}node_modules/.package-lock.json`;
const stale = !existsSync(installed) || statSync(installed).mtimeMs < statSync(`${root}package-lock.json`).mtimeMs;
if (stale) {
  // The lock file pins every version, so the npm of an old Node installs the same tree. Browsers are found or installed below.
  // Its warnings are of no use here: under an old Node one for each package that asks for a newer one, which is what runs them.
  console.log('Installing the packages, and Node 24 for them; what npm would warn of is left out, since all of them run under that Node.');
  const { status } = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    // The package of the font would count the packages of a project and send that to its makers, in CI alone.
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', IBM_TELEMETRY_DISABLED: 'true' },
  });
  if (status !== 0) stop('npm ci failed: see its message above. It needs npm and a reachable package registry.');
}

const node = `${root}node_modules/.bin/node`;
const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim();
const wanted = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).devDependencies.node;
if (version !== `v${wanted}`) {
  // npm may be set not to run install scripts; this one unpacks the Node that the `node` package brings.
  run('npm', ['rebuild', 'node', '--ignore-scripts=false']);
  const now = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim();
  if (now !== `v${wanted}`)
    stop(`Node ${wanted} did not install (found ${now ?? 'none'} in node_modules): delete node_modules and run the command again.`);
}

const asRootOnDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version');

let listsAreNew = false;
/** Installs Debian packages; what there is to install is asked for once. A server among them is installed, never started: a policy that refuses stands in for the time of it. */
function aptInstall(...packages) {
  const policy = '/usr/sbin/policy-rc.d';
  const own = !existsSync(policy);
  if (own) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    if (!listsAreNew) run('apt-get', ['update', '-qq']);
    listsAreNew = true;
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } finally {
    if (own) rmSync(policy);
  }
}

if (process.argv.includes('--browser')) {
  const { findChromium, headlessShell } = await import('./browser/chromium.mjs');
  const { findFirefox } = await import('./browser/firefox.mjs');
  const { findWebKit } = await import('./browser/webkit.mjs');
  // The screenshots are drawn with these fonts. Without them, or fc-match to see them, their comparison is skipped and says so.
  const fonts = spawnSync('fc-match', ['--format', '%{family}', 'Liberation Sans'], { encoding: 'utf8' }).stdout === 'Liberation Sans';
  if (asRootOnDebian) {
    // The shell by itself, since an older Debian does not have the package: a whole Chromium does as well, only slower.
    if (!process.env.CHROMIUM_PATH && !existsSync(headlessShell)) aptInstall('chromium-headless-shell');
    const packages = [...(findChromium() ? [] : ['chromium']), ...(fonts ? [] : ['fonts-liberation', 'fontconfig'])];
    if (packages.length > 0) aptInstall(...packages);
  }
  if (!findChromium()) {
    if (!asRootOnDebian) run('npx', ['playwright', 'install', 'chromium']);
    if (!findChromium())
      stop(
        'No Chromium was found or could be installed. Install it (Debian: apt-get install chromium-headless-shell, or chromium), or set CHROMIUM_PATH to its binary.',
      );
  }
  // Each by itself, since not every Debian-like system has both packages. Without one the tests of that engine are skipped and say why. The packages of
  // WebKitGTK are 50 MB to fetch, and take ten seconds to install.
  if (asRootOnDebian && !findFirefox()) aptInstall('firefox-esr');
  if (asRootOnDebian && !findWebKit()) aptInstall('webkit2gtk-driver', 'xvfb');
}

// The web servers whose configurations `/host/` documents, what unpacks the zip, what reads the pages that a journey is taken away as, what loads the rules of `/ports/` in network namespaces, and what
// reads the captures (22 MB). Elsewhere their tests say why they are skipped.
if (process.argv.includes('--servers') && asRootOnDebian) {
  const packages = {
    nginx: '/usr/sbin/nginx',
    caddy: '/usr/bin/caddy',
    'apache2-bin': '/usr/sbin/apache2',
    'media-types': '/etc/mime.types',
    unzip: '/usr/bin/unzip',
    nftables: '/usr/sbin/nft',
    iptables: '/usr/sbin/iptables-restore',
    iproute2: '/usr/bin/ip',
    tshark: '/usr/bin/tshark',
    'poppler-utils': '/usr/bin/pdftotext',
  };
  const absent = Object.keys(packages).filter((name) => !existsSync(packages[name]));
  if (absent.length > 0) aptInstall(...absent);
}

// firewalld, which loads the rules of `/ports/` in namespaces of its own. It is only installed, and disabled again: at the next start of this machine it
// would close ports that nobody asked it to close.
if (process.argv.includes('--servers') && asRootOnDebian && !existsSync('/usr/sbin/firewalld')) {
  aptInstall('firewalld', 'dbus-daemon');
  run('systemctl', ['--root=/', 'disable', 'firewalld.service'], { stdio: 'ignore' });
}

// OpenSSH for `npm run lab`, which starts an sshd of its own. The service is not only left unstarted but also disabled again, because unlike a
// web server it would let people into this machine after its next start. Where the packages do not install, the lab says so and plays the rest.
if (process.argv.includes('--servers') && asRootOnDebian && !existsSync('/usr/sbin/sshd')) {
  aptInstall('openssh-server', 'openssh-client');
  run('systemctl', ['--root=/', 'disable', 'ssh.service', 'ssh.socket'], { stdio: 'ignore' });
  run('update-rc.d', ['ssh', 'disable'], { stdio: 'ignore' });
}

// etcd for `npm run lab -- --etcd`, which starts one of its own. Its service is disabled again, too, so that no etcd listens after the next start.
if (process.argv.includes('--servers') && asRootOnDebian && !(existsSync('/usr/bin/etcd') && existsSync('/usr/bin/etcdctl'))) {
  aptInstall('etcd-server', 'etcd-client');
  run('systemctl', ['--root=/', 'disable', 'etcd.service'], { stdio: 'ignore' });
}
