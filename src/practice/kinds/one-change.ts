import { smallestChange, isSafe, type Scope } from '../../model/change/smallest-change.ts';
import { remedies } from '../../model/change/remedy.ts';
import { pathIds, pathOf, type PathId } from '../../model/path.ts';
import { applies, settingOf, type SettingId, type Settings } from '../../model/setting/setting.ts';
import { judge } from '../../model/judge.ts';
import { remedyTexts } from '../../wording/change/remedy.ts';
import { judgementSentence } from '../../wording/judgement.ts';
import { capital, ended } from '../../wording/text/text.ts';
import { afterChange, beforeChange, howToSecure, oneChangeAsk, otherChanges } from '../../wording/practice/question.ts';
import { drawCluster } from '../cluster.ts';
import type { MisconceptionId } from '../misconception.ts';
import type { Drawn, OneQuestion } from '../question.ts';
import type { Random } from '../random.ts';
import { drawUntil } from './draw.ts';

/** A change of one setting that an option offers. */
interface Offer {
  readonly id: string;
  readonly setting: SettingId;
  readonly value: string;
  readonly text: string;
  readonly misconception?: MisconceptionId;
}

/** What an operator may do and what is no remedy of the model. */
const others: readonly Offer[] = [
  { id: 'https-in-url', setting: 'proxyScheme', value: 'https', text: otherChanges['https-in-url'], misconception: 'https-in-url' },
  { id: 'anonymous-off', setting: 'kubeletAnonymous', value: 'off', text: otherChanges['anonymous-off'] },
  { id: 'webhook-mode', setting: 'kubeletAuthorization', value: 'Webhook', text: otherChanges['webhook-mode'] },
  { id: 'close-read-only-port', setting: 'readOnlyPort', value: 'closed', text: otherChanges['close-read-only-port'] },
];
const offers: readonly Offer[] = [
  ...remedies
    // It asks for less than it says where no request asks for logs without verification. No client has its own way in these clusters.
    .filter(({ id }) => id !== 'verify-logs' && id !== 'tunnel-everything' && id !== 'verify-api-server-here')
    .map(({ id, setting, value }): Offer => ({
      id,
      setting,
      value,
      text: codeIn(remedyTexts[id]),
      ...(id === 'use-konnectivity' ? { misconception: 'tunnel-end' } : {}),
    })),
  ...others,
];

/** Marks the flags in the words of a change as code. */
function codeIn(text: string): string {
  return text.replace(/--[a-z-]+|caBundle|insecureSkipTLSVerify/g, '`$&`');
}

const changed = (settings: Settings, { setting, value }: Offer): Settings => ({ ...settings, [setting]: value }) as Settings;

/** What could be taken for the change: it means something in this cluster, and it is about a setting of this path or of the same part of the cluster. */
function isPlausible(path: PathId, { setting }: Offer, settings: Settings): boolean {
  const { decidedBy } = pathOf(path);
  if (!applies(setting, settings)) return false;
  return decidedBy.includes(setting) || decidedBy.some((id) => settingOf(id).group === settingOf(setting).group);
}

/**
 * Which one change is enough. Exactly one of the four options makes the path safe in the model’s own words (`isSafe`); each of the others changes a setting
 * of the same part of the cluster, and does not.
 */
export const drawOneChange = (random: Random): Drawn<OneQuestion> =>
  drawUntil('one-change', random, () => {
    const { settings, lead, given } = drawCluster(random);
    const path = random.pick(pathIds);
    const scope: Scope = random.below(3) === 0 ? 'between' : 'every-hop';
    const search = smallestChange(path, settings, { scope });
    if (search.kind !== 'changes' || search.answers[0].steps.length !== 1) return undefined;
    const enough = new Set(search.answers.map(({ steps }) => steps[0]?.remedy));
    const fitting = offers.filter((offer) => enough.has(offer.id as never));
    const wrong = offers.filter(
      (offer) =>
        settings[offer.setting] !== offer.value &&
        !enough.has(offer.id as never) &&
        isPlausible(path, offer, settings) &&
        !isSafe(path, changed(settings, offer), scope),
    );
    // Two offers may set one setting; of those only one can be an option, or the difference is all that is asked.
    const distinct = wrong.filter((offer, at) => wrong.findIndex(({ setting }) => setting === offer.setting) === at);
    if (fitting.length === 0 || distinct.length < 3) return undefined;
    const right = random.pick(fitting);
    const options = random.shuffled([
      right,
      ...random.some(
        distinct.filter(({ setting }) => setting !== right.setting),
        3,
      ),
    ]);
    if (options.length < 4) return undefined;
    const aimed = options.find(({ misconception, id }) => misconception && id !== right.id)?.misconception;
    return {
      form: 'one',
      ask: oneChangeAsk(path, scope),
      lead,
      given,
      options: options.map((offer) => ({
        id: offer.id,
        text: ended(capital(offer.text)),
        reply: afterChange(judgementSentence(judge(path, changed(settings, offer), 'nobody'))),
      })),
      right: right.id,
      because: beforeChange(judgementSentence(judge(path, settings, 'nobody'))),
      state: { settings, path },
      see: { href: `/paths/${path}/#harden-it`, text: howToSecure(path) },
      ...(aimed ? { misconception: aimed } : {}),
    };
  });
