import { expect, it } from 'vitest';
import { namedState } from '../export-state.ts';
import { markdown } from './markdown.ts';
import { subjectOf } from './subject.ts';

const root = 'https://wiki.example/a/b/';

it('markdown() marks flags as code, so that no program makes a dash of their hyphens, and says what the verdicts of its table mean', () => {
  expect(markdown(subjectOf(namedState('konnectivity', 'apiserver-to-kubelet'), root))).toBe(
    [
      '### API server → kubelet, Konnectivity',
      '',
      'Not protected on the node network. The API server does not verify the kubelet’s certificate, because `--kubelet-certificate-authority` is not set. Protected on the untrusted network. The agent verifies the konnectivity-server, which in turn verifies the agent’s token.',
      '',
      '[![Diagram: API server → kubelet, Konnectivity](https://wiki.example/a/b/twins/paths/apiserver-to-kubelet/konnectivity.svg)](https://wiki.example/a/b/paths/apiserver-to-kubelet/konnectivity/)',
      '',
      '| Path | Network | Dials | Port | Verdict |',
      '| --- | --- | --- | --- | --- |',
      '| API server → kubelet | same host | API server | Unix socket | local |',
      '| API server → kubelet | untrusted network | konnectivity-agent | port 8132 | authenticated |',
      '| API server → kubelet | node network | konnectivity-agent | port 10250 | encrypted only |',
      '',
      '- **authenticated**: encrypted, and the client verified the server',
      '- **encrypted only**: encrypted, but the server could be anyone',
      '- **local**: never leaves the machine',
      '',
      'Source: [Hub & Spoke, facts read from Kubernetes 1.36.2](https://wiki.example/a/b/paths/apiserver-to-kubelet/konnectivity/)',
      '',
    ].join('\n'),
  );
});

it('markdown() has no table for a path that is not used, because there would be nothing in it', () => {
  const absent = markdown(subjectOf(namedState('defaults', 'agent-to-konnectivity-server'), root));
  expect(absent).toContain('This path is not used in this mode.');
  expect(absent).not.toContain('| Path |');
});
