import { describe, expect, it } from 'vitest';
import { eyePlaces } from '../diagram/attacker/eye-place.ts';
import { wide } from '../diagram/variants/wide.ts';
import { glyphs } from '../diagram/glyph.ts';
import { seatIds } from '../model/seat/seat.ts';
import { namedState } from './export-state.ts';
import { hubPicture } from './hub-picture.ts';

const markupOf = (state: Parameters<typeof hubPicture>[0]): string => hubPicture(state, 'light', (token) => `#${token}`).markup;

describe('hubPicture()', () => {
  it.each(seatIds)('has one eye, where the attacker stands, and none without an attacker: %s', (seat) => {
    const markup = markupOf({ ...namedState('defaults'), seat });
    const [outline] = glyphs.eye;
    const eyes = [...markup.matchAll(new RegExp(`translate\\(([\\d. ]+)\\)"><path d="${outline?.d}"`, 'g'))].map(([, at]) => at);
    const place = eyePlaces[seat];
    const [x = 0, y = 0] = (place === 'between' ? wide.backdrop.eye : wide.eyes?.[place])?.at ?? [];
    expect(eyes).toEqual(seat === 'nobody' ? [] : [`${x - 14} ${y - 8}`]);
  });

  it('gives a selected tunnel its halo around its walls and the plates at its ends', () => {
    const markup = markupOf({ ...namedState('konnectivity', 'agent-to-konnectivity-server'), whole: true });
    const halos = [...markup.matchAll(/d="([^"]+)"[^>]*stroke-opacity="0?\.14"/g)].map(([, d]) => d);
    expect(halos).toHaveLength(1);
    expect(halos[0]?.match(/Z/g)).toHaveLength(2);
  });
});
