import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatNames, namesIn, parseNames, problemOf, sampleNames, withNames, type TypedNames } from './sample-names.ts';

/** Every text of a page, of the facts about places, and of the model, in which a sample can stand. */
const texts = [
  ...readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => readFileSync(path.join('content', file), 'utf8')),
  readFileSync('src/facts/where-to-change.yaml', 'utf8'),
  readFileSync('src/model/change/remedy.ts', 'utf8'),
].join('\n');

const names: TypedNames = {
  nodeName: 'worker-7.internal',
  nodeAddress: '172.20.4.9',
  controlPlaneAddress: '172.20.1.2',
  apiServerName: 'k8s.internal',
  serviceAddress: '172.30.0.1',
  clusterName: 'blue',
};

describe('the names in samples', () => {
  test('are those that the content has, and each is found as the name that it stands for', () => {
    for (const { id, samples } of sampleNames)
      for (const sample of samples) {
        expect(texts.includes(sample), sample).toBe(true);
        expect(namesIn(sample, 'block'), sample).toEqual([id]);
      }
    expect(texts).toContain('-connect NODE_IP:10250');
  });

  test('stand in place of the whole sample and of nothing that begins or ends with it', () => {
    const cases = [
      [
        'openssl s_client -connect 10.0.0.11:10250 -verify_ip 10.0.0.11',
        'openssl s_client -connect 172.20.4.9:10250 -verify_ip 172.20.4.9',
      ],
      ['kubectl get node node-1 -o yaml', 'kubectl get node worker-7.internal -o yaml'],
      ["--as system:node:node-1 '</dev/tcp/10.0.0.1/6443'", "--as system:node:worker-7.internal '</dev/tcp/172.20.1.2/6443'"],
      ['server: https://api.example.internal:6443', 'server: https://k8s.internal:6443'],
      ['ssh kube@10.0.0.11 true', 'ssh kube@172.20.4.9 true'],
      ['-addext subjectAltName=IP:192.0.2.10 -x', '-addext subjectAltName=IP:172.20.1.2 -x'],
      ['10.0.0.110 10.0.0.12 110.0.0.11 node-10 my-node-1 node-1a', '10.0.0.110 10.0.0.12 110.0.0.11 node-10 my-node-1 node-1a'],
      ['node-1.example registry.api.example.internal 10.0.0.1.5', 'node-1.example registry.api.example.internal 10.0.0.1.5'],
      ['registry.example.internal/reader:1.0', 'registry.example.internal/reader:1.0'],
      ['datastore-endpoint: https://192.0.2.10:2379', 'datastore-endpoint: https://192.0.2.10:2379'],
      ['curl http://127.0.0.1:8133/metrics', 'curl http://127.0.0.1:8133/metrics'],
    ] as const;
    for (const [sample, wanted] of cases) expect(withNames(sample, names, 'block')).toBe(wanted);
  });

  test('replace the placeholder of a check there, and never a variable of the same name in a manifest', () => {
    expect(withNames('-connect NODE_IP:10250 -verify_ip NODE_IP', names, 'check')).toBe('-connect 172.20.4.9:10250 -verify_ip 172.20.4.9');
    expect(withNames('- --agent-identifiers=host=$(NODE_IP)', names, 'block')).toBe('- --agent-identifiers=host=$(NODE_IP)');
  });

  test('are put in once each, although one that was typed is the sample of another', () => {
    expect(withNames('10.0.0.11 10.0.0.1', { nodeAddress: '10.0.0.1', controlPlaneAddress: '10.0.0.11' }, 'block')).toBe(
      '10.0.0.1 10.0.0.11',
    );
  });

  test('have brackets where an IPv6 address comes before a port, and none elsewhere', () => {
    const six = { nodeAddress: 'fd00:1::11', apiServerName: 'fd00:1::1' };
    expect(withNames('-connect 10.0.0.11:10250 -verify_ip 10.0.0.11', six, 'block')).toBe(
      '-connect [fd00:1::11]:10250 -verify_ip fd00:1::11',
    );
    expect(withNames('https://api.example.internal:6443', six, 'block')).toBe('https://[fd00:1::1]:6443');
  });

  test('leave a sample as it is for which nothing was typed', () => {
    expect(withNames('node-1 10.0.0.11', {}, 'block')).toBe('node-1 10.0.0.11');
    expect(withNames('node-1 10.0.0.11', { nodeName: 'a' }, 'block')).toBe('a 10.0.0.11');
  });
});

describe('what can be typed', () => {
  test('is a host name, an IPv4 or an IPv6 address, as the field asks for', () => {
    for (const good of ['10.0.0.11', 'fd00:1::11', '::1', '::ffff:10.0.0.1']) expect(problemOf('address', good), good).toBeUndefined();
    for (const good of ['node-1', 'ip-10-0-0-11.eu-central-1.compute.internal', 'A', 'a1.b2'])
      expect(problemOf('host', good), good).toBeUndefined();
    for (const good of ['10.0.0.11', 'fd00::1', 'api.example']) expect(problemOf('host-or-address', good), good).toBeUndefined();
  });

  test('is refused with a sentence that names what was found, what is expected and what to do', () => {
    for (const bad of ['10.0.0.300', '10.0.0', '10.0.0.11:10250', '10.0.0.0/24', 'node-1', 'fd00:::1', 'fe80::1%eth0', '']) {
      const sentence = problemOf('address', bad);
      expect(sentence, bad).toContain(`“${bad}” is no IP address.`);
      expect(sentence).toContain('Write an IPv4 address such as');
    }
    expect(problemOf('host', 'node_1')).toContain('has “_”');
    expect(problemOf('host', '-a')).toContain('the part “-a”');
    expect(problemOf('host', 'a..b')).toContain('two dots');
    expect(problemOf('host', '10.0.0.1')).toContain('no host name');
    expect(problemOf('host', 'a'.repeat(254))).toContain('254 characters');
    expect(problemOf('host', 'a'.repeat(64))).toContain('at most 63');
    expect(problemOf('host-or-address', 'a b')).toContain('no IP address');
    expect(problemOf('cluster', 'blue; rm -rf /')).toContain('“blue; rm -rf /” cannot be used here.');
  });

  test('cannot hold anything that a shell reads as more than a word', () => {
    for (const { kind } of sampleNames)
      for (const bad of ['$(id)', 'a;b', 'a b', 'a|b', '`id`', "a'b", 'a"b', 'a\nb', '<x>', 'a&b', '*'])
        expect(problemOf(kind, bad), `${kind}: ${bad}`).toBeDefined();
  });
});

describe('names that a browser keeps', () => {
  test('are read again as they were', () => {
    expect(parseNames(formatNames(names))).toEqual(names);
  });

  test('are left out where they are not of the table or cannot be used, whatever text is kept', () => {
    expect(parseNames('{"nodeName":"$(id)","nodeAddress":"10.0.0.7","other":"x","clusterName":5}')).toEqual({ nodeAddress: '10.0.0.7' });
    for (const text of ['', '{', '[]', 'null', '5', '"x"', undefined]) expect(parseNames(text)).toEqual({});
  });
});
