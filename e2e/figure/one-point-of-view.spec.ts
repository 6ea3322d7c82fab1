import { oneOf, partOf } from '../../scripts/verify/tests/amount.ts';
import { capabilities } from '../../src/model/answer.ts';
import { countPaths, strengthOf } from '../../src/model/count.ts';
import { judge } from '../../src/model/judge.ts';
import { pathIds } from '../../src/model/path.ts';
import { powers, powersOf, type Power } from '../../src/model/seat/seat-powers.ts';
import { seatIds, type SeatId } from '../../src/model/seat/seat.ts';
import { modeIds, modeOf, modeOfSettings, type ModeId } from '../../src/model/setting/mode.ts';
import type { Settings } from '../../src/model/setting/setting.ts';
import { settingsIn } from '../../src/state/settings.ts';
import type { YesNoUnknown } from '../../src/model/yes-no-unknown.ts';
import { distributionIds as distributions } from '../../src/model/distribution-id.ts';
import { expect, test } from '../support/shared-page.ts';
import { pathNames, seatNames } from '../../src/wording/names.ts';
import { seatWho } from '../../src/wording/in-a-few-words.ts';

/** What a reader chooses in the explorer: who attacks, and a distribution or a mode. */
interface Choice {
  readonly seat: SeatId;
  readonly distribution?: string;
  readonly mode?: ModeId;
}

/** What the parts of the screen say then, as they say it. */
interface Screen {
  readonly checked: readonly string[];
  readonly offered: number;
  readonly headline: string;
  readonly kicker: string;
  readonly title: string;
  readonly rows: readonly string[];
  readonly key: string;
  readonly table: readonly string[];
  readonly drawn: string;
  /** How many eyes are seen in the drawing; `eye-place.test.ts` holds where each stands. */
  readonly eyes: number;
  readonly live: string;
}

/** A part of the sentences about an attacker for each power: in the headline, and in a row of the inspector. */
const inHeadline: Readonly<Record<Power, RegExp>> = {
  read: /can read(?: and change)? (\d+)/,
  change: /change (\d+)/,
  pose: /(?<=Of |client of )(\d+)(?=, it can impersonate| of \d+ paths)/,
};
const inRow: Readonly<Record<Power, RegExp>> = {
  read: /reads/,
  change: /changes|forges/,
  pose: /impersonates|reads requests and forges/,
};

const inDoubt: Readonly<Record<Power, RegExp>> = { read: /read/, change: /change|forge/, pose: /impersonate/ };

/** What the model says, in the form that a screen is read in. */
function expected(settings: Settings, seat: SeatId) {
  const judged = pathIds.map((path) => judge(path, settings, seat)).filter(({ present }) => present);
  const has = judged.map((judgement) => ({ ...judgement, has: powersOf(judgement.endToEnd) }));
  const withAny = (value: YesNoUnknown) => has.filter((each) => powers.some((power) => each.has[power] === value));
  return {
    total: judged.length,
    open: withAny('yes').length,
    unsure: withAny('unknown').length,
    counts: Object.fromEntries(powers.map((power) => [power, has.filter((each) => each.has[power] === 'yes').length])),
    rows: has
      .filter((each) => powers.some((power) => each.has[power] !== 'no'))
      .map(({ path, has: own }) => [pathNames[path], ...powers.map((power) => own[power])].join(' | '))
      .sort(),
    weak: judged
      .flatMap(({ path, weakestHop }) =>
        weakestHop && !['authenticated', 'local'].includes(weakestHop.verdict) ? [`${pathNames[path]} | ${weakestHop.verdict}`] : [],
      )
      .sort(),
    // While nobody attacks, a sentence stands in place of the table, whose rows would all say no.
    table: (seat === 'nobody' ? [] : pathIds).map((path) => {
      const { endToEnd } = judge(path, settings, seat);
      return [path, ...capabilities.map((capability) => endToEnd[capability].value)].join(' ');
    }),
  };
}

const numberIn = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);

/** What a row of the inspector says that the attacker can do, power by power. */
function powersIn(row: string): string {
  const [name = '', , why = ''] = row.split(' | ');
  const [, can = ''] = /^This attacker ([^.]*)\./.exec(why) ?? [];
  const [, unknown = ''] = /It is unknown whether (?:it|this attacker) can ([^.]*)\./.exec(why) ?? [];
  return [name, ...powers.map((power) => (inRow[power].test(can) ? 'yes' : inDoubt[power].test(unknown) ? 'unknown' : 'no'))].join(' | ');
}

/** All parts of a screen in one form, which holds nothing but what they say in numbers, names and answers. */
function saidBy({ headline, kicker, title, rows, key, table, drawn, eyes, live, checked, offered }: Screen, seat: SeatId) {
  const attacked = seat !== 'nobody';
  return {
    checked,
    offered,
    drawn,
    eyes,
    key,
    kicker,
    table,
    title: attacked
      ? [/^(None|\d+) of/, /of (\d+) paths/, /for (\d+), something is unknown/].map((pattern) =>
          numberIn(title.replace('None', '0'), pattern),
        )
      : [/^(\d+) of/, /of (\d+) paths/, /, (\d+) (?:is|are) unknown/].map((pattern) => numberIn(title, pattern)),
    rows: rows.map((row) => (attacked ? powersIn(row) : row.split(' | ').slice(0, 2).join(' | '))).sort(),
    headline: attacked
      ? [...powers.map((power) => numberIn(headline, inHeadline[power])), numberIn(headline, /For (\d+), something is unknown/)]
      : [/^(?:None|\d+|All \d+) (?:of \d+ )?paths .+\. The menu Attacker shows who can read, change or impersonate what\.$/.test(headline)],
    who: headline.includes(seatWho[seat]) || !attacked,
    live: attacked
      ? live.includes(headline)
      : /Compared with .+?, (?:\d+ paths? changed|no path changed|nothing changed)/.test(live) || live === headline,
  };
}

/** `kept` says whether settings that are no mode were shown before, whose tab stays. */
function wanted(settings: Settings, seat: SeatId, kept: boolean) {
  const { total, open, unsure, counts, rows, weak, table } = expected(settings, seat);
  const { weak: weakCount, unknown, total: counted } = strengthOf(countPaths(settings));
  const attacked = seat !== 'nobody';
  const frame = modeOfSettings(settings) ?? 'custom';
  return {
    checked: [frame],
    offered: modeIds.length + (frame === 'custom' || kept ? 1 : 0),
    drawn: `${frame} ${seat}`,
    eyes: attacked ? 1 : 0,
    key: attacked ? `On each path: ${seatNames[seat]}` : '',
    kicker: attacked ? `Attacker’s position: ${seatNames[seat]}` : '',
    table,
    title: attacked ? [open, total, unsure] : [weakCount, counted, unknown],
    rows: attacked ? rows : weak,
    headline: attacked ? [...powers.map((power) => counts[power] ?? 0), unsure] : [true],
    who: true,
    live: true,
  };
}

for (const seat of oneOf(seatIds)) {
  test(`with the attacker ${seatNames[seat]}, headline, inspector, key, table, drawing, switch and live region agree for every mode, after distributions too`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/explore/?seat=pod');
    await expect(page.locator('hub-spoke[data-lab]')).toHaveCount(1);
    const stated = await page
      .locator('select[name="distro"] option[data-settings]')
      .evaluateAll((options) => options.map((option) => [(option as HTMLOptionElement).value, option.dataset['settings'] ?? ''] as const));
    const settingsOf = new Map(stated.map(([id, query]) => [id, settingsIn(query, modeOf('defaults').settings)]));
    // A mode takes the place of a distribution, so each is a screen of its own. Every mode after every distribution shows that nothing stays of it.
    const looked = partOf('distributions that an attacker looks at', distributions);
    const choices = looked.flatMap((distribution): Choice[] => [{ seat, distribution }, ...modeIds.map((mode) => ({ seat, mode }))]);
    const read = await page.locator('hub-spoke').evaluate(async (figure, wishes) => {
      const text = (css: string): string => figure.querySelector(css)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
      const follows = () => new Promise((resolve) => figure.addEventListener('hub-spoke-state', resolve, { once: true }));
      const changed = (control: Element | null | undefined) => control?.dispatchEvent(new Event('change', { bubbles: true }));
      const radio = (name: string, value: string) => figure.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`);
      const choose = async (name: string, value: string) => {
        const [input, select] = [radio(name, value), figure.querySelector<HTMLSelectElement>(`select[name="${name}"]`)];
        const shown = follows();
        if (input) input.checked = true;
        else if (select) select.value = value;
        changed(input ?? select);
        await shown;
      };
      const screens: Screen[] = [];
      await choose('seat', wishes[0]?.seat ?? '');
      for (const { distribution, mode } of wishes) {
        if (distribution) await choose('distro', distribution);
        else await choose('mode', mode ?? '');
        const inspector = [...figure.querySelectorAll<HTMLElement>('.inspector > *')].find((part) => part.offsetHeight > 0);
        // A reason that several paths have stands once, under all of them.
        const rows = [...(inspector?.querySelectorAll('.hops li') ?? [])].flatMap((group) => {
          const verdict = group.querySelector<HTMLElement>('.tag')?.dataset['verdict'];
          const why = group.querySelector('.why')?.textContent.trim();
          return [...group.querySelectorAll('.where a')].map((link) =>
            [link.getAttribute('aria-label') ?? link.textContent.trim(), verdict, why].join(' | '),
          );
        });
        const key = figure.querySelector<HTMLElement>('[data-part="seat-key"]');
        const drawing = [...figure.querySelectorAll<HTMLElement>('svg.diagram')].find((svg) => svg.checkVisibility());
        screens.push({
          checked: [...figure.querySelectorAll<HTMLInputElement>('input[name="mode"]:checked')].map(({ value }) => value),
          offered: figure.querySelectorAll('input[name="mode"]').length,
          headline: text('[data-part="seat-sentence"]'),
          kicker: inspector?.querySelector('.kicker')?.textContent ?? '',
          title: inspector?.querySelector('h2')?.textContent ?? '',
          rows,
          key: key?.hidden ? '' : text('[data-part="seat-key"] strong'),
          table: [...figure.querySelectorAll<HTMLElement>('[data-part="seat-table"] tr[data-path]')].map(({ dataset, children }) =>
            [dataset['path'], ...[...children].map((cell) => (cell as HTMLElement).dataset['answer']).filter(Boolean)].join(' '),
          ),
          // A ring that is taken is the eye of the attacker.
          eyes: [...(drawing?.parentElement?.querySelectorAll('.eye, .seat-place[aria-pressed="true"]') ?? [])].filter(
            (eye) => eye.checkVisibility({ visibilityProperty: true }) && eye.getClientRects().length > 0,
          ).length,
          drawn: `${figure.dataset['mode']} ${drawing?.dataset['seat'] ?? 'nobody'}`,
          live: text('.changed [role="status"]'),
        });
      }
      return screens;
    }, choices);
    expect(read).toHaveLength(looked.length * (1 + modeIds.length));
    let kept = false;
    for (const [index, { distribution, mode }] of choices.entries()) {
      const settings = distribution ? settingsOf.get(distribution) : mode && modeOf(mode).settings;
      const screen = read[index];
      if (!settings || !screen) throw new Error(`nothing is known or read of ${distribution ?? mode}`);
      expect(saidBy(screen, seat), `${seat} on ${distribution ?? mode}`).toEqual(wanted(settings, seat, kept));
      kept ||= modeOfSettings(settings) === undefined;
    }
  });
}
