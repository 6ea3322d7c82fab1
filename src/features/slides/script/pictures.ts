import { deckOf } from '../../../export/slides/deck.ts';
import { plainSvg, slideSvg } from '../../../export/slides/slide-drawing.ts';
import type { JourneyToWrite } from './keys.ts';

/** A journey as slides with their pictures as PNG: of the whole, and of each step. */
export type PicturedDeck = Awaited<ReturnType<typeof picturedDeck>>;

/** Draws the pictures of the slides, all at once, because Chromium waits up to a second for an idle moment before it writes a PNG. */
export async function picturedDeck({ state, subject, picture, pngOf }: JourneyToWrite) {
  const deck = deckOf(state, subject);
  const whole = picture();
  const [png, ...pngs] = await Promise.all([
    pngOf(plainSvg(whole)),
    ...deck.slides.map(({ number }) => pngOf(slideSvg(picture(number), state.steps, number))),
  ]);
  const slides = deck.slides.flatMap((slide, i) => {
    const slidePng = pngs[i];
    return slidePng ? [{ ...slide, png: slidePng }] : [];
  });
  return { ...deck, slides, whole: { png, width: whole.width, height: whole.height } };
}
