import { describe, expect, it } from 'vitest';
import { checked } from '../../../test/told.ts';

const said = (...lines: readonly string[]) => {
  const { findings, account, settings } = checked([{ name: 'Dockerfile', text: `${lines.join('\n')}\n` }]);
  return {
    settings,
    findings: findings.map(({ code }) => code),
    account: account.flatMap(({ read, unread }) => [...read, ...unread].map(({ line, what }) => `${line} ${what}`)),
  };
};
const etcd = '--etcd-servers=http://etcd:2379';
const open = '"--read-only-port=10255"';

describe('the command of an image', () => {
  it.each([
    ['a list', [`CMD ["/usr/local/bin/other-apiserver", "${etcd}"]`]],
    ['a list behind an entrypoint', ['ENTRYPOINT ["/usr/local/bin/other-apiserver"]', `CMD ["${etcd}"]`]],
    ['a list in several lines', ['CMD [ \\', '  "/usr/local/bin/other-apiserver", \\', `  "${etcd}" \\`, ']']],
    ['one text', [`CMD /usr/local/bin/other-apiserver ${etcd}`]],
  ])('is none of kube-apiserver where it is another program, as %s', (_, lines) => {
    for (const from of ['FROM a', 'FROM {{ x }}']) {
      const { findings, account } = said(from, ...lines);
      expect(findings).toEqual([]);
      expect(account.join()).toContain('a command of another name, with flags that kube-apiserver has');
    }
  });

  it('is that of kube-apiserver where a list names it, with the defaults of the flags that it leaves out', () => {
    for (const lines of [
      [`CMD ["/usr/local/bin/kube-apiserver", "${etcd}"]`],
      ['FROM a', 'ENTRYPOINT ["/usr/bin/tini", "--", "kube-apiserver"]', `CMD ["${etcd}"]`],
      ['FROM a', 'RUN kubelet --version', `CMD ["sh", "-c", "exec kube-apiserver ${etcd}"]`],
      ['# A note', '```Dockerfile', `CMD ["kube-apiserver", "${etcd}"]`, '```'],
      ['a:', '  b: |', '    FROM a', `    CMD ["kube-apiserver", "${etcd}"]`],
    ])
      expect([lines, said(...lines).settings]).toMatchObject([lines, { etcdTransport: 'plaintext', kubeletCertificateAuthority: 'unset' }]);
  });

  it('leaves open what whoever starts the image adds to an entrypoint, or a script to what it is given', () => {
    const whole = { readOnlyPort: 'open', kubeletAnonymous: 'on' };
    const part = { readOnlyPort: 'open', kubeletAnonymous: 'unknown' };
    expect(said('FROM a', `CMD ["kubelet", ${open}]`).settings).toMatchObject(whole);
    expect(said('FROM a', 'ENTRYPOINT ["kubelet"]', `CMD [${open}]`).settings).toMatchObject(whole);
    expect(said('FROM a', `ENTRYPOINT ["kubelet", ${open}]`).settings).toMatchObject(part);
    expect(said('FROM a', 'ENTRYPOINT ["/start.sh"]', `CMD ["kubelet", ${open}]`).settings).toMatchObject(part);
  });

  it('is the last one of its stage, and none behind an entrypoint that a shell starts', () => {
    const closed = '"--read-only-port=0"';
    expect(said('FROM a', `CMD ["kubelet", ${open}]`, `CMD ["kubelet", ${closed}]`).findings).not.toContain('kubelet-read-only-port');
    expect(said('FROM a', `CMD ["kubelet", ${open}]`, 'FROM b', `CMD ["kubelet", ${closed}]`).findings).toContain('kubelet-read-only-port');
    expect(said('FROM a', 'ENTRYPOINT kubelet --read-only-port=0', `CMD [${open}]`).findings).not.toContain('kubelet-read-only-port');
  });

  it('gives none of its flags to another program, and keeps nobody from reading what stands around it', () => {
    expect(said('FROM a', 'CMD ["/usr/bin/one", "--etcd-cafile=/ca.crt"]', 'ENV KUBELET_READ_ONLY_PORT=10255').settings).toMatchObject({
      etcdTransport: 'unknown',
      readOnlyPort: 'open',
    });
  });
});
