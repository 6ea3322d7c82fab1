import { describe, expect, it } from 'vitest';
import { tokenize, widthOf } from './token.ts';

const wordsOf = (text: string): readonly string[] => tokenize(text).words;

describe('words', () => {
  it('tokenize() drops the punctuation around a word, and keeps what is inside', () => {
    expect(wordsOf('dial tcp 10.0.0.1:10250: i/o timeout.')).toEqual(['dial', 'tcp', '10.0.0.1:10250', 'i/o', 'timeout']);
    expect(wordsOf('[fd00::1]:10250, --ssh-user')).toEqual(['fd00::1]:10250', '--ssh-user']);
    expect(wordsOf('Forbidden (user=a, subresource(s)=[pods proxy])')).toEqual([
      'forbidden',
      'user',
      'a',
      'subresource',
      's',
      'pods',
      'proxy',
    ]);
  });
  it('tokenize() reads an apostrophe the same in each of its spellings', () => {
    for (const spelling of ["doesn't", 'doesn’t', "doesn\\'t", 'doesn\\u0027t', 'DOESN\\\\U0027T'])
      expect(wordsOf(spelling)).toEqual(['doesnt']);
  });
  it('tokenize() reads the escapes of a log as what they stand for', () => {
    expect(wordsOf('a\\nb\\tc \\"d\\" \\\\\\"e\\\\\\" \\u003cf\\u003e')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
  it('tokenize() leaves out the colours of a terminal, raw and escaped', () => {
    expect(wordsOf('\u001b[31mred\u001b[0m')).toEqual(['red']);
    expect(wordsOf('"\\u001b[1;31mred\\u001b[0m"')).toEqual(['red']);
  });
  it('tokenize() leaves out a colour whose escape character was lost on the way, and keeps a range of Prometheus', () => {
    expect(wordsOf('[38;5;196mred\u2190[0m, [31mFATA[0m [5m]')).toEqual(['red', 'fata', '5m']);
  });
  it('tokenize() reads an added line of a diff as the words in it', () => {
    expect(wordsOf('+Unable to authenticate')).toEqual(['unable', 'to', 'authenticate']);
  });
  it('tokenize() leaves out what has no letter and no digit', () => {
    expect(wordsOf(' -- | *** … ()')).toEqual([]);
    expect(wordsOf('')).toEqual([]);
  });
  it('tokenize() ends a word where a bracket closes before a letter, and drops the mark of bytes in Python', () => {
    expect(wordsOf('##[error]Unable [fd00::1]:10250 x[0].y')).toEqual(['error', 'unable', 'fd00::1]:10250', 'x[0].y']);
    expect(wordsOf("RuntimeError: b'Unable to connect'")).toEqual(['runtimeerror', 'unable', 'to', 'connect']);
  });
  it('tokenize() reads words apart that stand next to the letters and signs of East Asia', () => {
    expect(wordsOf('报错：dial tcp 10.0.0.1:10250: i/o timeout（kubectl logs）。')).toEqual([
      '报错',
      'dial',
      'tcp',
      '10.0.0.1:10250',
      'i/o',
      'timeout',
      'kubectl',
      'logs',
    ]);
    expect(wordsOf('提示x509错误')).toEqual(['提示', 'x509', '错误']);
  });
  it('tokenize() goes on with a word in the next line only where the line is as long as the terminal', () => {
    const wrapped = `${'a'.repeat(57)} connec\ntion refused\nb`;
    expect(widthOf(wrapped)).toBe(64);
    expect(tokenize(wrapped, 64).words.slice(1)).toEqual(['connection', 'refused', 'b']);
    expect(wordsOf(wrapped).slice(1)).toEqual(['connec', 'tion', 'refused', 'b']);
    expect(widthOf('no terminal is so narrow\nthat it breaks here')).toBeUndefined();
  });
  it('tokenize() reads the value apart whose key stands in front of it without a space, and keeps other colons', () => {
    expect(wordsOf('lastError:server failed with:bad gateway')).toEqual(['lasterror', 'server', 'failed', 'with', 'bad', 'gateway']);
    expect(wordsOf('system:node:edge-4 10.0.0.1:10250 user:shop')).toEqual(['system:node:edge-4', '10.0.0.1:10250', 'user:shop']);
  });
  it('tokenize() reads words apart where dots stand for what was left out, and keeps them in an address', () => {
    expect(wordsOf('Failed...connection reset https://10.1...com/x')).toEqual(['failed', 'connection', 'reset', 'https://10.1...com/x']);
  });
  it('tokenize() leaves out the marks of emphasis', () => {
    expect(wordsOf('_Post failed: EOF_')).toEqual(['post', 'failed', 'eof']);
  });
  it('tokenize() cuts an endless word', () => {
    expect(wordsOf('a'.repeat(1000))[0]).toHaveLength(256);
  });
  it('tokenize() says where each word stands in the text', () => {
    const text = 'Error: "No agent"\n';
    const { starts, ends } = tokenize(text);
    expect(starts.map((start, index) => text.slice(start, ends[index]))).toEqual(['Error', 'No', 'agent']);
  });
});
