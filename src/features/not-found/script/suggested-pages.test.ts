import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf } from '../../../../scripts/verify/tests/amount.ts';
import { modes } from '../../../model/setting/mode.ts';
import { paths } from '../../../model/path.ts';
import { suggestedPages, readAddress } from './suggested-pages.ts';
import { modeNames, pathNames } from '../../../wording/names.ts';

const pages = [
  { address: '/matrix/', name: 'Matrix' },
  { address: '/paths/', name: 'Paths' },
  { address: '/modes/', name: 'Modes' },
  { address: '/reference/flags/', name: 'Flags' },
  { address: '/glossary/', name: 'Glossary' },
  ...paths.map(({ id }) => ({ address: `/paths/${id}/`, name: pathNames[id] })),
  ...modes.map(({ id }) => ({ address: `/modes/${id}/`, name: modeNames[id] })),
];

/** What a reader may have typed, linked or kept, and the page that was meant. */
const misses: readonly [asked: string, meant: string][] = [
  ['/paths/apiserver-kubelet/', '/paths/apiserver-to-kubelet/'],
  ['/paths/apiserver-to-kublet/', '/paths/apiserver-to-kubelet/'],
  ['/apiserver-to-kubelet', '/paths/apiserver-to-kubelet/'],
  ['/modes/konectivity/', '/modes/konnectivity/'],
  ['/modes/konnectivity-and-tls/', '/modes/konnectivity-tls/'],
  ['/mode/ssh-tunnels/', '/modes/ssh-tunnel/'],
  ['/modes/default/', '/modes/defaults/'],
  ['/konnectivity', '/modes/konnectivity/'],
  ['/flags/', '/reference/flags/'],
  ['/paths/api-server-to-etcd/', '/paths/apiserver-to-etcd/'],
  ['/Paths/APIServer-To-Pod/index.html', '/paths/apiserver-to-pod/'],
  ['/glosary/', '/glossary/'],
  ['/maxtrix', '/matrix/'],
  ['/paths/kubelet-to-apiserver.html', '/paths/kubelet-to-apiserver/'],
  ['/paths/webhook/', '/paths/apiserver-to-webhook/'],
];

describe('the nearest page', () => {
  for (const [asked, meant] of misses)
    it(`to ${asked} is ${meant}`, () => {
      expect(suggestedPages(asked, pages)[0]?.address).toBe(meant);
    });

  it('to an address that resembles none is none', () => {
    for (const asked of ['/wp-login.php', '/qqqq/zzzz/', '/', '/%%%', '/....//']) expect(suggestedPages(asked, pages), asked).toEqual([]);
  });

  it('is one of at most five, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (asked) => {
        const found = suggestedPages(asked, pages);
        expect(found.length).toBeLessThanOrEqual(5);
        expect(found.every((page) => pages.includes(page))).toBe(true);
      }),
      { numRuns: amountOf('addresses that lead nowhere') },
    );
  });

  it('to an address of 100,000 letters takes as many comparisons of letters as to its first 160', () => {
    // Each pair of letters that is compared takes one minimum.
    const { min } = Math;
    let compared = 0;
    const comparisonsFor = (asked: string): number => {
      compared = 0;
      suggestedPages(asked, pages);
      return compared;
    };
    const asked = `/paths/${'apiserver-'.repeat(10_000)}`;
    // A spy would keep the arguments of each call.
    Math.min = (...values) => {
      compared += 1;
      return min(...values);
    };
    try {
      const all = comparisonsFor(asked);
      expect(all).toBeGreaterThan(1000);
      expect(all).toBe(comparisonsFor(asked.slice(0, 160)));
    } finally {
      Math.min = min;
    }
  });
});

it('an address with a broken percent sign is read as it is', () => {
  expect(readAddress('/paths/%E0%A4%A/')).toBe('/paths/%E0%A4%A/');
  expect(readAddress('/a%20b')).toBe('/a b');
});
