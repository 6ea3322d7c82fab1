import { liesInside, moreShare, sameInTwo } from '../../wording/firewall/address.ts';
import { boundsOf, type Prefix } from './prefix.ts';

/** A network with its name in running text. */
interface NamedNetwork {
  readonly name: string;
  readonly prefixes: readonly Prefix[];
}

const mostTold = 5;

/**
 * A sentence for each pair of networks that share addresses, with the first prefixes that do. Two prefixes overlap only where one holds the other.
 * Nobody knows whether that is a mistake: pods of EKS have addresses of the network of their nodes. After five pairs the others are counted.
 */
export function overlapsIn(networks: readonly NamedNetwork[]): readonly string[] {
  const read = networks.map(({ name, prefixes }) => ({ name, prefixes: prefixes.map((prefix) => ({ ...prefix, ...boundsOf(prefix) })) }));
  const found = read.flatMap((one, index) =>
    read.slice(index + 1).flatMap((other) => {
      for (const a of one.prefixes)
        for (const b of other.prefixes)
          if (a.family === b.family && a.first <= b.last && b.first <= a.last) {
            if (a.text === b.text) return [sameInTwo(a.text, one.name, other.name)];
            const [inner, outer] =
              a.first >= b.first && a.last <= b.last
                ? [
                    { ...a, of: one.name },
                    { ...b, of: other.name },
                  ]
                : [
                    { ...b, of: other.name },
                    { ...a, of: one.name },
                  ];
            return [liesInside(inner.text, inner.of, outer.text, outer.of)];
          }
      return [];
    }),
  );
  const more = found.length - mostTold;
  return more > 0 ? [...found.slice(0, mostTold), moreShare(more)] : found;
}
