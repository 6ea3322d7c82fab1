import type { Plugin } from 'esbuild';
import { checkedMinor, evidenceTable } from '../../facts/evidence/standing.ts';

/** A script cannot read the claims, so it gets what was made of them: the minor that was checked, and how well each reason is known by minor. */
export const filledStanding: Plugin = {
  name: 'hub-and-spoke:filled-standing',
  setup({ onLoad }) {
    onLoad({ filter: /src\/facts\/evidence\/standing\.ts$/ }, () => ({
      loader: 'ts',
      contents: `export const checkedMinor = ${JSON.stringify(checkedMinor)};\nexport const evidenceTable = ${JSON.stringify(evidenceTable)};`,
    }));
  },
};
