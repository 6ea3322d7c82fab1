import { startCheck } from '../features/check/script/page.ts';
import { startCopyButtons } from '../features/shell/script/copy-button.ts';
import { start } from './start.ts';
import type { View } from './view.ts';
import { checkerTakes } from '../wording/embed/view.ts';

/** The checker: its state is empty, and stays so. Nothing that a reader pastes, and nothing that follows from it, is told to anybody. */
function checkView(): View {
  startCheck();
  startCopyButtons();
  return {
    name: 'check',
    ignored: undefined,
    shown: () => ({}),
    query: () => '',
    ask: async (wanted) => (Object.values(wanted).some((value) => value !== undefined && value !== null) ? checkerTakes : undefined),
  };
}

start(checkView);
