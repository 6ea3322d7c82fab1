import { isCovered, lifeOf, type CheckFacts } from '../facts.ts';
import { given, placeOfFlag, saysEnough, type Process } from '../read/flag.ts';
import type { FactId } from '../../model/reason.ts';
import { howToAskApiServer } from './asks.ts';
import { installerFlag, installerOf, installerOrigin } from './installer.ts';
import { stated, unknownUntil, type Found, type Origin } from './origin.ts';

/** The value of one flag of an API server, with where it comes from. */
export function apiServerFlag(process: Process, name: string, facts: CheckFacts, minor: string): Found {
  const place = { source: process.source, start: process.start, end: process.end };
  const add = (value: string) => process.writer.add([[name, value]]);
  const found = given(process, name);
  if (found.state !== 'absent') {
    const { flag } = found;
    const at = placeOfFlag(process, flag);
    const change = (value: string) => process.writer.set(flag, value);
    return found.state === 'given' || saysEnough(flag)
      ? { value: flag.value, origin: stated(at), place: at, change }
      : { value: undefined, origin: unknownUntil(`the value of the variable in --${name}`), place: at, change };
  }
  const made = (value: string | undefined, origin: Origin): Found => ({ value, origin, place, change: add });
  // Where more flags may stand elsewhere, nobody's default is certain.
  if (!process.complete) return made(undefined, unknownUntil(howToAskApiServer));
  if (process.base === 'kubeadm') {
    const value = facts.kubeadmArguments[name];
    if (value !== undefined && !isCovered(minor)) return made(undefined, unknownUntil(howToAskApiServer));
    if (value !== undefined)
      return made(value, { kind: 'distribution', of: 'kubeadm', fact: 'facts/flags#kubeadm_default_apiserver_args' });
  } else if (process.base !== 'kubernetes') {
    const installer = installerOf(facts, process.base);
    const value = installer && installerFlag(installer, name);
    if (installer && value !== undefined) return made(value, installerOrigin(installer));
    return made(undefined, unknownUntil(howToAskApiServer));
  }
  // A flag without a default of one word is empty when it is not given.
  const value = lifeOf(facts, name, minor) === 'within' ? facts.flags.find((one) => one.name === name)?.default : undefined;
  return made(value ?? '', { kind: 'default', of: `Kubernetes ${minor}`, fact: `facts/flags#--${name}` as FactId });
}
