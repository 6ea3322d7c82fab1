import { CheckRunner } from './runner.ts';
import {
  checkerKey,
  checkFormsKey,
  checkViewKey,
  checkWordsKey,
  followUpKey,
  type Checker,
  type CheckView,
  type CheckWords,
  type FollowUp,
} from './checker-script.ts';
import { loadShared } from '../../shell/script/load-script.ts';

/** What a check needs, once its scripts are there. */
export interface CheckScripts extends CheckWords {
  readonly runner: CheckRunner;
  readonly view: CheckView;
  readonly followUp: FollowUp;
  readonly rules: Checker['rules'];
}

/** The scripts that know what a configuration says: loaded when the browser is idle or a reader comes to the form, and again if that failed. */
export function checkLoader({ dataset }: HTMLElement): () => Promise<CheckScripts> {
  const { checker: checkerSrc = '', checkView: viewSrc = '', checkWords: wordsSrc = '' } = dataset;
  const { checkForms: formsSrc = '', checkFollowUp: followUpSrc = '' } = dataset;
  const address = (src: string): string => new URL(src, document.baseURI).href;
  const forms = { src: address(formsSrc), load: () => loadShared(checkFormsKey, formsSrc) };
  let made: { readonly runner: CheckRunner; readonly followUp: FollowUp } | undefined;
  return async () => {
    const [checker, bringFollowUp, view, words] = await Promise.all([
      loadShared<Checker>(checkerKey, checkerSrc),
      loadShared<() => FollowUp>(followUpKey, followUpSrc),
      loadShared<CheckView>(checkViewKey, viewSrc),
      loadShared<CheckWords>(checkWordsKey, wordsSrc),
    ]);
    if (!made) {
      const followUp = bringFollowUp();
      made = { followUp, runner: new CheckRunner(checker, checkerSrc, { forms, followUp: { src: address(followUpSrc), does: followUp } }) };
    }
    return { ...words, ...made, view, rules: checker.rules };
  };
}
