import { kubeletFields } from '../../settings/kubelet.ts';
import { standing } from '../../at-minor.ts';
import type { KnownDocument, Reading } from '../reading.ts';
import { valueOf } from './document/arguments.ts';
import { withoutMarks } from './piece.ts';
import { get, itemsOf, pairOf, textOf } from '../yaml-node.ts';
import { lineEndAt, lineStartAt, positionAt, type SourceText } from '../source-text.ts';

/** Flags that say who is let in, whom a program verifies, and where it listens: what a reader looks for first. */
const telling =
  /^(?:anonymous-auth|auth(?:entication|orization)-|(?:peer-)?(?:client-ca-file|client-cert-auth|trusted-ca-file|auto-tls|cert-file)$|listen-|advertise-client|etcd-(?:servers|cafile|certfile)|kubelet-(?:certificate-authority|client-certificate|insecure|https)|(?:insecure-)?(?:bind-)?address$|(?:insecure-|secure-|read-only-)?port$|tls-cert-file|proxy-client-cert|requestheader-client-ca|egress-selector-config|token-auth|basic-auth|master$|api-servers|proxy-server-host|ca-cert$|service-account-(?:token-path|private-key-file)|root-ca-file|use-service-account-credentials|(?:bootstrap-)?kubeconfig$|rotate-|cadvisor-port$|source$|(?:agent|cluster|server)-(?:ca-)?cert$|insecure-)/;

/** Keys and items beside flags by which a path is decided: of objects, kubeconfigs, a kubelet’s file and kubeadm. */
const tellingKeys =
  /^(?:insecure-?_?skip-?_?(?:tls-?)?verify|certificate-authority(?:-data)?|caBundle|addon\/(?:all|kube-proxy)|serverTLSBootstrap|readOnlyPort|clientCAFile)$/i;

/** Whether a line of a configuration gives a flag or a key by which a path is decided. */
export function decidesPath(line: string): boolean {
  const [, dashes, name = ''] = /^(?:- )*["']?(--)?([\w./-]+)["']?(?=[:=\s]|$)/.exec(line) ?? [];
  return tellingKeys.test(name) || ((dashes !== undefined || name.includes('-')) && telling.test(name));
}

/** The text of the file around a text, and where an offset stands there. */
const outermost = (source: SourceText, at: number): readonly [SourceText, number] =>
  source.within ? outermost(source.within.outer, source.within.at(at)) : [source, at];

/** The line of the file that an offset of a text stands in. */
export function lineOf(source: SourceText, at: number): string {
  const [own, from] = outermost(source, at);
  return own.text.slice(lineStartAt(own, from), lineEndAt(own, from)).trim();
}

/** Fields of a kubelet’s file that say whom it lets in, and where it listens. */
const kubeletPaths: readonly (readonly [string, ...string[]])[] = [
  ...Object.values(kubeletFields).map(({ path }) => path),
  ['port'],
  ['rotateCertificates'],
];
/** Fields of the configuration of kube-proxy that say whose file it reads, and where it listens. */
const proxyPaths: typeof kubeletPaths = [['clientConnection', 'kubeconfig'], ['metricsBindAddress'], ['healthzBindAddress']];
const told: Readonly<Partial<Record<KnownDocument['kind'], typeof kubeletPaths>>> = {
  KubeletConfiguration: kubeletPaths,
  KubeProxyConfiguration: proxyPaths,
};

/** What a user of a kubeconfig presents, of which only a path or a program is shown: the rest is secret. */
const presented = /^(?:client-(?:certificate|key)|token|tokenFile|exec)(?:-data)?$/;
/** Tells by what each user of a kubeconfig is known. */
function tellUsers({ root, source }: KnownDocument): Reading['withoutEffect'] {
  return itemsOf(get(root, 'users')).flatMap((item) => {
    const user = get(item, 'user');
    return (user?.kind === 'map' ? user.pairs : []).flatMap(({ key, keyStart, value }) => {
      if (!presented.test(key)) return [];
      const text = /^(?:client-(?:certificate|key)|tokenFile)$/.test(key) ? textOf(value) : textOf(get(value, 'command'));
      // Some write the key itself where its path belongs.
      const isPath = text !== undefined && !/\s|\{\{/.test(text) && (key === 'exec' || /^[./~]|\.(?:crt|pem|key|cert?)$/.test(text));
      const what = !isPath ? `users: ${key}` : `users: ${key}: ${text.slice(0, 80)}`;
      return [{ file: source.name, ...positionAt(source, keyStart), what }];
    });
  });
}

/** What stands in place of an etcd: its address may hold credentials, so that the scheme alone is shown. */
const datastoreOf = (url = ''): string => {
  const scheme = /^\s*(?:\{%.*?%\})*(\w+:\/\/)/.exec(url)?.[1] ?? '';
  return `datastore-endpoint: ${scheme}…, ${scheme.startsWith('http') ? 'another etcd than its own' : 'in place of an etcd'}`;
};

/** Whether k3s or RKE2 is told by this key to leave its metrics-server out (k3s-io/docs:docs/installation/packaged-components.md). */
const leavesOutMetrics = (key: string, value: string): boolean =>
  /^(?:disable|no-deploy)\+?$/.test(key) && /(?:^|,)\s*(?:rke2-)?metrics-server\s*(?:,|$)/.test(value);
const noMetrics = 'metrics-server, so that none is installed; what else scrapes kubelets is not here';

/** Tells in the account the fields of the files of kubelets and of kube-proxy that decide most. A value that a template fills in stands there as it does in the file. */
export function tellFields({ documents, withoutEffect }: Reading): void {
  for (const document of documents) {
    const { kind, root, source } = document;
    if (kind === 'kubeconfig') withoutEffect.push(...tellUsers(document));
    const datastore = kind === 'k3s configuration' ? pairOf(root, 'datastore-endpoint') : undefined;
    if (datastore)
      withoutEffect.push({ file: source.name, ...positionAt(source, datastore.keyStart), what: datastoreOf(textOf(datastore.value)) });
    for (const { key, keyStart, value } of kind === 'k3s configuration' ? root.pairs : [])
      if (leavesOutMetrics(key, valueOf(value)))
        withoutEffect.push({ file: source.name, ...positionAt(source, keyStart), what: `${key}: ${noMetrics}` });
    for (const path of told[kind] ?? []) {
      const pair = pairOf(get(root, ...path.slice(0, -1)), path.at(-1) ?? '');
      const value = pair && textOf(pair.value);
      if (!pair || value === undefined) continue;
      const [own, from] = outermost(source, pair.value.start);
      const written = value.includes('{{unknown}}') ? own.text.slice(from, lineEndAt(own, from)).trim() : value;
      withoutEffect.push({ file: source.name, ...positionAt(source, pair.keyStart), what: `${path.join('.')}: ${written.slice(0, 80)}` });
    }
  }
}

/**
 * Programs that listen on 0.0.0.0 unless a flag says otherwise, the scheduler since 1.13 and the controller manager since 1.12. Sources:
 * https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/ and kubernetes-sigs/kwok#604, of a scheduler of
 * 1.12 without --bind-address.
 */
const controllers = /^kube-(?:controller-manager|scheduler)$/;
const listening = /^(?:(?:bind-)?address|(?:secure-)?port|config)$/;

/** What may close a kubelet that is given flags alone: a file, or these flags. */
const closing = /^(?:config|config-dir|anonymous-auth|authorization-mode|read-only-port|enable-server)$|\{\{/;
/** The defaults of bare flags, which old versions had as well (facts/kubelet#two_default_sets). */
const openByDefault =
  'no --config, --anonymous-auth, --authorization-mode or --read-only-port: unless something that is not here sets them, this kubelet allows everything to callers without credentials, and serves port 10255 without TLS';

/** Source: https://etcd.io/docs/v3.5/op-guide/configuration/ */
const metricsOnly = ': etcd answers there for its metrics and its health only, which changes no verdict';

/** Tells in the account how each program was given the flags that decide most, as they stand. Where they decide a verdict, that names their line as well. */
export function tellFlags({ processes, withoutEffect, minors }: Reading): void {
  const isOlder =
    minors.length > 0 && minors.every(({ minor }) => /^1\.\d+$/.test(minor) && standing({ since: '1.13' }, minor) === 'before');
  for (const { component, complete, isPart, base, flags, source, start } of processes)
    if (
      !isOlder &&
      controllers.test(component) &&
      complete &&
      !isPart &&
      base === 'kubernetes' &&
      !flags.some(({ name }) => listening.test(name))
    )
      withoutEffect.push({
        file: source.name,
        ...positionAt(source, start),
        what: `no --bind-address: ${component} listens on every address by default from Kubernetes 1.13 on`,
      });
  for (const { component, complete, isPart, base, flags, source, start, prepared } of processes)
    if (
      component === 'kubelet' &&
      base === 'kubernetes' &&
      !complete &&
      !isPart &&
      !prepared &&
      flags.length > 0 &&
      !flags.some(({ name }) => closing.test(name))
    )
      withoutEffect.push({ file: source.name, ...positionAt(source, start), what: openByDefault });
  for (const { source: home, own = [], component } of processes)
    for (const { name, value, start, source = home } of component === 'kube-apiserver' ? own : [])
      if (name === 'datastore-endpoint') withoutEffect.push({ file: source.name, ...positionAt(source, start), what: datastoreOf(value) });
      else if (leavesOutMetrics(name, value))
        withoutEffect.push({ file: source.name, ...positionAt(source, start), what: `--${name}: ${noMetrics}` });
  for (const { source: home, flags } of processes)
    for (const { name, value, start, end, source = home } of flags) {
      if (!telling.test(name)) continue;
      const [own, from] = outermost(source, start);
      // What a template leaves open stands in the file in words of its own.
      const isOpen = value.includes('{{unknown}}');
      const stands = isOpen
        ? own.text
            .slice(from, lineEndAt(own, from))
            .trim()
            .replace(/\s+--.*|\s*\\$/g, '')
        : source.text.slice(start, end);
      const written = stands.replace(/\s+/g, ' ').trim();
      // What a tool hands on, or makes of a file in base64, stands there in other words.
      const what = isOpen || (written !== '' && written.length <= 200) ? written : withoutMarks(`${name}: ${value}`);
      const more = name === 'listen-metrics-urls' ? metricsOnly : '';
      withoutEffect.push({
        file: source.name,
        ...positionAt(source, start),
        what: (what.length > 120 ? `${what.slice(0, 119)}…` : what) + more,
      });
    }
}

/** The token that kubeadm prints as an example, in a line that is no comment. */
const knownToken = /^(?![ \t]*#)[^\n]*?\b(?=abcdef\.0123456789abcdef\b)/gm;

/** Tells in the account where a cluster takes the token of kubeadm’s examples (https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/). */
export function tellKnownToken({ sources, withoutEffect }: Reading): void {
  for (const source of sources.filter(({ within }) => within === undefined))
    for (const { 0: before, index } of source.text.matchAll(knownToken))
      withoutEffect.push({
        file: source.name,
        ...positionAt(source, index + before.length),
        what: 'abcdef.0123456789abcdef, the token of kubeadm’s examples, with which anyone can let a node join while the cluster takes it',
      });
}
