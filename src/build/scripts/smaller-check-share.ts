import type { Plugin } from 'esbuild';

/**
 * What a check found has no attacker, so the dialog that shares it is not given how an attacker is drawn. `smaller-check-share.test.ts` holds that no
 * picture of a state without an attacker asks for it.
 */
export const smallerCheckShare: Plugin = {
  name: 'hub-and-spoke:smaller-check-share',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]export[\\/]attacker-drawing\.ts$/ }, () => ({
      loader: 'js',
      contents: "export const drawMark = () => ''; export const drawOtherNode = drawMark;",
    }));
  },
};
