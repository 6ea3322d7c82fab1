import type { ComponentId } from '../model/component.ts';
import type { PathId } from '../model/path.ts';
import type { SeatId } from '../model/seat/seat.ts';
import type { KubernetesMinor } from '../model/setting/minor.ts';
import { componentNames, pathNames, seatNames } from '../wording/names.ts';
import { onMinor } from '../wording/record.ts';

/** What of a state its title says. */
export interface TitledState {
  readonly name: string;
  readonly path?: PathId | undefined;
  readonly component?: ComponentId | undefined;
  readonly seat?: SeatId | undefined;
  readonly minor?: KubernetesMinor | undefined;
}

/** What a state is called: "API server → kubelet, Konnectivity", and on with the attacker’s position and the version where a page has them. */
export const titleOf = ({ path, component, name, seat, minor }: TitledState): string =>
  [
    ...(path ? [pathNames[path]] : component ? [componentNames[component]] : []),
    name,
    ...(seat && seat !== 'nobody' ? [seatNames[seat]] : []),
    ...(minor ? [onMinor(minor)] : []),
  ].join(', ');
