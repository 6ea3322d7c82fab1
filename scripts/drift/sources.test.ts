import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drift, kindsOf, library, removeTrees, type Tree, write } from './small-tree.ts';

afterAll(removeTrees);

describe('npm run drift -- --kubernetes URL', () => {
  let server: Server;
  let base = '';
  const silent: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      const [, kind, ...rest] = (request.url ?? '').split('/');
      const text = (library as Tree)[rest.join('/')];
      if (kind === 'slow' && text !== undefined) silent.push(request.url ?? '');
      else if (kind === 'broken') response.writeHead(503).end();
      else if (text === undefined || kind === 'empty') response.writeHead(404).end();
      else response.end(text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('reads the files below an address, with and without its last slash', async () => {
    for (const end of ['', '/']) {
      const ended = await drift(['--kubernetes', `${base}/good${end}`, '--k8s', '1.36', '--json']);
      expect(ended.code).toBe(0);
      expect(kindsOf(ended)).toEqual({ 'proxy-name-grammar': 'agrees', 'proxy-empty-scheme-http': 'agrees' });
    }
  });

  it('exits 3 where nothing is at the address, and says what was expected there', async () => {
    const ended = await drift(['--kubernetes', `${base}/empty/`, '--k8s', '1.36']);
    expect(ended).toMatchObject({ code: 3, out: '' });
    expect(ended.error).toMatch(
      /\/empty\/ holds no Kubernetes: none of go\.mod, .* is there and names it\. Name the folder, or the address, that holds the go\.mod/,
    );
  });

  it('exits 3 where a server answers with an error, and names address and answer', async () => {
    const ended = await drift(['--kubernetes', `${base}/broken/`, '--k8s', '1.36']);
    expect(ended).toMatchObject({
      code: 3,
      error: `${base}/broken/go.mod answers 503, and 200 or 404 was expected. Name an address that serves the files as they are.\n`,
    });
  });

  it('exits 3 where a server does not answer in time', async () => {
    const ended = await drift(['--kubernetes', `${base}/slow/`, '--k8s', '1.36', '--timeout', '1']);
    expect(ended).toMatchObject({
      code: 3,
      error: `${base}/slow/go.mod could not be read: no answer within 1 s. Check the address and the network, then run the command again.\n`,
    });
    expect(silent.length).toBeGreaterThan(0);
  });

  it('exits 3 where nothing listens', async () => {
    expect(await drift(['--kubernetes', 'http://127.0.0.1:9/', '--k8s', '1.36'])).toMatchObject({
      code: 3,
      error: expect.stringMatching(/^http:\/\/127\.0\.0\.1:9\/go\.mod could not be read: /) as string,
    });
  });
});

describe('npm run drift -- --kep and --features', () => {
  it('exits 1 for an enhancement that is gone, and 3 for a file that is not YAML', async () => {
    const kep = 'keps/sig-auth/4872-harden-kubelet-cert-validation/kep.yaml';
    expect((await drift(['--kep', write({ 'keps/README.md': '' })])).code).toBe(1);
    const ended = await drift([
      '--kep',
      write({ [kep]: 'stage: [alpha\n', 'keps/sig-api-machinery/1281-network-proxy/kep.yaml': 'a: b: c\n' }),
    ]);
    expect(ended.code).toBe(3);
    expect(ended.error).toMatch(
      /^tree-\d+: keps\/\S+ is not YAML \(.+\), and the kep\.yaml of an enhancement was expected\. Name a checkout/,
    );
  });

  it('reads the list of feature gates at its place of today and at its former one', async () => {
    const list =
      '- name: KubeletFineGrainedAuthz\n  versionedSpecs:\n  - {default: false, lockToDefault: false, preRelease: Alpha, version: "1.32"}\n';
    for (const file of [
      'test/compatibility_lifecycle/reference/versioned_feature_list.yaml',
      'test/featuregates_linter/test_data/versioned_feature_list.yaml',
    ]) {
      const ended = await drift(['--features', write({ 'go.mod': 'module k8s.io/kubernetes\n', [file]: list }), '--k8s', '1.32', '--json']);
      expect(kindsOf(ended)).toMatchObject({ 'gate-kubelet-fine-grained-authz': 'agrees', 'gate-cluster-trust-bundle': 'changed' });
    }
  });

  it('exits 3 where a checkout has no list of feature gates', async () => {
    const ended = await drift(['--features', write({ 'go.mod': 'module k8s.io/kubernetes\n' }), '--k8s', '1.20']);
    expect(ended).toMatchObject({
      code: 3,
      error: expect.stringMatching(
        /has neither test\/compatibility_lifecycle\/.* nor test\/featuregates_linter\/.*\. Name a checkout of Kubernetes 1\.32 or later\.\n$/,
      ) as string,
    });
  });
});
