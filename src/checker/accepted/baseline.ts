import type { Finding } from '../finding.ts';
import { limits, Unusable, Work } from '../read/limits.ts';
import type { Problem } from '../read/reading.ts';
import { positionAt, sourceText } from '../read/source-text.ts';
import { readYaml } from '../read/yaml.ts';
import { get, itemsOf, textOf, type Node } from '../read/yaml-node.ts';
import type { Acceptance, Read } from './acceptance.ts';
import { codeExpected, isCode } from './codes.ts';

/** The version of the shape of a baseline. */
const baselineVersion = 1;

const reason = 'it was there when the baseline was written';

/**
 * The text of a baseline: what is found now, one finding a line, sorted, so that a change of it is easy to read. A finding is known by its
 * file, its code and its fingerprint, none of which changes when lines move.
 */
export function baselineText(findings: readonly Finding[], nameOf: (file: string) => string = (file) => file): string {
  const lines = findings.map(({ code, region, fingerprint }) => JSON.stringify({ code, file: nameOf(region.file), fingerprint })).sort();
  return `{\n  "version": ${baselineVersion},\n  "findings": [${lines.map((line) => `\n    ${line}`).join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}

/** Reads a baseline as acceptances. Each mistake is a problem with line and column, and then nothing of the file counts. Never throws. */
export function readBaseline(name: string, text: string): Read<readonly Acceptance[]> {
  const source = sourceText(name, text.slice(0, limits.characters));
  const problems: Problem[] = [];
  const wrong = (at: number, sentence: string): readonly Acceptance[] => {
    problems.push({ file: name, ...positionAt(source, at), sentence: sentence.replace(/\s+/g, ' ') });
    return [];
  };
  const entry = (item: Node): readonly Acceptance[] => {
    const [code, file, fingerprint] = ['code', 'file', 'fingerprint'].map((key) => textOf(get(item, key)));
    if (!code || !file || !fingerprint)
      return wrong(item.start, 'This entry of the baseline is not complete: it needs code, file and fingerprint.');
    if (!isCode(code)) return wrong(item.start, codeExpected(code));
    const place = { file: name, line: positionAt(source, item.start).line };
    return [{ by: 'baseline', code, exactly: file, fingerprint, reason, until: undefined, ...place }];
  };
  try {
    const [document] = readYaml(source.text, 0, source.text.length, new Work(source.text.length));
    if (!document || 'error' in document || document.root?.kind !== 'map')
      return {
        value: wrong(document && 'error' in document ? document.offset : 0, 'This is not a baseline, which --write-baseline writes.'),
        problems,
      };
    const version = textOf(get(document.root, 'version'));
    if (version !== String(baselineVersion))
      return {
        value: wrong(
          document.root.start,
          `The version of this baseline is ${version?.slice(0, 20) ?? 'missing'}; expected ${baselineVersion}.`,
        ),
        problems,
      };
    const value = itemsOf(get(document.root, 'findings')).flatMap(entry);
    return { value: problems.length > 0 ? [] : value, problems };
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return { value: wrong(error.offset, error.message), problems };
  }
}
