import { existsSync, readFileSync } from 'node:fs';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { contentTypes, crossOriginHeaders, csp, nextPageHeader, policyFor } from '../../../scripts/site/serve.ts';
import { embeddablePages } from '../alternates/embeddable.ts';
import { nextPageFile } from '../../features/shell/script/next-page-rules.ts';
import { withHashes } from './one-trip.ts';
import { pageAddresses } from '../../features/shell/page-list.ts';

const read = (file: string): string => readFileSync(`public/${file}`, 'utf8');
const immutable = 'public, max-age=31536000, immutable';

/** The rules of a Netlify-style file: a pattern of addresses, and the headers that it sets. */
const rules = read('_headers')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .reduce<{ pattern: string; headers: [string, string][] }[]>((found, line) => {
    if (!line.startsWith(' ')) return [...found, { pattern: line, headers: [] }];
    const [, name = '', value = ''] = /^ +([\w-]+): (.+)$/.exec(line) ?? [];
    found.at(-1)?.headers.push([name, value]);
    return found;
  }, []);
/** A pattern ends in a star, or has placeholders that stand for one part of the address each. */
const matches = (pattern: string, address: string): boolean =>
  pattern.endsWith('*')
    ? address.startsWith(pattern.slice(0, -1))
    : new RegExp(`^${pattern.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`).test(address);
const headersOf = (address: string): [string, string][] =>
  rules.filter(({ pattern }) => matches(pattern, address)).flatMap(({ headers }) => headers);

/** Addresses that other sites use, and some that they may not: below the root, as the servers are asked. */
const sharedAddresses = [
  ...embeddablePages.flatMap(({ address }) => [`${address}oembed.json`, `${address}oembed.xml`]).map((address) => address.slice(1)),
  'data/model.json',
  'data/ports.csv',
  'data/ports.xlsx',
  'element/v1/hub-spoke.js',
  'schema/embed-message-v1.json',
  'twins/modes/defaults.svg',
  'embed/',
  'embed/diagram/',
  'embed/check/',
  'index.html',
  'check/',
  'matrix/',
  'llms.txt',
  'assets/a.js',
];

describe('_headers', () => {
  it('_headers gives every page its policy: only bare views are framed by others, and what takes a configuration or a record opens no connection', () => {
    for (const address of [...pageAddresses, '/404.html', '/master-node-communication/'])
      expect([address, Object.fromEntries(headersOf(address))]).toEqual([
        address,
        {
          'X-Content-Type-Options': 'nosniff',
          'Referrer-Policy': 'no-referrer',
          'Content-Security-Policy': policyFor(address.slice(1)),
          ...(address === '/embed/' ? { 'Cross-Origin-Resource-Policy': 'cross-origin' } : {}),
          ...(nextPageHeader(address.slice(1), '/')['speculation-rules'] ? { 'Speculation-Rules': `"/${nextPageFile}"` } : {}),
        },
      ]);
  });

  it('_headers gives the file of rules for the next page the type without which a browser ignores it', () => {
    expect(Object.fromEntries(headersOf(`/${nextPageFile}`))['Content-Type']).toBe(contentTypes['.speculationrules']);
  });

  it('_headers opens to other sites what the table of the servers opens, and nothing else', () => {
    for (const address of sharedAddresses) {
      const sent = headersOf(`/${address}`).map(([name, value]) => [name.toLowerCase(), value] as const);
      expect([address, Object.fromEntries(sent.filter(([name]) => name.includes('origin')))]).toEqual([
        address,
        crossOriginHeaders(address),
      ]);
    }
  });

  it('_headers sets a header twice for one address only to add to it, so that joining and overriding hosts agree', () => {
    for (const address of [...pageAddresses, ...sharedAddresses.map((each) => `/${each}`), '/_astro/a.css', '/404.html']) {
      for (const [name, all] of Map.groupBy(headersOf(address), ([each]) => each))
        for (const [index, [, value]] of all.slice(1).entries())
          expect([address, name, value.startsWith(`${all[index]?.[1]}; `)]).toEqual([address, name, true]);
    }
  });

  it('_headers lets embed/ be framed by anybody, and what carries its hash be cached for ever', () => {
    for (const view of ['', 'diagram/', 'explore/', 'matrix/', 'fleet/', 'compare/', 'path/a/', 'mode/a/', 'journey/a/', 'check/'])
      expect(Object.fromEntries(headersOf(`/embed/${view}`))['Content-Security-Policy']).toBe(policyFor(`embed/${view}`));
    for (const address of ['/_astro/a.css', '/assets/a.js'])
      expect(Object.fromEntries(headersOf(address))['Cache-Control']).toBe(immutable);
  });
});

/** Runs a CloudFront Function as its runtime does: the script defines `handler`, which gets the event. */
const run = (file: string, event: object): unknown =>
  JSON.parse(vm.runInNewContext(`${read(file)};JSON.stringify(handler(${JSON.stringify(event)}))`) as string);

it('a build writes its hashes into each policy of each file that has one', () => {
  for (const file of ['_headers', 'host/nginx.conf', 'host/Caddyfile', 'host/apache.conf', 'host/cloudfront-response.js']) {
    const policies = withHashes(read(file), ["'sha256-a='"]).match(/(?:default|script|style)-src[^;]*/g) ?? [];
    expect([file, new Set(policies)]).toEqual([file, new Set(["default-src 'self' 'sha256-a='"])]);
  }
});

describe('the CloudFront functions', () => {
  const request = (uri: string, querystring = {}): unknown => run('host/cloudfront-request.js', { request: { uri, querystring } });

  it('the request function reads a folder’s index.html, redirects to the last slash, and leaves files alone', () => {
    expect(request('/hub/paths/')).toMatchObject({ uri: '/hub/paths/index.html' });
    expect(request('/hub/data/ports.csv')).toMatchObject({ uri: '/hub/data/ports.csv' });
    expect(request('/hub/paths')).toMatchObject({ statusCode: 301, headers: { location: { value: '/hub/paths/' } } });
  });

  it('the request function keeps the query where it redirects, with a key that stands twice', () => {
    const querystring = { mode: { value: 'konnectivity' }, a: { value: '1', multiValue: [{ value: '1' }, { value: '' }] } };
    expect(request('/hub/paths', querystring)).toMatchObject({
      headers: { location: { value: '/hub/paths/?mode=konnectivity&a=1&a=' } },
    });
  });

  it('the response function opens to other sites what the table of the servers opens, and nothing else', () => {
    for (const address of sharedAddresses) {
      const answer = run('host/cloudfront-response.js', { request: { uri: `/hub/${address}` }, response: { headers: {} } }) as {
        headers: Record<string, { value: string }>;
      };
      const sent = Object.entries(answer.headers).map(([name, { value }]) => [name, value] as const);
      expect([address, Object.fromEntries(sent.filter(([name]) => name.includes('origin')))]).toEqual([
        address,
        crossOriginHeaders(address),
      ]);
    }
  });

  it('the response function sends the policy, and lets only embed/ be framed', () => {
    const policy = (uri: string): unknown => run('host/cloudfront-response.js', { request: { uri }, response: { headers: {} } });
    const others = { 'x-content-type-options': { value: 'nosniff' }, 'referrer-policy': { value: 'no-referrer' } };
    const framed = { 'cross-origin-resource-policy': { value: 'cross-origin' } };
    const next = { 'speculation-rules': { value: nextPageHeader('matrix/', '/hub/')['speculation-rules'] } };
    expect(policy('/hub/matrix/index.html')).toEqual({
      headers: { 'content-security-policy': { value: `${csp}; frame-ancestors 'self'` }, ...others, ...next },
    });
    expect(policy('/hub/check/index.html')).toEqual({
      headers: { 'content-security-policy': { value: policyFor('check/') }, ...others },
    });
    expect(policy('/hub/evidence/compare/index.html')).toEqual({
      headers: { 'content-security-policy': { value: policyFor('evidence/compare/') }, ...others, ...next },
    });
    expect(policy('/hub/embed/check/index.html')).toEqual({
      headers: { 'content-security-policy': { value: policyFor('embed/check/') }, ...others, ...framed },
    });
    expect(policy('/hub/embed/diagram/index.html')).toEqual({
      headers: { 'content-security-policy': { value: `${csp}; frame-ancestors *` }, ...others, ...framed },
    });
  });

  it('the upload sends what carries its hash first, and as immutable', () => {
    const [first = '', ...rest] = read('host/upload.sh').match(/^aws .*$/gm) ?? [];
    expect(first).toContain("--include '_astro/*' --include 'assets/*'");
    expect(read('host/upload.sh')).toContain(`hashed='${immutable}'`);
    for (const line of rest) expect(line).toContain('--cache-control no-cache');
    expect(rest.join('\n')).toContain(
      `--include '*.speculationrules' --cache-control no-cache --content-type ${contentTypes['.speculationrules']}`,
    );
  });
});

describe('the Kubernetes manifest', () => {
  interface Manifest {
    readonly kind: string;
    // The fields that this test asks for, as the API names them.
    readonly spec: {
      selector: { matchLabels?: object };
      ports?: { targetPort: string }[];
      template?: {
        metadata: { labels: object };
        spec: {
          automountServiceAccountToken: boolean;
          securityContext: object;
          volumes: { name: string; emptyDir?: object }[];
          containers: {
            ports: { name: string; containerPort: number }[];
            securityContext: object;
            resources: { requests: object; limits: { memory: string } };
            volumeMounts: { name: string; mountPath: string }[];
            readinessProbe: { httpGet: { path: string; port: string } };
            livenessProbe: { httpGet: { path: string; port: string } };
          }[];
        };
      };
    };
  }
  const documents = parseAllDocuments(read('host/kubernetes.yaml'), { strict: true, uniqueKeys: true });
  const manifests = documents.map((document) => document.toJS() as Manifest);
  const of = (kind: string): Manifest['spec'] => manifests.find((each) => each.kind === kind)?.spec ?? { selector: {} };
  const pod = of('Deployment').template;
  const container = pod?.spec.containers[0];

  it('the manifest parses without an error or a warning', () => {
    expect(documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
    expect(manifests.map(({ kind }) => kind)).toEqual(['Deployment', 'Service', 'PodDisruptionBudget']);
  });

  it('the pods have no rights, no token, a read-only root, and limits', () => {
    expect(pod?.spec.automountServiceAccountToken).toBe(false);
    expect(pod?.spec.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    expect(container?.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(container?.resources.limits.memory).toBe('128Mi');
    expect(container?.volumeMounts.map(({ name }) => name)).toEqual(pod?.spec.volumes.map(({ name }) => name));
  });

  it('selectors, ports and probes agree with each other and with nginx.conf', () => {
    expect(of('Deployment').selector.matchLabels).toEqual(pod?.metadata.labels);
    expect(of('Service').selector).toEqual(pod?.metadata.labels);
    expect(of('PodDisruptionBudget').selector.matchLabels).toEqual(pod?.metadata.labels);
    const [port] = container?.ports ?? [];
    expect(of('Service').ports?.[0]?.targetPort).toBe(port?.name);
    expect(read('host/nginx.conf')).toContain(`listen ${port?.containerPort};`);
    for (const probe of [container?.readinessProbe, container?.livenessProbe]) {
      expect(probe?.httpGet.port).toBe(port?.name);
      expect(probe?.httpGet.path).toBe('/hub/robots.txt');
    }
    expect(read('host/nginx.conf')).toContain('location /hub/ {');
    expect(existsSync('src/pages/robots.txt.ts')).toBe(true);
    expect(read('host/Containerfile')).toContain('COPY site /srv/hub-and-spoke');
  });
});
