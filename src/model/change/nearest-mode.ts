import { compareSettings } from './compare.ts';
import { modes, modeIds, type ModeId } from '../setting/mode.ts';
import type { SettingId, Settings } from '../setting/setting.ts';

/** What makes a mode first: how nodes are reached, then whether the API server verifies the kubelet. Every other setting only breaks a tie. */
const weights: Partial<Record<SettingId, number>> = { transport: 10_000, kubeletCertificateAuthority: 1000 };

/** How far settings are from those of a mode, by what is known to differ. Pure; 0 where nothing is. */
const distance = (settings: Settings, mode: Settings): number =>
  compareSettings(settings, mode).reduce((sum, { setting, relation }) => sum + (relation === 'differs' ? (weights[setting] ?? 1) : 0), 0);

/** The mode that is nearest to some settings, of all or of those that a page has: first by the transport, then by the verification of the kubelet. */
export function nearestMode(settings: Settings, among: readonly ModeId[] = modeIds): ModeId {
  const [nearest] = modes
    .filter(({ id }) => among.includes(id))
    .map(({ id, settings: of }) => ({ id, far: distance(settings, of) }))
    .sort((a, b) => a.far - b.far);
  if (!nearest) throw new Error('a page has no mode to choose the nearest of');
  return nearest.id;
}
