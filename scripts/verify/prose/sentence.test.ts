import { describe, expect, it } from 'vitest';
import { constructionsIn } from './construction.ts';
import { hasFiniteVerb } from './finite.ts';
import type { Kind, Piece } from './piece.ts';
import { countedSentences, sentencesOf } from './sentence.ts';

const piece = (text: string, kind: Kind = 'prose', more: Partial<Piece> = {}): Piece => ({
  kind,
  text,
  offsets: [...text].map((_, at) => at),
  ...more,
});

describe('a sentence', () => {
  it('ends at a full stop before a space, whatever the next one begins with, and not in a version, a name or an abbreviation', () => {
    const text = 'It came with 1.36. kubeadm sets it, e.g. in \uFFFC (see a.yaml). Does it? “It does.” No end';
    expect(sentencesOf(text).map(({ text: each, words }) => [each, words])).toEqual([
      ['It came with 1.36.', 4],
      ['kubeadm sets it, e.g. in \uFFFC (see a.yaml).', 8],
      ['Does it?', 2],
      ['“It does.”', 2],
      ['No end', 2],
    ]);
  });

  it('counts in prose, in a list if it ends, in code if it ends and has a verb, and never in a heading, a cell or a label', () => {
    const counted = (text: string, kind: Kind) => countedSentences(piece(text, kind)).length;
    expect(counted('The server asks', 'prose')).toBe(1);
    expect(counted('The server asks', 'list')).toBe(0);
    expect(counted('One of two.', 'list')).toBe(1);
    expect(counted('One of two.', 'string')).toBe(0);
    expect(counted('It is one of two.', 'string')).toBe(1);
    expect(counted('What was read: \uFFFC.', 'string')).toBe(0);
    for (const kind of ['heading', 'cell', 'label'] as const) expect(counted('It is one of two.', kind)).toBe(0);
  });
});

describe('a finite verb', () => {
  it.each([
    'The API server verifies the kubelet.',
    'Kubelets serve self-signed certificates.',
    'The API server and the agent use mutual TLS.',
    'Set the flag on one host.',
    'If it is not set, read the log.',
    'Expired certificates all passed.',
    'That’s why.',
    'Never reuse the key.',
    'Turning verification on makes expiry count.',
    '\uFFFC decides.',
  ])('is found in “%s”', (text) => expect(hasFiniteVerb(text)).toBe(true));

  it.each([
    'Kubelets first, flag last.',
    'The whole of it.',
    'A certificate of the cluster, for one name only.',
    'No token to present.',
    'The kubelet’s own checks.',
    'An RSA key of 2048 bits.',
    'Two names, and the order of the requests.',
  ])('is not found in “%s”', (text) => expect(hasFiniteVerb(text)).toBe(false));
});

describe('a construction', () => {
  const found = (...of: Parameters<typeof piece>) => constructionsIn(piece(...of)).map(({ found: each }) => each);

  it('a sentence without a verb is found in prose and in an item, but not in a label, a definition, or where an expression may be the verb', () => {
    const text = 'An RSA key of 2048 bits.';
    expect(found(text)).toEqual([text]);
    expect(found(text, 'list')).toEqual([text]);
    expect(found(text, 'heading')).toEqual([]);
    expect(found(text, 'prose', { defines: true })).toEqual([]);
    expect(found('A key of \uFFFC bits.', 'string')).toEqual([]);
    expect(found('Port: a number of two digits.', 'list')).toEqual([]);
  });

  it('two sentences with a comma between them are found, and a clause before its main clause is not', () => {
    expect(found('A tunnel moves that step, it does not secure it.')).toEqual([', it does']);
    for (const right of [
      'If a tunnel moves that step, it does not secure it.',
      'A tunnel moves that step; it does not secure it.',
      'In this mode, it does not matter.',
      'The server reads the file, and when it is empty, it does not start.',
    ])
      expect(found(right), right).toEqual([]);
  });

  it.each([
    ['It is closed, because nobody uses it, so a client fails.', 'because', 'so'],
    ['It goes through the kubelet, which the API server verifies, so it is safe.', 'which', 'so'],
    ['It has a name, that is, an address, because the client asks for one.', 'that is', 'because'],
    ['It is a server, on which a pod runs, and a client, which it serves.', 'which', 'which'],
  ])('a second reason, result or remark is found in “%s”', (text, first, second) => {
    expect(constructionsIn(piece(text)).map(({ what }) => what)).toEqual([`a sentence with “${first}” and “${second}”`]);
  });

  it.each([
    'It is closed, because nobody uses it. So a client fails.',
    'Find out which pods call it, so that none of them fails, and on which nodes.',
    'If it does so, look which of the two answers, because both may.',
    'That is why the server, which listens here, refuses it.',
  ])('“%s” has one at most', (text) => expect(found(text)).toEqual([]));
});
