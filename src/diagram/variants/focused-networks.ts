import type { Backdrop } from '../scene.ts';

/** The edges of two networks towards the nodes, and what closes an edge to the area on the side of the hub. */
type Edges = Readonly<Record<'controlPlane' | 'nodeNetwork' | 'closed', string>>;

/** The networks of a focused drawing: the control plane network alone where the path stays `inside` it, otherwise all three. */
export function focusedNetworks(
  [width, height]: readonly [width: number, height: number],
  inside: boolean,
  { controlPlane, nodeNetwork, closed }: Edges,
): Pick<Backdrop, 'zones' | 'strokes'> {
  const whole = `M0 0H${width}V${height}H0Z`;
  if (inside) return { zones: [{ id: 'control-plane', d: whole }], strokes: [] };
  return {
    zones: [
      { id: 'node-network', d: whole },
      { id: 'between', d: nodeNetwork + closed },
      { id: 'control-plane', d: controlPlane + closed },
    ],
    strokes: [
      { kind: 'control-plane', d: controlPlane },
      { kind: 'node-network', d: nodeNetwork },
    ],
  };
}
