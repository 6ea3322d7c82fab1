import { h } from '../../../markup/h.ts';
import { smallestChange } from '../../../model/change/smallest-change.ts';
import { modeOf } from '../../../model/setting/mode.ts';
import { settingPairs } from '../../../model/setting/settings-query.ts';
import { choicesOf, type Level } from '../../../practice/level.ts';
import { formatOwnLevel } from './own-level.ts';
import { safeChangeSentence } from '../../../wording/change/smallest-change.ts';
import { saysOf, settingWords } from '../../../wording/setting-words.ts';
import { beginWithThese, goalAddress, parIs, whatIsEnough } from '../../../wording/practice/script.ts';
import { coded } from '../../../markup/coded.ts';

/** How the cluster of a reader’s own goal differs from that of kubeadm: a setting an item. */
const differences = ({ start }: Level): HTMLElement =>
  h(
    'ul',
    { class: 'practice-given' },
    ...settingPairs(start, modeOf('defaults').settings).map(([setting, value]) =>
      h('li', {}, `${settingWords[setting].name}: ${saysOf(setting, value)}`),
    ),
  );

/** A goal with the settings that a reader can change, and its answer, which is folded. A goal of a reader’s own has its address too, and can begin anew. */
export function drawGoal(level: Level): HTMLElement {
  const { id, goal, path, scope, start, begins } = level;
  const found = smallestChange(path, start, { scope });
  const steps = found.kind === 'changes' ? found.answers[0] : undefined;
  const par = steps ? ` ${parIs(steps.steps.length)}` : '';
  const isOwn = id === 'own';
  const isListed = isOwn && begins.endsWith(':');
  const query = isOwn ? formatOwnLevel(level) : undefined;
  return h(
    'form',
    {
      class: 'practice-goal panel wrap-anywhere',
      'data-goal': id,
      'data-query': query,
      id: `goal-${id}`,
      autocomplete: 'off',
      tabindex: isOwn && '-1',
    },
    h(
      'fieldset',
      {},
      h('legend', {}, ...coded(goal)),
      h('p', {}, ...coded(begins), !isListed && par),
      isListed && differences(level),
      isListed && par !== '' && h('p', {}, par.trim()),
      ...choicesOf(level).map(({ setting, values }) =>
        h(
          'label',
          { class: 'practice-row' },
          h('span', {}, settingWords[setting].name),
          h(
            'select',
            { name: setting },
            ...values.map((value) => h('option', { value, selected: value === start[setting] }, saysOf(setting, value))),
          ),
        ),
      ),
    ),
    h('p', { role: 'status' }),
    steps && h('details', {}, h('summary', {}, whatIsEnough), h('p', {}, ...coded(safeChangeSentence(steps)))),
    isOwn &&
      h(
        'p',
        { class: 'practice-ways flow-center' },
        h('button', { type: 'submit', class: 'button' }, beginWithThese),
        h('a', { href: `${query ?? ''}#goal-own` }, goalAddress),
      ),
  );
}
