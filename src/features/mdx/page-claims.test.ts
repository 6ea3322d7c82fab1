/// <reference types="vite/client" />
import { expect, it } from 'vitest';
import { pathIds } from '../../model/path.ts';

const raw = import.meta.glob<string>('../../../content/**/*.mdx', { query: '?raw', import: 'default', eager: true });
const pages = new Map(Object.entries(raw).map(([file, text]) => [file.replace('../../../content/', ''), text]));
const page = (file: string): string => {
  const text = pages.get(file);
  if (!text) throw new Error(`content/${file} is not there`);
  return text;
};
const owned = [...pages].filter(([file]) => /^(paths|modes|journeys)\//.test(file));
/** The fences of a page, each with its text. */
const fences = (text: string): readonly string[] => [...text.matchAll(/^```[\s\S]*?^```$/gm)].map(([fence]) => fence);

it('no example names a CA file that kubeadm does not create', () => {
  for (const [file, text] of owned) for (const fence of fences(text)) expect(fence, file).not.toContain('kubelet-ca.crt');
});

it('each example that sets --kubelet-certificate-authority comes after a check of the file or of the certificates', () => {
  for (const file of ['paths/apiserver-to-kubelet.mdx', 'modes/tls-verification.mdx', 'modes/konnectivity-tls.mdx']) {
    const [before] = page(file).split(/^\+ +- --kubelet-certificate-authority=/m);
    expect(before, file).toMatch(/Check first/);
  }
});

it('no page says that the kubelet CA file is read again without saying that this takes 1.36', () => {
  for (const [file, text] of owned)
    for (const line of text.split('\n').filter((each) => /re-read|read again|reads? (it|the file|this file) again/.test(each)))
      if (/CA|certificate-authority|ca\.crt/.test(line)) expect(line, file).toMatch(/1\.36|1\.25/);
});

it('a reader of the join steps is told that the token signs the CA, pin or no pin, and what a stolen token obtains', () => {
  const text = page('paths/kubelet-to-apiserver.mdx');
  expect(text).not.toMatch(/trusts whatever (authority|CA) it is handed/);
  expect(text).toContain('facts/links#bootstrap/discovery');
  expect(text).toContain('{#what-a-stolen-bootstrap-token-is-worth}');
  expect(text).toContain('facts/links#bootstrap/stolen_token');
});

it('each page that says which right exec, attach or port-forward needs tells of get over WebSocket up to 1.34', () => {
  for (const file of [
    'paths/apiserver-to-kubelet.mdx',
    'journeys/kubectl-exec.mdx',
    'journeys/kubectl-attach.mdx',
    'journeys/kubectl-port-forward.mdx',
  ])
    expect(page(file), file).toMatch(/Up to (Kubernetes )?1\.34, `get`/);
});

it('no page calls the kubelet leg SPDY before 1.36 without more', () => {
  for (const [file, text] of owned) expect(text, file).not.toMatch(/SPDY before( 1\.36)?|Before 1\.36 the API server turned/);
});

it('a reader of the anonymous example is told which apiVersion which minor has, before the example', () => {
  const [before = ''] = page('paths/kubelet-to-apiserver.mdx').split('kind: AuthenticationConfiguration');
  expect(before.slice(before.lastIndexOf('<Warning>'))).toMatch(/from 1\.34 on[\s\S]*1\.32 and 1\.33[\s\S]*v1beta1[\s\S]*1\.31/);
});

it('a reader of the egress file is told, row by row, in which minors a mistake stops the API server', () => {
  const table = page('modes/konnectivity.mdx').split('{#what-stops-the-api-server}')[1]?.split('<Warning>')[0] ?? '';
  const rows = table.split('\n').filter((line) => /^\| [`a-z]/.test(line) && !line.startsWith('| In the file'));
  expect(rows.length).toBeGreaterThan(11);
  for (const row of rows) expect(row.split(/(?<!\\)\|/)[3], row).toMatch(/\b1\.\d\d\b|\ball\b/);
  expect(rows.find((row) => row.includes('any field'))).toContain('from 1.32');
  expect(rows.find((row) => row.includes('occurs twice, compared'))).toContain('from 1.23');
  expect(rows.find((row) => row.includes('`tlsServerName`'))).toContain('1.32 to 1.35');
});

it('a reader who needs a firewall rule for webhooks or metrics-server is given the port of the pod', () => {
  for (const file of ['paths/apiserver-to-webhook.mdx', 'paths/apiserver-to-extension-apiserver.mdx'])
    expect(page(file), file).toMatch(/target port[\s\S]*10250/);
});

it('a reader of kubectl top is told that the stock APIService of metrics-server is not verified', () => {
  expect(page('journeys/kubectl-top.mdx')).not.toContain('Verified by default');
  expect(page('journeys/kubectl-top.mdx')).toContain('facts/links#api-aggregated/metrics_server');
});

it('a reader of the webhook page is told that a man in the middle can call the webhook', () => {
  expect(page('paths/apiserver-to-webhook.mdx')).not.toMatch(/gets nothing either/);
  expect(page('paths/apiserver-to-webhook.mdx')).toMatch(/impersonate the API server and send the webhook reviews/);
});

it('no name of a metric lacks its prefix', () => {
  for (const [file, text] of owned) {
    expect(text, file).not.toMatch(/prefix(,)? not confirmed|same prefix not confirmed|full metric name is not confirmed/);
    for (const [name] of text.matchAll(
      /`(insecure_backend_total|dial_failure_count|endpoint_dial_failure_total|open_server_connections)`/g,
    ))
      expect.fail(`${file} names the metric ${name} without its prefix`);
  }
});

it('each page of a proxy says from which minor a caller’s X-Remote headers are removed', () => {
  for (const id of ['apiserver-to-node', 'apiserver-to-pod', 'apiserver-to-service'])
    expect(page(`paths/${id}.mdx`), id).toMatch(/`X-Remote-\*` headers[\s\S]*1\.24\.13, 1\.25\.9, 1\.26\.4 and 1\.27\.0/);
});

it('each mode whose verdicts stand on more than a default of Kubernetes says what they assume', () => {
  for (const id of ['tls-verification', 'konnectivity', 'konnectivity-tls'])
    expect(page(`modes/${id}.mdx`), id).toMatch(/The verdicts (also )?assume/);
  expect(page('modes/konnectivity.mdx')).toContain('facts/konnectivity#proxy_server/agent_authentication_default');
  expect(page('modes/tls-verification.mdx')).toMatch(/approver compares the addresses[\s\S]*nothing in Kubernetes approves/);
});

it('two verdicts in one cell or sentence have a word or a sign between them', () => {
  for (const [file, text] of pages) expect(text, file).not.toMatch(/<Verdict[^>]*\/>\s*<Verdict/);
});

it('a reader who wonders which group kubeadm’s certificate has is told of all three ages, on each page that says it', () => {
  for (const file of ['paths/apiserver-to-kubelet.mdx', 'modes/defaults.mdx'])
    expect(page(file), file).toMatch(
      /`system:masters` up to 1\.28[\s\S]{0,80}`kubeadm:cluster-admins` from 1\.29[\s\S]{0,40}none from 1\.33\.12, 1\.34\.8, 1\.35\.5 and 1\.36\.1/,
    );
  expect(page('symptoms/kubelet-forbids-user.mdx')).toMatch(/A renewal keeps the group/);
});

it('no page but the facts says when a planned feature will be stable', () => {
  for (const [file, text] of owned) expect(text, file).not.toMatch(/KEP-(?:4872|4006)[^\n]{0,80}(?:stable|beta) (?:in|from) 1\.3[78]/);
});

it('a reader of the control plane’s links is told that ComponentStatus is deprecated since 1.19', () => {
  expect(page('paths/control-plane-to-apiserver.mdx')).toMatch(/ComponentStatus[^\n]*deprecated since 1\.19/);
});

it('a reader of the node proxy is told that a WebSocket reaches the kubelet’s exec whatever the Node declares, and what the address check once left out', () => {
  const text = page('paths/apiserver-to-node.mdx');
  expect(text).toMatch(/WebSocket GET through the node proxy reaches `\/exec`[^\n]*whether the Node declares a feature or not/);
  expect(text).toMatch(/before the fix, the kubelet's own port was exempt/);
  expect(text).not.toMatch(/could be bypassed/);
  expect(text).toMatch(/CVE-2022-3294 fixed[^\n]*1\.26\.0/);
});

it('each page of a proxy says that an unreachable target is a 500 in 1.20 and a 503 from 1.21 on', () => {
  for (const id of ['apiserver-to-node', 'apiserver-to-pod', 'apiserver-to-service'])
    expect(page(`paths/${id}.mdx`), id).toMatch(/500 in 1\.20, 503 from 1\.21/);
});

/** The text under a second-level heading, up to the next one. */
const sectionOf = (text: string, id: string): string => text.split(`\\{#${id}}`)[1]?.split(/^## /m)[0] ?? '';
const pathPages = [...pages].filter(([file]) => file.startsWith('paths/'));

it('each change on the page of a path comes after what to check first, in its own step', () => {
  expect(pathPages).toHaveLength(pathIds.length);
  for (const [file, text] of pathPages)
    for (const step of sectionOf(text, 'harden-it').split(/^### /m)) {
      const [before, change] = step.split(/^```\w+ diff /m);
      if (change !== undefined) expect(before, file).toMatch(/Check first/);
    }
});

it('the steps on the page of a path are numbered from 1 without a gap', () => {
  for (const [file, text] of pathPages) {
    const numbers = [...sectionOf(text, 'harden-it').matchAll(/^### (\d+)\. /gm)].map(([, number]) => Number(number));
    expect(numbers.length, file).toBeGreaterThan(1);
    expect(numbers, file).toEqual(numbers.map((_, index) => index + 1));
  }
});

it('each page of a path says what a reader can do where a provider runs the control plane', () => {
  for (const [file, text] of pathPages)
    expect(sectionOf(text, 'harden-it'), file).toMatch(/provider|managed service|every distribution|<OnEveryDistribution \/>/);
});

it('what can go wrong on a path is one line an error, most of them a link to their symptom', () => {
  for (const [file, text] of pathPages) {
    const rows = sectionOf(text, 'what-breaks')
      .split('\n')
      .filter((line) => /^\| (?!---|The error says|You see|Watch|Server|Agent|API server)/.test(line));
    expect(rows.length, file).toBeGreaterThan(2);
    const linked = rows.filter((row) => row.includes('](/symptoms/'));
    // No failure of etcd was provoked, so its page has symptoms of its own in whole sentences.
    if (!file.includes('etcd')) expect(linked.length / rows.length, file).toBeGreaterThanOrEqual(0.5);
  }
});

it('what differs from kubernetes.io stands in one place on the page of a path, folded, and nowhere else', () => {
  for (const [file, text] of pathPages) {
    const [before = '', after = ''] = text.split('## Differences from kubernetes.io');
    expect(before, file).not.toContain('<Upstream');
    if (after) expect(before.trimEnd().endsWith('<Folded>'), file).toBe(true);
  }
});
