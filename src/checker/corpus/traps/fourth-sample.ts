import { kubeletFile, type Trap } from './trap.ts';

const noServer = 'a kubelet without a server';
const beside = 'flags beside a file';

const open = ['authentication: {anonymous: {enabled: true}}', 'authorization: {mode: AlwaysAllow}'];
/** A script that writes a kubelet file, and a variable of flags that nobody here hands to a kubelet. */
const fileAndFlags = (flags: string): string => `#!/bin/bash
cat > /etc/kubelet.yaml <<EOF
${kubeletFile('cgroupDriver: systemd')}EOF
KUBELET_ARGS="--anonymous-auth=false ${flags}"
`;

export const fourthSample: readonly Trap[] = [
  {
    of: noServer,
    name: 'whom it would let in decides nothing',
    files: kubeletFile('enableServer: false', ...open),
    settings: { kubeletAnonymous: 'unknown', kubeletAuthorization: 'unknown', readOnlyPort: 'closed' },
    findings: [],
    nearMiss: {
      files: kubeletFile('enableServer: true', ...open),
      settings: { kubeletAnonymous: 'on', kubeletAuthorization: 'AlwaysAllow', readOnlyPort: 'closed' },
      findings: ['critical kubelet-anonymous', 'high kubelet-always-allow', 'medium kubelet-client-ca-unset'],
    },
  },
  {
    of: noServer,
    name: 'the read-only port goes by its own field',
    files: kubeletFile('enableServer: false', ...open, 'readOnlyPort: 10255'),
    settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'open' },
    findings: ['high kubelet-read-only-port'],
    nearMiss: {
      files: kubeletFile('enableServer: false', 'enableServer: true', ...open),
      settings: { kubeletAnonymous: 'on' },
      findings: ['critical kubelet-anonymous', 'high kubelet-always-allow', 'medium kubelet-client-ca-unset', 'medium key-given-twice'],
    },
  },
  {
    of: noServer,
    name: 'without a file the read-only port is open by default all the same',
    files: 'kubelet --enable-server=false\n',
    settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'open' },
    findings: ['high kubelet-read-only-port', 'medium kubelet-flag-defaults'],
    nearMiss: {
      files: 'kubelet --enable-server=false --read-only-port=0\n',
      settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'closed' },
      findings: [],
    },
  },
  {
    of: beside,
    name: 'a CA in flags that may go with the file',
    files: fileAndFlags('--client-ca-file=/ca.crt'),
    settings: { kubeletAnonymous: 'off' },
    findings: [],
    nearMiss: {
      files: fileAndFlags('--hostname-override=one'),
      settings: { kubeletAnonymous: 'off' },
      findings: ['medium kubelet-client-ca-unset'],
    },
  },
];
