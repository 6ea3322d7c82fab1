import { afterAll, describe, expect, it } from 'vitest';
import { optionsFrom } from './options.ts';
import { drift, removeTrees } from './small-tree.ts';

afterAll(removeTrees);

describe('an option that is wrong', () => {
  it.each([
    [[], 'Nothing to read was named. Name a source with --kubernetes, --kep or --features; --help explains them.'],
    [
      ['--kubernets', 'x'],
      'There is no option --kubernets. The options are --kubernetes, --kep, --features, --at, --name, --k8s, --timeout, --json, --markdown, --record, --help.',
    ],
    [['--kubernetes'], '--kubernetes was given without a value. Write it after a space, as in `--kubernetes ../kubernetes`.'],
    [['--kubernetes', '--json'], '--kubernetes was given without a value. Write it after a space, as in `--kubernetes ../kubernetes`.'],
    [['--kubernetes', 'x', '--k8s', 'new'], '--k8s was given “new”, and a minor such as 1.38 was expected.'],
    [
      ['--at', 'v1.36.0', '--kubernetes', 'x'],
      '--at belongs to the source that is named before it, and none is. Write it after --kubernetes, --kep or --features.',
    ],
    [
      ['--kubernetes', 'https://example.org/', '--at', 'v1.36.0'],
      '--at belongs to a git directory, and https://example.org/ is an address. Put the tag into the address instead.',
    ],
    [['--kubernetes', 'x', '--timeout', '0'], '--timeout was given “0”, and a number of seconds of at least 1 was expected.'],
    [
      ['--kubernetes', 'x', '--json', '--markdown'],
      '--json and --markdown were both given, and a report has one form. Leave out one of them.',
    ],
  ])('%j is refused with what was found and what was expected', (words, sentence) => {
    expect(optionsFrom(words)).toBe(sentence);
  });

  it('exits 2 and writes the sentence to standard error alone', async () => {
    expect(await drift(['--timeout', '-1'])).toEqual({
      code: 2,
      out: '',
      error: '--timeout was given “-1”, and a number of seconds of at least 1 was expected.\n',
    });
  });
});

describe('optionsFrom()', () => {
  it('reads a value after a space and after an equals sign, and gives --at and --name to the source before them', () => {
    expect(
      optionsFrom(['--kubernetes=a', '--at', 'v1.38.0', '--name=kubernetes/kubernetes', '--kep', 'b', '--k8s', 'v1.38.2', '--markdown']),
    ).toEqual({
      sources: [
        { what: 'kubernetes', from: 'a', at: 'v1.38.0', name: 'kubernetes/kubernetes' },
        { what: 'kep', from: 'b' },
      ],
      ...{ minor: '1.38', format: 'markdown', record: false, timeout: 20_000, help: false },
    });
  });
});
