import { sceneMarkup } from '../../diagram/markup.ts';
import { storyFrames } from '../../wording/story/state.ts';
import { kubectlMarkup, refusedMarkup } from '../../diagram/story/kubectl.ts';
import { storyScene } from '../../diagram/story/story-scene.ts';

const [wide, compact] = [storyScene('wide'), storyScene('compact')];
export const wideView = wide.viewBox;
export const compactView = compact.viewBox;

/**
 * A drawing of the story, whose parts no reader chooses, so that it has nothing of what a choice shows: it is one picture, and words beside it say what it shows. Its content is a group of its own,
 * which the pictures of the sections use.
 */
function drawing(name: 'wide' | 'compact'): string {
  const markup = sceneMarkup(name === 'wide' ? wide : compact, '');
  const inside = markup
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>$/, '')
    .replace(/<title(?:\/>|>.*?<\/title>)/, '');
  const plain = inside
    .replace(/ (?:role|aria-[\w-]+|tabindex|data-answers)="[^"]*"/g, '')
    .replace(/<(?:path|rect) [^>]*class="(?:halo|ring)"[^>]*\/>|<g [^>]*class="(?:tag quiet|beside)"[^>/]*(?:\/>|>[\s\S]*?<\/g>)/g, '');
  // The parts of a link are found in it.
  const slim = plain
    .replace(/<g [^>]*class="hop"[^>]*>/g, (hop) => hop.replace(/ data-(?:path|verdict)="[^"]*"/g, ''))
    .replaceAll(' data-quiet=""', '');
  const numbered = slim.replace(/<svg [^>]*class="frame/g, (frame) => {
    const at = storyFrames.findIndex(({ id }) => frame.includes(`data-mode="${id}"`));
    return frame.concat(` frame-${at}`);
  });
  const { viewBox } = name === 'wide' ? wide : compact;
  return `<svg class="diagram story-${name}" viewBox="${viewBox}" aria-hidden="true"><g id="story-${name}" class="diagram">${numbered}${refusedMarkup(name)}${kubectlMarkup(name)}</g></svg>`;
}

/** Both drawings, the one for a phone first. */
export const storyDrawings = (): string => drawing('compact') + drawing('wide');
