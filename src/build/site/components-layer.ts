import type { AtRule, Helpers, Root } from 'postcss';

/** What stands outside of the layers: their order, what is in one already, and the face of the site. */
const isApart = /^(?:layer|import|charset|font-face)$/;

/** A plugin of PostCSS that puts what names no layer, as the sheet of a feature or of a part, into `components`, the last one. */
export const componentsLayer = {
  postcssPlugin: 'hub-and-spoke:components-layer',
  Once(root: Root, { atRule }: Helpers): void {
    let layer: AtRule | undefined;
    for (const node of [...root.nodes]) {
      if (node.type === 'atrule' && isApart.test(node.name)) layer = undefined;
      else if (node.type !== 'comment') {
        if (!layer) node.before((layer = atRule({ name: 'layer', params: 'components', nodes: [] })));
        layer.append(node);
      }
    }
  },
};
