import { describe, expect, test } from 'vitest';
import { amountOf } from '../../scripts/verify/tests/amount.ts';
import { practiceData } from '../build/scripts/practice-data.ts';
import { check } from '../checker/check.ts';
import { factsForTests } from '../checker/test/facts.ts';
import { hopsOf } from '../model/hop.ts';
import { judge } from '../model/judge.ts';
import { paths, type PathId } from '../model/path.ts';
import { connectionsOf, reachDirections } from '../model/reach/reach.ts';
import { seats } from '../model/seat/seat.ts';
import { modes } from '../model/setting/mode.ts';
import { remedies } from '../model/change/remedy.ts';
import { applies, type Settings } from '../model/setting/setting.ts';
import type { ComponentId } from '../model/component.ts';
import { catalogue } from '../symptoms/test/catalogue.ts';
import { stepsOf } from '../wording/journey/journey-step.ts';
import { journeyOf } from '../wording/journey/journeys.ts';
import { actorName } from '../wording/journey/actor.ts';
import { componentNames, modeNames, pathNames } from '../wording/names.ts';
import { seatWho } from '../wording/in-a-few-words.ts';
import type { JourneyId } from '../model/journey/journey.ts';
import { variationWords } from '../wording/practice/cluster.ts';
import { everyVariation } from './cluster.ts';
import { questionOf } from './generate.ts';
import { believed } from './kinds/believed.ts';
import { everyConfiguration } from './kinds/left-open.ts';
import type { PracticeKindId } from './kind-id.ts';
import type { ManyQuestion, MatchQuestion, OneQuestion } from './question.ts';
import { settingsToldBy } from './test/read-cluster.ts';
import { weakestWord, wordsOf } from './test/recomputed.ts';

const data = practiceData();
const seeds = Array.from({ length: amountOf('seeds of a kind of question') }, (_, at) => at + 1);
const drawn = <Q>(kind: PracticeKindId): readonly Q[] => seeds.map((seed) => questionOf(kind, seed, data) as Q);
const pathNamed = (name: string): PathId => {
  const found = paths.find((path) => pathNames[path.id] === name);
  if (!found) throw new Error(`no path has the name ${name}`);
  return found.id;
};

describe('the sentences that tell a cluster', () => {
  test('say by their words alone what they set', () => {
    for (const [group, [id, set]] of everyVariation()) {
      const says = variationWords[id];
      const told = settingsToldBy([says]);
      for (const [setting, value] of Object.entries(set)) expect(told[setting as keyof Settings], `${group}: ${says}`).toBe(value);
    }
  });

  test('never take back what another one says', () => {
    for (const [group, [, set]] of everyVariation())
      for (const [other, [, otherSet]] of everyVariation())
        if (group !== other)
          for (const [id, value] of Object.entries(set))
            if (id in otherSet) expect(otherSet[id as keyof Settings], `${group} and ${other}: ${id}`).toBe(value);
  });
});

describe('the key of each question, computed again in another way', () => {
  test('verdicts: each path has the word that its layers come to, and no worksheet has one word only', () => {
    for (const { id, given, rows } of drawn<MatchQuestion>('verdicts')) {
      const settings = settingsToldBy(given);
      for (const { text, right } of rows) expect(right, `${id}: ${text}`).toBe(weakestWord(pathNamed(text), settings));
      expect(new Set(rows.map(({ right }) => right)).size, id).toBeGreaterThan(1);
    }
  });

  test('attacker: who is on a network reads what is plaintext there and answers where nobody is verified', () => {
    const seen = new Set<string>();
    for (const { id, ask, given, right } of drawn<ManyQuestion>('attacker')) {
      const [, who = '', name = ''] = /^An attacker (.*)\. What can this attacker do to (.*)\?$/.exec(ask) ?? [];
      const seat = seats.find((each) => seatWho[each.id] === `who ${who}`);
      const path = pathNamed(name);
      const settings = settingsToldBy(given);
      seen.add(seat?.id ?? '');
      expect(right, id).toEqual(
        Object.entries(judge(path, settings, seat?.id ?? 'nobody').endToEnd).flatMap(([each, { value }]) =>
          value === 'yes' ? [each] : [],
        ),
      );
      if (!seat?.zone) continue;
      const zone = seat.zone;
      const there = wordsOf(path, settings).filter(({ hop }) => hop.crosses.includes(zone));
      const isActive = seat.reach === 'changes';
      const weak = there.filter(({ word }) => word === 'unsafe' || (isActive && word === 'encrypted'));
      if (path === 'agent-to-konnectivity-server') continue;
      expect(right.includes('read-request'), `${id}: reads requests`).toBe(weak.length > 0);
      expect(right.includes('impersonate-server'), `${id}: impersonates the server`).toBe(isActive && weak.length > 0);
      expect(right.includes('change-answer'), `${id}: forges responses`).toBe(isActive && weak.length > 0);
      if (right.includes('read-answer') || right.includes('change-request')) expect(weak.length, id).toBeGreaterThan(0);
    }
    expect(seen.size).toBeGreaterThan(3);
  });

  test('who-opens: the one that opens is the one that the firewall table names', () => {
    for (const { id, ask, given, options, right } of drawn<OneQuestion>('who-opens')) {
      const [, name = '', network = ''] = /carries (.*) over the (.*), as a firewall/.exec(ask) ?? [];
      const path = pathNamed(name);
      const settings = settingsToldBy(given);
      const all = reachDirections.flatMap((direction) => connectionsOf(settings)[direction]);
      const own = all.find((connection) => connection.path === path);
      const carrier = own?.crossing === 'inside' && own.inside !== 'pod-network' ? all.find((each) => each.id === own.inside) : own;
      const end = all.find((connection) => connection.id === path.replace('apiserver-to', 'tunnel-end-to'));
      const opener = network === 'node network' ? (end?.opener ?? own?.opener) : carrier?.opener;
      expect(right, `${id}: ${ask}`).toBe(opener);
      for (const option of options)
        expect(
          modes.some((mode) => hopsOf(path, mode.settings).some(({ from, to }) => from === option.id || to === option.id)),
          `${id}: ${option.id} is on the way of ${path} in some mode`,
        ).toBe(true);
    }
  });

  test('one-change: with exactly one of the changes each part of the path is sealed and nothing refuses it', () => {
    const set: Readonly<Record<string, Partial<Settings>>> = {
      ...Object.fromEntries(remedies.map(({ id, setting, value }) => [id, { [setting]: value }])),
      'https-in-url': { proxyScheme: 'https' },
      'anonymous-off': { kubeletAnonymous: 'off' },
      'webhook-mode': { kubeletAuthorization: 'Webhook' },
      'close-read-only-port': { readOnlyPort: 'closed' },
    };
    for (const { id, ask, given, options, right } of drawn<OneQuestion>('one-change')) {
      const [, name = '', goal = ''] = /makes (.*) safe, so that it is protected (.*) and requests/.exec(ask) ?? [];
      const path = pathNamed(name);
      const before = settingsToldBy(given);
      const isEnough = (settings: Settings): boolean =>
        judge(path, settings, 'nobody').failures.length === 0 &&
        wordsOf(path, settings)
          .filter(({ hop }) => goal === 'end to end' || hop.zone === 'between')
          .every(({ word }) => word === 'authenticated' || word === 'local');
      expect(isEnough(before), `${id}: it is not safe before`).toBe(false);
      const enough = options.filter((option) => isEnough({ ...before, ...set[option.id] }));
      expect(
        enough.map((option) => option.id),
        id,
      ).toEqual([right]);
      for (const option of options)
        for (const [setting, value] of Object.entries(set[option.id] ?? {})) {
          expect(before[setting as keyof Settings], `${id}: ${option.id} changes something`).not.toBe(value);
          expect(applies(setting as never, before), `${id}: ${option.id} means something there`).toBe(true);
        }
    }
  });

  test('order: each step has the place that it has in the journey', () => {
    for (const { id, see, lead, rows } of drawn<MatchQuestion>('order')) {
      const journey = journeyOf(/\/journeys\/(.*)\//.exec(see.href)?.[1] as JourneyId);
      const mode = modes.find(({ id }) => lead.includes(`“${modeNames[id]}”`));
      const steps = mode ? stepsOf(journey, mode.settings) : [];
      const told = steps.map((step) =>
        step.kind === 'hop' ? `${actorName(step.from)} → ${actorName(step.to)}: ${step.title}` : `${actorName(step.at)}: ${step.title}`,
      );
      const inOrder = rows.toSorted((a, b) => Number(a.right) - Number(b.right)).map(({ text }) => told.indexOf(text));
      expect(
        inOrder.every((place, at) => place >= 0 && (at === 0 || place > (inOrder[at - 1] ?? 0))),
        id,
      ).toBe(true);
      expect(rows.map(({ right }) => right).join(), id).not.toBe(rows.map((_, at) => String(at + 1)).join());
    }
  });

  test('error: each message has the words by which an engineer knows its path, and the page of its symptom has that path', () => {
    const words: Partial<Record<PathId, RegExp>> = {
      'apiserver-to-kubelet': /:10250(?!\/metrics)|containerLogs|dialing backend|pods\/log|upgrade connection/,
      'scraper-to-kubelet': /scrape|\/metrics/,
      'kubelet-to-apiserver': /node|kubelet|bootstrap|certificate signing request|ensure lease/i,
      'agent-to-konnectivity-server': /cannot connect once|transport: |could not read stream|server preface|server ID in the context/,
      'apiserver-to-webhook': /failed calling webhook/,
      'apiserver-to-etcd': /etcd/,
    };
    for (const { id, rows } of drawn<MatchQuestion>('error'))
      for (const row of rows) {
        expect(row.text, id).toMatch(words[row.right as PathId] ?? /$^/);
        expect(catalogue.find((symptom) => symptom.id === row.id)?.path, id).toBe(row.right);
      }
    for (const { path, message } of data.errors)
      for (const [other, pattern] of Object.entries(words))
        if (other !== path && other !== 'kubelet-to-apiserver') expect(message, `${message} is not of ${other}`).not.toMatch(pattern);
  });

  test('left-open: the checker reads each text to the settings by which the key was computed', () => {
    const read = ['kubeletAnonymous', 'kubeletAuthorization', 'readOnlyPort', 'kubeletCertificateAuthority', 'etcdTransport'] as const;
    expect(everyConfiguration().length).toBeGreaterThan(15);
    for (const { texts, settings } of everyConfiguration()) {
      const found = check(
        texts.map((text, at) => ({ name: `input-${String(at)}`, text })),
        { facts: factsForTests },
      ).settings;
      for (const id of read) expect(found[id], `${id} of ${texts.join(' + ')}`).toBe(settings[id]);
    }
  });

  test('left-open: what is open follows from the words of the texts', () => {
    for (const { id, code = '', right } of drawn<ManyQuestion>('left-open')) {
      const withoutFile = code.startsWith('kubelet ');
      const allowsAll = withoutFile ? !code.includes('--authorization-mode=Webhook') : code.includes('mode: AlwaysAllow');
      const anonymous = withoutFile ? !code.includes('--anonymous-auth=false') : code.includes('enabled: true');
      const expected = {
        'kubelet-open': anonymous && allowsAll,
        'read-only-port': withoutFile ? !code.includes('--read-only-port=0') : code.includes('readOnlyPort: 10255'),
        'forged-logs': !code.includes('--kubelet-certificate-authority'),
        'etcd-plaintext': code.includes('--etcd-servers=http://'),
        'node-to-kubelets': allowsAll,
      };
      expect(right.toSorted(), id).toEqual(
        Object.entries(expected)
          .flatMap(([each, isOpen]) => (isOpen ? [each] : []))
          .toSorted(),
      );
    }
  });

  test('left-open: each weakness is right with some text and wrong with another', () => {
    const rights = drawn<ManyQuestion>('left-open').map(({ right }) => right);
    for (const weakness of ['kubelet-open', 'read-only-port', 'forged-logs', 'etcd-plaintext', 'node-to-kubelets']) {
      expect(
        rights.some((right) => right.includes(weakness)),
        weakness,
      ).toBe(true);
      expect(
        rights.every((right) => right.includes(weakness)),
        weakness,
      ).toBe(false);
    }
  });

  test('missing-rule: what is set and what is missing is what each set-up needs by its documentation, and no other option is of it', () => {
    const always = ['Nodes → control plane hosts, TCP 6443', 'Control plane hosts → control plane hosts, TCP 2379–2380'];
    for (const { id, lead, given, options, right } of drawn<OneQuestion>('missing-rule')) {
      const webhook = /listens on port (\d+)/.exec(lead)?.[1] ?? '';
      // kubernetes.io, “Ports and Protocols” (6443, 2379-2380, 10250) and “Set up Konnectivity service” (8132); sshd listens on 22.
      const needed = lead.includes('Konnectivity')
        ? ['Nodes → control plane hosts, TCP 8132', 'Nodes → nodes, TCP 10250', `Nodes → pods, TCP ${webhook}`]
        : lead.includes('SSH')
          ? ['Control plane hosts → nodes, TCP 22', `Nodes → pods, TCP ${webhook}`]
          : ['Control plane hosts → nodes, TCP 10250', `Control plane hosts → pods, TCP ${webhook}`];
      const all = [...always, ...needed].toSorted();
      const missing = options.find((option) => option.id === right)?.text ?? '';
      expect([...given, missing].toSorted(), id).toEqual(all);
      for (const option of options) if (option.id !== right) expect(all, `${id}: ${option.text}`).not.toContain(option.text);
    }
  });

  test('false-sentence: of its four sentences three are true and one is false, read from their words', () => {
    const beliefs = new Map<string, boolean>(
      believed.flatMap(({ belief, instead }) => [[belief, false] as const, [instead, true] as const]),
    );
    const truthOf = (text: string): boolean => {
      const belief = beliefs.get(text);
      if (belief !== undefined) return belief;
      const [, modeName = '', rest = ''] = /^In the mode “(.*?)”, (.*)\.$/.exec(text) ?? [];
      const settings = modes.find(({ id }) => modeNames[id] === modeName)?.settings;
      if (!settings) throw new Error(`no mode in ${text}`);
      const verdict = /^(.*) is (authenticated|encrypted only|unsafe) on the (.*)$/.exec(rest);
      if (verdict) {
        const zone = { 'untrusted network': 'between', 'node network': 'node-network', 'control plane network': 'control-plane' }[
          verdict[3] ?? ''
        ];
        const found = wordsOf(pathNamed(verdict[1] ?? ''), settings).find(({ hop }) => hop.zone === zone);
        return found?.word === verdict[2]?.replace(' only', '');
      }
      const opener = /^the (.*) opens the connection that carries (.*) over the untrusted network$/.exec(rest);
      if (opener) {
        const hop = hopsOf(pathNamed(opener[2] ?? ''), settings).find(({ zone }) => zone === 'between');
        return componentNames[hop?.dialledBy as ComponentId] === opener[1];
      }
      const safety = /^(.*) is (not )?protected end to end$/.exec(rest);
      if (safety) {
        const path = pathNamed(safety[1] ?? '');
        const isSafe = wordsOf(path, settings).every(({ word }) => word === 'authenticated' || word === 'local');
        return isSafe === (safety[2] === undefined);
      }
      const attacker = /^an attacker (who .*?) (can|cannot) (.*) on (.*?)$/.exec(rest);
      const [, who, can, what = '', name = ''] = attacker ?? [];
      const seat = seats.find((each) => seatWho[each.id] === who);
      const path = pathNamed(name);
      const weak = wordsOf(path, settings).filter(
        ({ hop, word }) =>
          hop.crosses.includes(seat?.zone ?? 'host') && (word === 'unsafe' || (seat?.reach === 'changes' && word === 'encrypted')),
      );
      const { endToEnd } = judge(path, settings, seat?.id ?? 'nobody');
      const asked = what.startsWith('read the request')
        ? weak.length > 0
        : what.startsWith('forge')
          ? weak.length > 0 && seat?.reach === 'changes'
          : Object.entries(endToEnd).some(([id, { value }]) => value === 'yes' && isSaid(id, what, path));
      return asked === (can === 'can');
    };
    const isSaid = (id: string, what: string, path: PathId): boolean => {
      const { client, server } = paths.find((each) => each.id === path) ?? { client: 'pod', server: 'pod' };
      const said: Readonly<Record<string, string>> = {
        'read-answer': 'read the real response',
        'change-request': 'change the request',
        'impersonate-server': `impersonate the ${componentNames[server]}`,
        'impersonate-client': `impersonate the ${componentNames[client]}`,
      };
      return said[id] === what;
    };
    for (const { id, options, right } of drawn<OneQuestion>('false-sentence'))
      expect(
        options.filter(({ text }) => !truthOf(text)).map((option) => option.id),
        id,
      ).toEqual([right]);
  });

  test('false-sentence: the model says of each belief that it is false', () => {
    for (const { isSo, belief } of believed) expect(isSo(), belief).toBe(true);
  });
});
