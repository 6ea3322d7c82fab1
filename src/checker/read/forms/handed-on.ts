import { shellWriter } from '../../edit/flag-writers.ts';
import { flagName, type Component, type Flag } from '../flag.ts';
import type { MoreForms } from '../reading.ts';
import { holdsTemplate } from '../template.ts';

/**
 * An argument that k3s and RKE2 hand on, `name=value`. With `name+=value` it stands behind what they give by themselves and so goes before it; with
 * `name-=value` it stands before that, so nobody can tell which of them counts (facts/added#k3s-arguments).
 */
export function handedOn(argument: string): Pick<Flag, 'name' | 'value' | 'dynamic'> {
  const [, name = '', sign = '', value] = /^(?:--)?([^=]*?)([-+]*)(?:=(.*))?$/s.exec(argument) ?? [];
  return { name: flagName(name), value: value ?? 'true', dynamic: sign.endsWith('-') };
}

/** The programs that k3s and RKE2 hand arguments on to, with the key of these. Some count only where they are given any. */
export const handedOnTo: readonly { readonly component: Component; readonly key: string; readonly onlyIfGiven: boolean }[] = [
  { component: 'kube-apiserver', key: 'kube-apiserver-arg', onlyIfGiven: false },
  { component: 'kubelet', key: 'kubelet-arg', onlyIfGiven: false },
  { component: 'kube-controller-manager', key: 'kube-controller-manager-arg', onlyIfGiven: true },
  { component: 'kube-scheduler', key: 'kube-scheduler-arg', onlyIfGiven: true },
];

/** Reads a command of k3s or RKE2, which hand on `--kube-apiserver-arg=name=value` and the like. */
export const readDistribution: MoreForms['readDistribution'] = ({ reading, source }, command) => {
  const { component, base, name, flags, isWhole, writer } = command;
  const outer = shellWriter(source, flags, name, name.end);
  for (const { component: inside, key: argument, onlyIfGiven } of handedOnTo) {
    const inner = flags
      .filter((flag) => flag.name === argument)
      .map((flag): Flag => {
        const own = handedOn(flag.value);
        return { ...flag, ...own, dynamic: flag.dynamic || own.dynamic };
      });
    // `k3s agent` runs no API server.
    if ((inside === 'kube-apiserver' && component !== base) || (onlyIfGiven && inner.length === 0)) continue;
    reading.processes.push({
      component: inside,
      source,
      start: name.start,
      end: name.end,
      flags: inner,
      // A template in place of a name may stand for any flag.
      complete: isWhole && !inner.some((flag) => holdsTemplate(flag.name)),
      base,
      own: flags,
      writer: writer ?? {
        add: (added) => outer.add(added.map(([key, value]) => [argument, `${key}=${value}`])),
        set: (flag, value) => outer.set({ ...flag, name: argument }, `${flag.name}=${value}`),
        remove: outer.remove,
      },
    });
  }
};
