import { compareMinors } from '../../../../model/setting/minor.ts';
import { h, svg } from '../../../../markup/h.ts';
import type { ClusterPart } from '../context.ts';
import { inTimeline, type ShownStage } from './in-minor.ts';
import { stepBackNote, yoursLabel } from './step-back.ts';
import { wordsOf } from './versions.ts';
import { newerThanYours, yourMinor, featuresOf } from '../../../../wording/cluster/in-yours.ts';

/** Units of the bars for one minor (`Timeline.astro`). */
const unit = 10;

/** The stages that a feature of the timeline shows: the minor in bold, then what it did. */
const stagesOf = (feature: Element): readonly ShownStage[] =>
  [...feature.querySelectorAll('.stages > li')].map((stage) => {
    const release = stage.querySelector('b')?.textContent ?? '';
    return {
      release,
      words: wordsOf(stage).slice(release.length).trim(),
      isConfirmed: stage.getAttribute('data-confirmed') !== 'false',
    };
  });

/**
 * `/timeline/` for the minor of the reader: each feature (`.features > li`) says whether it is in it and how far it is there, its bar marks the minor, and in
 * the list by release the minor is marked and what is newer steps back.
 */
export const timelinePart: ClusterPart = ({ cluster: { minor } }, page) => {
  const features = [...document.querySelectorAll('.timeline .features > li')];
  if (!minor || features.length === 0) return;
  const back: Element[] = [];
  const x = Number(minor.split('.')[1]) * unit;
  let open = 0;
  for (const feature of features) {
    const found = inTimeline(stagesOf(feature), minor);
    const name = feature.querySelector('a');
    page.putWord(yoursLabel(found.is, found.words), (...made) => name?.after(...made));
    const box = svg('path', { class: 'of-your-minor', d: `M${x} -2h${unit}V16h-${unit}Z` });
    page.put(box, (made) => feature.querySelector('.bar')?.append(made));
    if (found.is === 'unknown') open += 1;
    if (found.is !== 'no') continue;
    page.mark(feature, 'data-steps-back');
    back.push(feature);
  }
  const key = h('li', {}, svg('svg', { class: 'bar', viewBox: '0 0 34 14', 'aria-hidden': 'true' }), yourMinor(minor));
  key.querySelector('svg')?.append(svg('path', { class: 'of-your-minor', d: 'M12 -2h10V16h-10Z' }));
  page.put(key, (made) => document.querySelector('.bar-key')?.append(made));
  const topic = document.querySelector('.timeline .topic');
  const note = featuresOf(minor, features.length, back.length, open);
  for (const heading of document.querySelectorAll('.releases h3')) {
    const release = heading.textContent.trim();
    const order = compareMinors(release, minor);
    if (order < 0) continue;
    page.put(yoursLabel(order === 0 ? 'yes' : 'no', newerThanYours(order > 0)), (made) => heading.after(made));
    const item = heading.closest('li');
    if (order === 0 || !item) continue;
    page.mark(item, 'data-steps-back');
    back.push(item);
  }
  if (topic) page.put(stepBackNote(back, note), (made) => topic.before(made));
};
