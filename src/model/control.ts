import type { Settings } from './setting/setting.ts';
import type { YesNoUnknown } from './yes-no-unknown.ts';

/** Whether a cluster with these settings passes a control that passes with `passedBy`: unknown where a setting that decides it is. */
export function passes(settings: Settings, passedBy: Partial<Settings>): YesNoUnknown {
  const found = Object.entries(passedBy).map(([id, value]) => {
    const is = settings[id as keyof Settings];
    return is === value ? 'yes' : is === 'unknown' ? 'unknown' : 'no';
  });
  return found.includes('no') ? 'no' : found.includes('unknown') ? 'unknown' : 'yes';
}
