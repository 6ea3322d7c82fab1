import type { Settings } from '../../../../model/setting/setting.ts';

/** Where the script of the ports of a cluster leaves its function. */
export const ownPortsKey = Symbol.for('hub-spoke.own-ports');

/** Which ports a cluster needs, as a clause: by the id of its distribution, if it has one, and its settings. */
export type OwnPortsClause = (distribution: string | undefined, settings: Settings) => string;
