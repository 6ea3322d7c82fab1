import { startCheck } from '../features/check/script/page.ts';
import { startCopyButtons } from '../features/shell/script/copy-button.ts';
import { start } from './start.ts';
import { viewWithoutState } from './view.ts';
import { checkerTakes } from '../wording/embed/view.ts';

/** The checker. Nothing that a reader pastes, and nothing that follows from it, is told to anybody. */
start(() => {
  startCheck();
  startCopyButtons();
  return viewWithoutState('check', checkerTakes);
});
