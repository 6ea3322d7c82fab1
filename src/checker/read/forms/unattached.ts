import type { CheckFacts } from '../../facts.ts';
import { leftUnread } from '../languages.ts';
import { accountsOf, nothingKnown, noForm } from '../read.ts';
import type { Reading } from '../reading.ts';
import { lineEndAt, positionAt, type SourceText } from '../source-text.ts';
import { fencesIn } from './text/heredocs.ts';

/** Flags and fields that decide a path and that hardly another program has. */
const telling =
  /(?<![\w.-])(?:--)?["']?(?:anonymous[-_]auth|kubelet[-_](?:certificate[-_]authority|client[-_]certificate|https|insecure[-_]tls)|etcd[-_](?:cafile|certfile|servers)|insecure[-_](?:port|bind[-_]address)|read[-_]only[-_]port|(?:peer[-_])?client[-_]cert[-_]auth|listen[-_](?:client|peer)[-_]urls|insecure[-_]skip[-_]tls[-_]verify|egress[-_]selector[-_]config[-_]file|rotate[-_]server[-_]certificates|insecureSkipTLSVerify|serverTLSBootstrap|readOnlyPort|clientCAFile|unsafeSkipCAVerification|ETCD_(?:PEER_)?(?:CLIENT_CERT_AUTH|LISTEN_CLIENT_URLS))["']?(?:(?:[ \t]*[:=][ \t]*|[ \t]+)["']?[\w./:,[\]-]+)?/;
const comment = /^[ \t]*(?:#|\/\/|\/?\*|;|<!--|\{#|\{\{-?[ \t]*\/\*)/;
/** How many of them are told; the others are counted. */
const most = 5;

/** The lines of a text, from one offset to another. */
function* linesOf(source: SourceText, start: number, end: number): Generator<number> {
  const [first, last] = [positionAt(source, start).line, positionAt(source, Math.max(start, end - 1)).line];
  for (let line = first; line <= last; line += 1) yield line;
}

/** The lines of an input of which something is said, or that are a part of what was read. */
function takenLines(reading: Reading, { installers }: CheckFacts, name: string): ReadonlySet<number> {
  const { read, unread } = accountsOf(reading, installers)(name, undefined);
  const places = [
    ...reading.processes.flatMap((one) => one.flags.map(({ start, end, source = one.source }) => ({ source, start, end }))),
    ...reading.documents.map(({ source, root }) => ({ source, start: root.start, end: root.end })),
    ...reading.foreign,
    ...reading.stated,
    ...reading.addresses,
  ].filter(({ source }) => source.name === name);
  return new Set([
    ...[...read, ...unread].map(({ line }) => line),
    ...places.flatMap((one) => [...linesOf(one.source, one.start, one.end)]),
  ]);
}

/**
 * Names the lines that have a flag or a field which decides a path, and of which nothing else is said: the reader of their form knows no program that
 * gets them. What is left unsaid would pass for what is not there.
 */
export function tellUnattached(reading: Reading, facts: CheckFacts): void {
  for (const source of reading.sources.filter(({ within, text }) => !within && telling.test(text))) {
    const { name, text } = source;
    const ofFile = <One extends { readonly file: string }>(all: readonly One[]): readonly One[] => all.filter(({ file }) => file === name);
    if (ofFile(reading.skipped).some(({ what }) => what.includes(leftUnread))) continue;
    const taken = takenLines(reading, facts, name);
    const isProseTold = ofFile(reading.unread).some(({ what }) => what.includes('outside of the code blocks'));
    const blocks = isProseTold ? fencesIn(text) : [];
    const found = source.lineStarts.flatMap((start, index) => {
      const line = text.slice(start, lineEndAt(source, start));
      const match = taken.has(index + 1) || comment.test(line) ? null : telling.exec(line);
      const isProse = isProseTold && !blocks.some((block) => start >= block.start && start < block.end);
      return match && !isProse ? [{ line: index + 1, column: match.index + 1, what: match[0] }] : [];
    });
    const rest = found.length > most ? `, as ${found.length - most} more such lines of the input are` : '';
    for (const { what, ...place } of found.slice(0, most))
      reading.withoutEffect.push({
        file: name,
        ...place,
        what: `${what.slice(0, 80)}: seen and not judged, because the checker knows of no program that gets it${rest}`,
      });
    // A document that is named and not read stays a fault.
    if (found.length === 0 || ofFile(reading.skipped).length > 0) continue;
    // Then something in it is known.
    const others = reading.problems.filter(({ file, sentence }) => file !== name || (sentence !== nothingKnown && sentence !== noForm));
    reading.problems.splice(0, Infinity, ...others);
  }
}
