import type { Reading } from '../reading.ts';
import { withoutMarks } from './piece.ts';
import { lineEndAt, positionAt, type SourceText } from '../source-text.ts';

/** Flags that say who is let in, whom a program verifies, and where it listens: what a reader looks for first. */
const telling =
  /^(?:anonymous-auth|auth(?:entication|orization)-|(?:peer-)?(?:client-ca-file|client-cert-auth|trusted-ca-file|auto-tls|cert-file)$|listen-|advertise-client|etcd-(?:servers|cafile|certfile)|kubelet-(?:certificate-authority|client-certificate|insecure|https)|(?:insecure-)?(?:bind-)?address$|(?:insecure-|secure-|read-only-)?port$|tls-cert-file|proxy-client-cert|requestheader-client-ca|egress-selector-config|token-auth|basic-auth|master$|api-servers|proxy-server-host|ca-cert$|service-account-token-path|(?:agent|cluster|server)-(?:ca-)?cert$|insecure-)/;

/** The text of the file around a text, and where an offset stands there. */
const outermost = (source: SourceText, at: number): readonly [SourceText, number] =>
  source.within ? outermost(source.within.outer, source.within.at(at)) : [source, at];

/** Tells in the account how each program was given the flags that decide most, as they stand. Where they decide a verdict, that names their line as well. */
export function tellFlags({ processes, withoutEffect }: Reading): void {
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
      withoutEffect.push({ file: source.name, ...positionAt(source, start), what: what.length > 120 ? `${what.slice(0, 119)}…` : what });
    }
}
