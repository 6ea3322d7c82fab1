import { describe, expect, it } from 'vitest';
import { readBuiltPage } from './built-page.ts';
import type { Shared } from './built-rules.ts';
import { firstSentenceMessages } from './first-sentence.ts';
import { repeatedSentences, sharingMessages } from './said-once.ts';

const page = (main: string) =>
  readBuiltPage(`<!doctype html><body><header><p>It is the name of the site.</p></header><main>${main}</main></body>`);
const counted = (main: string): readonly string[] => page(main).said.flatMap(({ text, counts }) => (counts ? [text] : []));

describe('of a built page', () => {
  it('the sentences of paragraphs and lists count, and across the links and the code inside of them', () => {
    expect(
      counted(
        '<p>The API server <a href="/">verifies</a> the <code>kubelet</code>. It does so each time.</p><ul><li>An item is a sentence.</li></ul>',
      ),
    ).toEqual(['The API server verifies the kubelet.', 'It does so each time.', 'An item is a sentence.']);
  });

  it.each([
    ['the cell of a table', '<table><tr><td>The server is not verified.</td></tr></table>'],
    ['a paragraph in a cell', '<table><tr><td><p>The server is not verified.</p></td></tr></table>'],
    ['a whole link', '<p><a href="/">How the server is verified.</a></p>'],
    ['the tip of a term', '<p><span>A term<span role="tooltip">It is the entry of the term.</span></span></p>'],
    ['a label', '<p>Where it appears: the log of kube-apiserver</p>'],
    ['a command', '<pre>It is a command of mine.</pre>'],
    ['a question that a seed draws', '<section class="practice-question"><p>Which of these sentences is false?</p></section>'],
    ['the verdict of one mode under a drawing', '<p class="words"><b>Konnectivity</b> It is protected end to end.</p>'],
  ])('%s does not count', (_, main) => expect(counted(main)).toEqual([]));

  it('the first sentence is that of the lead, without the verdict before it', () => {
    expect(
      page('<p>It is no lead.</p><p class="lead"><strong data-verdict="unsafe">Unsafe.</strong> By default it is open. More.</p>').first,
    ).toBe('By default it is open.');
    expect(page('<p>It has no lead.</p>').first).toBeUndefined();
  });
});

describe('a sentence on four pages', () => {
  const sentence = 'The API server verifies the kubelet.';
  const pages = (...names: readonly string[]) =>
    new Map(
      names.map(
        (name) => [name, [...page(`<p>${sentence}</p><p>${sentence}</p>`).said, ...page(`<td>A cell is not counted.</td>`).said]] as const,
      ),
    );
  const messages = (of: ReturnType<typeof pages>, ...shared: readonly Shared[]) => sharingMessages(repeatedSentences(of, 3), shared, 3);
  const note: Shared = { pages: 'paths/*', why: 'each says it', sentences: [sentence] };

  it('is named with how often it stands on how many, and one on three is not', () => {
    expect(messages(pages('a', 'b', 'c'))).toEqual([]);
    expect(messages(pages('a', 'b', 'c', 'd'))).toEqual([
      `“${sentence}” stands 8 times on 4 pages (a, b, c …). Say it once and link to it, make it the cell of a table, or name it as a shared note.`,
    ]);
  });

  it('is right as a shared note of these pages, and not of others', () => {
    expect(messages(pages('paths/a', 'paths/b', 'paths/c', 'paths/d', 'modes/a'), note)).toEqual([]);
    expect(messages(pages('paths/a', 'paths/b', 'paths/c', 'paths/d', 'modes/a', 'modes/b', 'modes/c', 'modes/d'), note)).toHaveLength(1);
  });

  it('is no shared note any more once it is on three pages', () => {
    expect(messages(pages('paths/a', 'paths/b', 'paths/c'), note)).toEqual([
      `“${sentence}” is named as a shared note of paths/* and is not on more than 3 of them. Take it out of the list.`,
    ]);
  });
});

describe('the first sentence of a page', () => {
  const wrong = (of: string, first?: string) => firstSentenceMessages(of, first).map((each) => each.split('” ').at(-1));

  it.each([
    ['paths/a', 'By default an impostor can answer kubectl exec.'],
    ['symptoms/a', 'The kubelet has no serving certificate.'],
    ['glossary/a', 'If it is no answer, nothing is asked of it'],
  ])('of %s may be “%s”', (of, first) => expect(wrong(of, first)).toEqual([]));

  it.each([
    ['paths/a', 'An impostor can answer kubectl exec.', 'Say what holds by default.'],
    [
      'symptoms/a',
      'If the flag is set, the API server verifies the kubelet.',
      'It begins with a condition. Answer for the defaults first.',
    ],
    ['evidence', 'This page has 109 claims.', 'It speaks of the page. Answer the question that brought the reader.'],
    ['journeys/a', 'Whether it is safe, that depends.', 'It does not answer. Say what holds by default.'],
    ['ports', 'Ports and rules of a firewall.', 'It is no whole sentence. Write one that answers.'],
    [
      'modes/a',
      `The API server verifies ${'each of them and '.repeat(8)}all.`,
      'It has more than 30 words. Answer, and put the rest into the next sentence.',
    ],
  ])('of %s is not “%s”', (of, first, message) => expect(wrong(of, first)).toEqual([message]));

  it('has to be there', () =>
    expect(firstSentenceMessages('modes/a', undefined)).toEqual(['modes/a has no first sentence. Write the answer under its title.']));
});
