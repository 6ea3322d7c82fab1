import { compareMinors, type KubernetesMinor } from '../../model/setting/minor.ts';

/** A stage of a feature gate, from one minor on. */
export interface GateStage {
  /** `undefined` where the source has one stage alone, that of its own release. */
  readonly from?: string;
  readonly on: boolean;
  readonly stage: string;
  readonly locked: boolean;
}

const stageWords: Readonly<Record<string, string>> = { Alpha: 'alpha', Beta: 'beta', GA: 'GA', Deprecated: 'deprecated' };

/** A stage in the words of the claims, such as `beta, on` or `GA, on, locked`. */
export const gateWords = ({ on, stage, locked }: GateStage): string =>
  [stageWords[stage] ?? stage, on ? 'on' : 'off', ...(locked ? ['locked'] : [])].join(', ');

/**
 * The stage that holds in a minor: of those that say from when they hold, the last one. A stage from 1.0 on is how Kubernetes behaved before it had
 * the gate, so it is none.
 */
export const stageAt = (stages: readonly GateStage[], minor: KubernetesMinor): GateStage | undefined =>
  stages
    .filter(({ from }) => from !== '1.0' && (from === undefined || compareMinors(from, minor) <= 0))
    .sort((a, b) => compareMinors(a.from ?? '1.0', b.from ?? '1.0'))
    .at(-1);

/** The stages of a gate in a Go file, with the line of the first; empty where the file does not define it. */
export function gateStagesIn(text: string, gate: string): { readonly stages: readonly GateStage[]; readonly index: number } | undefined {
  const start = new RegExp(`^\\t(?:\\w+\\.)?${gate}:\\s*\\{`, 'gm');
  for (const match of text.matchAll(start)) {
    const rest = text.slice(match.index);
    const line = rest.slice(0, rest.indexOf('\n'));
    const block = line.includes('}') ? line : rest.slice(0, rest.indexOf('\n\t}'));
    const stages = [
      ...block.matchAll(
        /(?:Version:\s*version\.MustParse\("(?<from>[\d.]+)"\),\s*)?Default:\s*(?<on>\w+),\s*PreRelease:\s*(?:\w+\.)?(?<stage>\w+)(?<locked>,\s*LockToDefault:\s*true)?/g,
      ),
    ];
    if (stages.length > 0)
      return {
        index: match.index,
        stages: stages.map(({ groups = {} }) => ({
          ...(groups['from'] === undefined ? {} : { from: groups['from'] }),
          on: groups['on'] === 'true',
          stage: groups['stage'] ?? '',
          locked: groups['locked'] !== undefined,
        })),
      };
  }
  return undefined;
}
