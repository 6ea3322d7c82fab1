import { modeOf, modes, type Mode, type ModeId } from '../model/setting/mode.ts';
import { modeNames } from './names.ts';

/** A mode with its name, for what takes a mode beside distributions or settings of a reader. */
type NamedMode = Mode & { readonly name: string };

/** The mode with this id, and its name. */
export const namedMode = (id: ModeId): NamedMode => ({ ...modeOf(id), name: modeNames[id] });

/** Every mode with its name, in the order of the switch. */
export const namedModes: readonly NamedMode[] = modes.map(({ id }) => namedMode(id));
