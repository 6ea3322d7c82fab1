import { componentOf } from '../model/component.ts';
import { caption } from './caption.ts';
import type { Box, Caption, SceneComponent } from './scene.ts';
import { wordsOf, type BoxedId } from '../wording/box.ts';
import { componentLabel } from '../wording/drawing.ts';

/** What a screen reader says for a component. */
const spokenOf = (id: BoxedId, captions: readonly Caption[]): string =>
  componentLabel(
    captions
      .filter(({ repeats }) => !repeats)
      .map(({ text }) => text)
      .join(' '),
    id === 'kube-apiserver' ? 'hub' : componentOf(id).side,
  );

/** The captions of a component; of one with a box on two rows, as pods have, the second name is seen and not spoken. */
const namedOnce = (captions: readonly Caption[]): readonly Caption[] =>
  captions.map((one, index) => (captions.findIndex(({ text }) => text === one.text) < index ? { ...one, repeats: true } : one));

/** A component in its box. */
export function componentAt(id: BoxedId, style: SceneComponent['style'], box: Box, all: readonly Caption[]): SceneComponent {
  const captions = namedOnce(all);
  return { id, style, box, captions, label: spokenOf(id, captions) };
}

/** What stands beside a name, if anything: a port, or a purpose. */
export function besideName(id: BoxedId, x: number, y: number, more: Parameters<typeof caption>[4] = {}): readonly Caption[] {
  const { port, about } = wordsOf[id];
  const text = port ?? about;
  return text ? [caption(port ? 'port' : 'note', text, x, y, more)] : [];
}
