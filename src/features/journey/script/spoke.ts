import { showsOtherStep, spokeWords } from '../../../wording/journey/script.ts';
import type { ModeId } from '../../../model/setting/mode.ts';
import type { PathId } from '../../../model/path.ts';
import type { Settings } from '../../../model/setting/setting.ts';
import { isEmbedded } from '../../../state/address.ts';
import { loadPathDrawing } from './drawing.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** The items of the list that have a link among hub and spokes. */
const hasLink = ({ dataset }: HTMLElement): boolean => dataset['path'] !== undefined && dataset['own'] === undefined;

/** The step whose link is drawn: this one, or where it has none the nearest before it, otherwise the nearest after it. */
const drawnWith = (item: HTMLElement | undefined, items: readonly HTMLElement[]): HTMLElement | undefined => {
  const at = item ? items.indexOf(item) : 0;
  return items.slice(0, at + 1).findLast(hasLink) ?? items.slice(at).find(hasLink);
};

/** Where a step stands among hub and spokes: a figure that shows the link of one step. Where a step has none it says so, and the drawing stays. */
export class JourneySpoke {
  #wanted = 0;

  constructor(
    readonly figure: HTMLElement,
    /** The way to the site's root, for the addresses of what the drawing needs. */
    readonly root: string,
  ) {}

  /** Shows the link of a step, which is an item of the list, in a mode. */
  async show(item: HTMLElement | undefined, mode: string): Promise<void> {
    const ticket = (this.#wanted += 1);
    const place = this.figure.querySelector('.spoke-drawing');
    if (!place) return;
    const list = this.figure.closest('.journey')?.querySelectorAll<HTMLElement>(`ol[data-modes~="${mode}"] > li`);
    const drawn = drawnWith(item, [...(list ?? [])]);
    const { path, hop, tube, fixed } = drawn?.dataset ?? {};
    const whyNoDrawing = !item ? spokeWords.select : item.dataset['path'] ? spokeWords['no-path'] : spokeWords['no-network'];
    if (!drawn || !path) {
      place.replaceChildren();
      return this.#say(whyNoDrawing);
    }
    try {
      const draw = await loadPathDrawing(this.figure.dataset['draw'] ?? '', this.root + (this.figure.dataset['css'] ?? ''));
      // The reader may have gone on while the renderer was on its way.
      if (ticket !== this.#wanted) return;
      const svg = document.createElementNS(svgNamespace, 'svg');
      // The attributes are the build's own: ids of the model, and the settings that a leg fixes.
      const layout = this.figure.clientWidth >= (isEmbedded() ? 608 : 700) ? 'wide' : 'narrow';
      draw(svg, path as PathId, mode as ModeId, JSON.parse(fixed ?? '{}') as Partial<Settings>, layout);
      const parts = [
        `.link[data-path="${path}"] .hop[data-hop="${hop}"]`,
        ...(tube ? ['.link[data-path="agent-to-konnectivity-server"] .hop'] : []),
      ];
      if (drawn === item) for (const part of svg.querySelectorAll(parts.join())) part.classList.add('current');
      place.replaceChildren(svg);
      if (drawn !== item) return this.#say(showsOtherStep(whyNoDrawing, drawn.dataset['step']));
      this.#say(spokeWords.marked, this.root + `paths/${path}/`);
    } catch {
      place.replaceChildren();
      this.#say(spokeWords.failed);
    }
  }

  #say(sentence: string, address?: string): void {
    const caption = this.figure.querySelector('figcaption');
    if (!caption) return;
    caption.textContent = sentence;
    if (!address) return;
    const link = document.createElement('a');
    link.href = address;
    link.textContent = spokeWords.page;
    caption.append(' ', link);
  }
}
