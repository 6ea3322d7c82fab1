import { describe, expect, it } from 'vitest';
import { newestMinor, oldestMinor } from '../model/setting/minor.ts';
import { helpText } from './help.ts';
import { minorGiven, optionsFrom } from './options.ts';

describe('optionsFrom()', () => {
  it('takes every option that the help names, and the help names every option', () => {
    const named = [...new Set([...helpText('check').matchAll(/--([a-z0-9-]+)/g)].map(([, name]) => name))];
    expect(named.sort()).toEqual(
      [
        'help',
        'version',
        'format',
        'output',
        'fail-on',
        'k8s',
        'quiet',
        'verbose',
        'exclude',
        'patch',
        'expect',
        'config',
        'baseline',
        'write-baseline',
        'show-accepted',
        'site',
      ].sort(),
    );
    for (const name of named)
      try {
        optionsFrom([`--${name}`]);
      } catch (error) {
        expect(String(error), name).toContain('needs a value');
      }
  });

  it.each([
    [['--frmat', 'json', 'a'], '--frmat is not an option of the command; the nearest one is --format.'],
    [['--format', 'xml', 'a'], '--format is xml; it takes text, json, sarif, markdown, junit, gitlab, github, oscal.'],
    [['--fail-on', 'bad', 'a'], '--fail-on is bad; it takes never, info, low, medium, high, critical.'],
    [['a', '--format'], '--format needs a value behind it.'],
    [['--format', '--k8s', '1.34', 'a'], '--format needs a value behind it.'],
    [['--output=', 'a'], '--output needs a value behind it.'],
    [['--quiet=yes', 'a'], '--quiet takes no value, but it has the value yes.'],
    [['-x', 'a'], /^-x is not an option of the command/],
    [['--patch', '--format', 'sarif', 'a'], '--patch works with --format text and json, but the format is sarif.'],
    [
      ['--k8s', 'latest', 'a'],
      `--k8s is latest; it takes a Kubernetes version such as ${newestMinor}, from ${oldestMinor} to ${newestMinor}.`,
    ],
    [['--k8s', '1.99', 'a'], `--k8s is 1.99; the facts cover Kubernetes ${oldestMinor} to ${newestMinor}.`],
    [['--quiet', '-v', 'a'], '--quiet prints only what fails and --verbose prints all, so give one of them.'],
    [['--site', 'docs.example.org', 'a'], /^--site is docs\.example\.org; it takes the address/],
  ] as const)('refuses %j with one sentence', (args, sentence) => {
    expect(() => optionsFrom(args)).toThrow(sentence);
  });

  it('takes the last of an option that is given twice, and all of those that add up', () => {
    expect(optionsFrom(['--format=json', '--format', 'sarif', 'a']).format).toBe('sarif');
    expect(optionsFrom(['--exclude', 'a', '--exclude=b', 'c'])).toMatchObject({ exclude: ['a', 'b'], names: ['c'] });
  });

  it('takes a file that is called like an option behind --, and - as standard input', () => {
    expect(optionsFrom(['-', '--', '--format']).names).toEqual(['-', '--format']);
  });
});

describe('a Kubernetes version', () => {
  it.each(['1.34', 'v1.34', '1.34.2', 'v1.34.2+k3s1', 'v1.34.0-rc.1', ' 1.34 '])('may be written as “%s”', (text) => {
    expect(minorGiven('--k8s', text)).toBe('1.34');
  });
  it.each(['2.34', '1', '1.34x', 'v1.34.2 or so', '1.034', ''])('may not be written as “%s”', (text) => {
    expect(() => minorGiven('--k8s', text)).toThrow(/--k8s is/);
  });
});
