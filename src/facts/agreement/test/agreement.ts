import type { Capability } from '../../../model/answer.ts';
import { isTunnelled } from '../../../model/hop.ts';
import { judge } from '../../../model/judge.ts';
import { layersOf } from '../../../model/layer.ts';
import type { KubernetesMinor } from '../../../model/setting/minor.ts';
import { defaultAt, isAvailable, settingIds, type SettingId } from '../../../model/setting/setting.ts';
import { observations, type Observation } from '../../look-up/observation.ts';
import { expressible } from '../expressible.ts';
import { yesNo, type Aspect, type Expression, type Inexpressible } from '../expression.ts';

/** The Kubernetes minor that a record was measured on. */
const minorOf = ({ k8s_version: version }: Observation): string => /^(\d+\.\d+)/.exec(version)?.[1] ?? '1.34';

/** What the model says on one aspect. */
function judged({ path, settings, seat }: Expression, aspect: Aspect, minor: string): string {
  const layers = layersOf(path, settings);
  const inner = layers.at(-1);
  const tunnel = layers.find(({ id }) => id === 'tunnel');
  const { hops, endToEnd, bypasses, failures } = judge(path, settings, seat);
  switch (aspect) {
    case 'encrypted':
      return inner?.encrypted ?? 'missing';
    case 'server-verified':
      return inner?.serverVerified ?? 'missing';
    case 'certificate-sent':
      return inner?.clientIdentity === 'unknown' ? 'unknown' : yesNo(inner?.clientIdentity === 'certificate');
    case 'token-inside':
      return inner?.clientIdentity === 'unknown' ? 'unknown' : yesNo(inner?.clientIdentity === 'token');
    case 'tunnel':
      return tunnel && isTunnelled(path, settings) === 'yes' ? tunnel.protocol : 'none';
    case 'tunnelled':
      return isTunnelled(path, settings);
    case 'tunnel-server-verified':
      return tunnel?.serverVerified ?? 'missing';
    case 'frontend':
      return hops.find(({ to }) => to === 'konnectivity-server')?.verdict ?? 'missing';
    case 'dialled-by':
      return hops[0]?.dialledBy ?? 'missing';
    case 'works':
      return yesNo(failures.length === 0);
    case 'available':
      return yesNo(settingIds.every((id) => isAvailable(id, settings[id], minor)));
    case 'read-only-port-open':
    case 'kubelet-open-to-all':
      return yesNo(bypasses.includes(aspect));
    default:
      return aspect.startsWith('default of ')
        ? defaultAt(aspect.slice('default of '.length) as SettingId, minor as KubernetesMinor)
        : endToEnd[aspect as Capability].value;
  }
}

/** One aspect on which the model and a record disagree. */
interface Conflict {
  readonly id: string;
  readonly aspect: Aspect;
  readonly expected: string;
  readonly got: string;
}

/** How the model and the measurements agree. */
interface Agreement {
  /** Records that the model expresses, and how many aspects of them were compared. */
  readonly checked: readonly string[];
  readonly comparisons: number;
  readonly notExpressible: Readonly<Partial<Record<Inexpressible, readonly string[]>>>;
  readonly conflicts: readonly Conflict[];
}

/** Compares the model with every record. */
export function agreement(records: readonly Observation[] = observations): Agreement {
  const checked: string[] = [];
  const conflicts: Conflict[] = [];
  const notExpressible: Partial<Record<Inexpressible, string[]>> = {};
  let comparisons = 0;
  for (const record of records) {
    const found = expressible(record);
    if ('cannot' in found) {
      (notExpressible[found.cannot] ??= []).push(record.id);
      continue;
    }
    checked.push(record.id);
    for (const expression of found.expressions) {
      for (const [aspect, expected] of Object.entries(expression.expect) as [Aspect, string][]) {
        const got = judged(expression, aspect, minorOf(record));
        comparisons += 1;
        if (got !== expected) conflicts.push({ id: record.id, aspect, expected, got });
      }
    }
  }
  return { checked, comparisons, notExpressible, conflicts };
}
