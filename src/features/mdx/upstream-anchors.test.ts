/// <reference types="vite/client" />
import { expect, it } from 'vitest';
import { corrections } from '../../facts/look-up/correction.ts';
import { pathIds } from '../../model/path.ts';
import { upstreamAnchors, whatIsNext } from './upstream-anchors.ts';
import { upstreamLabelOf } from './upstream-label.ts';

const pages = import.meta.glob<string>('../../../content/**/*.mdx', { query: '?raw', import: 'default', eager: true });
const pageAt = (address: string): string => pages[`../../../content${address.replace(/\/$/, '')}.mdx`] ?? '';

it('the old heading for nodes, pods and services leads to the page of the node, the pod and the service', () => {
  const row = upstreamAnchors.find(({ id }) => id === 'api-server-to-nodes-pods-and-services');
  expect(row?.links.map(({ href }) => href)).toEqual([
    '/paths/apiserver-to-node/',
    '/paths/apiserver-to-pod/',
    '/paths/apiserver-to-service/',
  ]);
});

it('the published anchors of the Kubernetes page are all there', () => {
  expect(upstreamAnchors.map(({ id }) => id)).toEqual([
    'node-to-control-plane',
    'control-plane-to-node',
    'api-server-to-kubelet',
    'api-server-to-nodes-pods-and-services',
    'ssh-tunnels',
    'konnectivity-service',
  ]);
});

it.each(whatIsNext.map((link) => [link.title, link] as const))('a reader can follow "%s" from the page that it belongs to', (_, link) => {
  expect(pageAt(link.from)).toContain(`](${link.href})`);
});

it('whatIsNext has the seven things that the Kubernetes page leads to', () => {
  expect(new Set(whatIsNext.map(({ href }) => href)).size).toBe(7);
});

it('a reader of the kubelet, the node, the pod and the service page is told of untrusted networks and of public addresses', () => {
  for (const id of [
    'apiserver-to-kubelet',
    'apiserver-to-node',
    'apiserver-to-pod',
    'apiserver-to-service',
    'kubelet-to-apiserver',
  ] as const) {
    expect(pathIds).toContain(id);
    expect(pageAt(`/paths/${id}/`), id).toMatch(/untrusted network[\s\S]{0,120}fully public IP addresses/);
  }
});

it('a reader of the path from the kubelet and from pods is told to enable authorization where service account tokens are accepted', () => {
  for (const id of ['kubelet-to-apiserver', 'pod-to-apiserver'] as const) {
    expect(pageAt(`/paths/${id}/`)).toContain('/docs/reference/access-authn-authz/authentication/#service-account-tokens');
    expect(pageAt(`/paths/${id}/`)).toMatch(/especially where (anonymous requests or )?/);
  }
});

it('a reader of the SSH tunnel page finds an explanation of SSH tunnelling', () => {
  expect(pageAt('/modes/ssh-tunnel/')).toContain('](https://www.ssh.com/academy/ssh/tunneling)');
});

it('upstreamLabelOf() has one of four neutral labels for every correction, and refuses an unknown kind', () => {
  for (const { n, kind } of corrections)
    expect(['differs', 'incomplete', 'outdated', 'correct'], String(n)).toContain(upstreamLabelOf(kind));
  expect(() => upstreamLabelOf('nonsense')).toThrow('the kind "nonsense" has no label');
});
