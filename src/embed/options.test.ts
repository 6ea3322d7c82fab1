import { describe, expect, test } from 'vitest';
import { readOptions } from './options.ts';

const defaults = { theme: 'auto', controls: 'mode', lock: false, layout: 'auto', fit: false, host: undefined };

describe('the options of a view', () => {
  test.each([
    ['', {}],
    ['?theme=dark&controls=none&lock=1&v=1&lang=en', { theme: 'dark', controls: 'none', lock: true }],
    ['?layout=wide&fit=1', { layout: 'wide', fit: true }],
    ['?host=https://wiki.example', { host: 'https://wiki.example' }],
    ['?host=http://localhost:8080', { host: 'http://localhost:8080' }],
    ['?mode=konnectivity&unheard-of=1', {}],
  ])('of “%s” are read without a remark', (search, options) =>
    expect(readOptions(search)).toEqual({ options: { ...defaults, ...options }, ignored: [] }),
  );

  test.each([
    ['?theme=blue', 'theme=“blue” is unknown and was ignored: theme can be auto, light, dark.'],
    ['?controls=', 'controls=“” is unknown and was ignored: controls can be mode, none, all.'],
    ['?lock=yes', 'lock=“yes” is unknown and was ignored: lock can be 0, 1.'],
    ['?layout=tall', 'layout=“tall” is unknown and was ignored: layout can be auto, wide.'],
    ['?fit=yes', 'fit=“yes” is unknown and was ignored: fit can be 0, 1.'],
    ['?v=2', 'v=“2” is unknown and was ignored: v can only be 1.'],
    ['?lang=tlh', 'lang=“tlh” is unknown and was ignored: lang can only be en.'],
    [`?theme=${'x'.repeat(500)}`, `theme=“${'x'.repeat(40)}…” is unknown and was ignored: theme can be auto, light, dark.`],
  ])('of “%s” fall back to the defaults, with one sentence', (search, sentence) =>
    expect(readOptions(search)).toEqual({ options: defaults, ignored: [sentence] }),
  );

  test.each(['wiki', 'https://wiki.example/', 'https://wiki.example/page', 'javascript:alert(1)', 'null', '*', ''])(
    'refuse “%s” as a host, and so every message',
    (host) => {
      const { options, ignored } = readOptions(`?host=${encodeURIComponent(host)}`);
      expect(options.host).toBe('refused');
      expect(ignored).toHaveLength(1);
    },
  );
});
