import { hopsOf, type Hop } from '../../model/hop.ts';
import { layersOf } from '../../model/layer.ts';
import type { PathId } from '../../model/path.ts';
import type { Settings } from '../../model/setting/setting.ts';

/** The words of the hops of a path, computed from its layers and not by `judge`. */
export function wordsOf(path: PathId, settings: Settings): readonly { readonly hop: Hop; readonly word: string }[] {
  const layers = layersOf(path, settings);
  return hopsOf(path, settings).map((hop) => {
    const over = layers.filter(({ covers }) => covers.includes(hop.zone));
    const isSealed = over.some(({ encrypted, serverVerified }) => encrypted === 'yes' && serverVerified === 'yes');
    const isEncrypted = over.some(({ encrypted }) => encrypted === 'yes');
    // Who sends into the connection of an agent has to know the agent too.
    const isOpenTunnel = path === 'agent-to-konnectivity-server' && settings.agentAuthentication === 'none';
    const word = hop.zone === 'host' ? 'local' : isSealed && !isOpenTunnel ? 'authenticated' : isEncrypted ? 'encrypted' : 'unsafe';
    return { hop, word };
  });
}

/** The weakest of these words. */
export const weakestWord = (path: PathId, settings: Settings): string => {
  const words = wordsOf(path, settings).map(({ word }) => word);
  return ['unsafe', 'encrypted', 'authenticated'].find((word) => words.includes(word)) ?? 'local';
};
