import { h } from '../../../markup/h.ts';
import { smallestChange } from '../../../model/change/smallest-change.ts';
import { modeOf } from '../../../model/setting/mode.ts';
import { settingPairs } from '../../../model/setting/settings-query.ts';
import { choicesOf, type Level } from '../../../practice/level.ts';
import { formatOwnLevel } from './own-level.ts';
import { safeChangeSentence } from '../../../wording/change/smallest-change.ts';
import { saysOf, settingWords } from '../../../wording/setting-words.ts';
import { beginWithThese, goalAddress, parIs, whatIsEnough } from '../../../wording/practice/script.ts';
import { inline } from './draw.ts';

/** How the cluster of a reader’s own goal differs from that of kubeadm: a setting an item. */
const differences = (owner: Document, { start }: Level): HTMLElement =>
  h(
    owner,
    'ul',
    { class: 'practice-given' },
    ...settingPairs(start, modeOf('defaults').settings).map(([setting, value]) =>
      h(owner, 'li', {}, `${settingWords[setting].name}: ${saysOf(setting, value)}`),
    ),
  );

/** A goal with the settings that a reader can change, and its answer, which is folded. A goal of a reader’s own has its address too, and can begin anew. */
export function drawGoal(owner: Document, level: Level): HTMLElement {
  const { id, goal, path, scope, start, begins } = level;
  const found = smallestChange(path, start, { scope });
  const steps = found.kind === 'changes' ? found.answers[0] : undefined;
  const par = steps ? ` ${parIs(steps.steps.length)}` : '';
  const isOwn = id === 'own';
  const isListed = isOwn && begins.endsWith(':');
  const query = isOwn ? formatOwnLevel(level) : undefined;
  return h(
    owner,
    'form',
    { class: 'practice-goal', 'data-goal': id, 'data-query': query, id: `goal-${id}`, autocomplete: 'off', tabindex: isOwn && '-1' },
    h(
      owner,
      'fieldset',
      {},
      h(owner, 'legend', {}, ...inline(owner, goal)),
      h(owner, 'p', {}, ...inline(owner, begins), !isListed && par),
      isListed && differences(owner, level),
      isListed && par !== '' && h(owner, 'p', {}, par.trim()),
      ...choicesOf(level).map(({ setting, values }) =>
        h(
          owner,
          'label',
          { class: 'practice-row' },
          h(owner, 'span', {}, settingWords[setting].name),
          h(
            owner,
            'select',
            { name: setting },
            ...values.map((value) => h(owner, 'option', { value, selected: value === start[setting] }, saysOf(setting, value))),
          ),
        ),
      ),
    ),
    h(owner, 'p', { role: 'status' }),
    steps && h(owner, 'details', {}, h(owner, 'summary', {}, whatIsEnough), h(owner, 'p', {}, ...inline(owner, safeChangeSentence(steps)))),
    isOwn &&
      h(
        owner,
        'p',
        { class: 'practice-ways' },
        h(owner, 'button', { type: 'submit', class: 'button' }, beginWithThese),
        h(owner, 'a', { href: `${query ?? ''}#goal-own` }, goalAddress),
      ),
  );
}
