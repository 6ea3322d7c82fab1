import { afterEach, describe, expect, it } from 'vitest';
import { verdicts } from '../model/verdict.ts';
import { open, readerWith, type Reader } from './test/reader.ts';

let reader: Reader;
afterEach(() => reader.leave());

const server = 'kube-apiserver --authorization-mode=Node,RBAC --kubelet-client-certificate=/c --kubelet-client-key=/k';
const files = {
  'verified.txt': `${server} --kubelet-certificate-authority=/ca.crt\n`,
  'trusting.txt': `${server}\n`,
  'open.yaml': open,
};

describe('an expectation', () => {
  it('is met by the weakest hop of its path, and by no other verdict', async () => {
    reader = readerWith(files);
    for (const [name, is] of [['trusting.txt', 'encrypted']] as const)
      for (const verdict of verdicts) {
        const { code, out, err } = await reader.run([name, '--k8s', '1.34', '--expect', `apiserver-to-kubelet=${verdict}`]);
        expect({ name, verdict, code, err }).toEqual({ name, verdict, code: verdict === is ? 0 : 1, err: '' });
        expect(out).toMatch(verdict === is ? /^met {2}apiserver-to-kubelet=/ : /^not met {2}apiserver-to-kubelet=/);
        expect(out.trim().split('\n')).toHaveLength(1);
      }
  });

  it('says in its line what was expected, what was found and why', async () => {
    reader = readerWith(files);
    const { out } = await reader.run(['trusting.txt', '--expect', 'apiserver-to-kubelet=authenticated@between']);
    expect(out).toBe(
      'not met  apiserver-to-kubelet=authenticated@between: expected authenticated (untrusted network), found encrypted only (untrusted network), because the API server does not verify the kubelet’s certificate, because --kubelet-certificate-authority is not set.\n',
    );
  });

  it('gives its reason as the middle of a sentence: in small letters, whatever word it begins with', async () => {
    reader = readerWith(files);
    const { out } = await reader.run(['trusting.txt', '--expect', 'apiserver-to-pod=authenticated']);
    expect(out).toMatch(/, because requests /);
  });

  it('is not met where the path has no such network, is not used, or is unknown, which is never protected', async () => {
    reader = readerWith(files);
    const one = async (text: string): Promise<string> => (await reader.run(['open.yaml', '--expect', text])).out;
    expect(await one('apiserver-to-kubelet=authenticated@control-plane')).toMatch(
      /^not met .*found no hop on this network \(control plane\)/,
    );
    expect(await one('apiserver-to-kubelet=authenticated')).toMatch(
      /^not met .*found unknown .*to find out, the checker needs the flags of kube-apiserver/,
    );
    expect(await one('apiserver-to-kubelet=unknown')).toMatch(/^met /);
  });

  it('takes the place of the report and of the findings, unless they are asked for', async () => {
    reader = readerWith(files);
    const asked = ['open.yaml', '--expect', 'apiserver-to-kubelet=unknown'];
    expect(await reader.run(asked)).toMatchObject({ code: 0, out: expect.not.stringContaining('kubelet-read-only-port') as string });
    expect((await reader.run([...asked, '--fail-on', 'high'])).code).toBe(1);
    const { code, out, err } = await reader.run([...asked, '--format', 'json']);
    expect({ code, version: (JSON.parse(out) as { version: number }).version }).toEqual({ code: 0, version: 1 });
    expect(err).toMatch(/^met /);
    expect((await reader.run([...asked, '--quiet'])).out).toBe('');
  });

  it('is tested one line each, and one that is not met is enough for the exit code', async () => {
    reader = readerWith(files);
    const { code, out } = await reader.run([
      'trusting.txt',
      '--expect=apiserver-to-kubelet=encrypted',
      '--expect=apiserver-to-pod=authenticated',
    ]);
    expect(code).toBe(1);
    expect(out.match(/^(?:not )?met/gm)).toEqual(['met', 'not met']);
  });

  it('weighs less than an input that was not read', async () => {
    reader = readerWith(files);
    expect((await reader.run(['trusting.txt', 'gone', '--expect', 'apiserver-to-kubelet=authenticated'])).code).toBe(3);
  });

  it.each([
    ['apiserver-kubelet=authenticated', /no path has the id apiserver-kubelet; the nearest ones are apiserver-to-kubelet, /],
    ['apiserver-to-kubelet=safe', /safe is not a verdict; it takes authenticated, encrypted, unsafe, unknown, local\./],
    ['apiserver-to-kubelet=unsafe@internet', /internet is not a network; it takes .*between \(untrusted network\)/],
    ['apiserver-to-kubelet', /it takes PATH=VERDICT, or PATH=VERDICT@NETWORK/],
    ['a=b@c@d', /it takes PATH=VERDICT/],
  ])('that is %s is refused with what is near, and nothing is checked', async (text, sentence) => {
    reader = readerWith(files);
    const { code, out, err } = await reader.run(['open.yaml', '--expect', text]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
  });
});
