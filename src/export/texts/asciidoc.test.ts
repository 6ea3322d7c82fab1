import { expect, it } from 'vitest';
import { namedState } from '../export-state.ts';
import { asciidoc } from './asciidoc.ts';
import { subjectOf } from './subject.ts';

const kubelet = subjectOf(namedState('konnectivity', 'apiserver-to-kubelet'), 'https://wiki.example/a/b/');

it('asciidoc() says a path once for its hops, keeps the comma of a name, and marks flags as code', () => {
  expect(asciidoc(kubelet)).toBe(
    [
      '[discrete]',
      '=== API server → kubelet, Konnectivity',
      '',
      'Not protected on the node network. The API server does not verify the kubelet’s certificate, because `+--kubelet-certificate-authority+` is not set. Protected on the untrusted network. The agent verifies the konnectivity-server, which in turn verifies the agent’s token.',
      '',
      'image::https://wiki.example/a/b/twins/paths/apiserver-to-kubelet/konnectivity.svg["Diagram: API server → kubelet, Konnectivity",link="https://wiki.example/a/b/paths/apiserver-to-kubelet/konnectivity/"]',
      '',
      '[%header%autowidth,cols="5*"]',
      '|===',
      '|Path |Network |Dials |Port |Verdict',
      '.3+|API server → kubelet |same host |API server |Unix socket |local',
      '|untrusted network |konnectivity-agent |port 8132 |authenticated',
      '|node network |konnectivity-agent |port 10250 |encrypted only',
      '|===',
      '',
      '[horizontal]',
      'authenticated:: encrypted, and the client verified the server',
      'encrypted only:: encrypted, but the server could be anyone',
      'local:: never leaves the machine',
      '',
      'Source: link:https://wiki.example/a/b/paths/apiserver-to-kubelet/konnectivity/[Hub & Spoke, facts read from Kubernetes 1.36.2]',
      '',
    ].join('\n'),
  );
});

it('asciidoc() escapes a bar in a cell and a quote in a name, which would end them', () => {
  const text = asciidoc({ ...kubelet, alt: 'The "whole"', rows: [['a|b', 'c', 'd', 'e', 'f']] });
  expect(text).toContain('\n|a\\|b |c |d |e |f\n');
  expect(text).toContain('["The \\"whole\\"",link=');
});

it('asciidoc() has no table for a path that is not used, because there would be nothing in it', () => {
  const absent = asciidoc(subjectOf(namedState('defaults', 'agent-to-konnectivity-server'), 'https://wiki.example/'));
  expect(absent).toContain('This path is not used in this mode.');
  expect(absent).not.toContain('|===');
});
