import { decisionsOf, leftOpenBy } from './cause/decide.ts';
import { nearestCauses } from './cause/nearest.ts';
import type { Finding } from './message/field.ts';
import { findingsOf } from './message/parse.ts';
import { isWord, parsePattern, withRareAnchors, wordCounts, type Pattern, type Segment } from './pattern.ts';
import { understoodOf } from './message/understood.ts';
import { nearestOf } from './nearest.ts';
import { readingLimit, type Entry, type Match, type Reading } from './reading.ts';
import { tokenize, widthOf, type Tokens } from './token.ts';
import type { SymptomId } from './symptom-id.ts';

/** How many more words a text may have than a message that has to stand alone. */
const besidesAlone = 3;
/** How many words before a match may hold what rules it out. */
const unlessReach = 24;
/** How many letters less a symptom weighs for each that the table of causes puts in front of it. */
const alsoWeighs = 1;
/** Nobody copies more characters than these from a terminal. */
const mostWrapped = 100_000;
/** How many symptoms are named as near at most, where the table does not know which ones the words leave open. */
const mostNear = 3;
/** An exception of a symptom, by the word behind which it ends. */
const exceptionAt = (id: string, end: number): string => id + String(end);
type Kind = 'exception' | 'message' | 'alone';

interface Tracked<Id extends string> {
  readonly entry: number;
  readonly id: Id;
  readonly kind: Kind;
  readonly pattern: Pattern;
  /** For each segment: where, in words, the first one started and this one ended when all up to it had last been found. */
  readonly found: { start: number; end: number }[];
}

/** Words that several patterns may share, where they were compared last, and whether they stood there. */
interface Shape {
  at: number;
  stands: boolean;
}

/** A segment of a tracked pattern, by the places of both. */
type Place = readonly [pattern: number, segment: number];
interface Tracks<Id extends string> {
  readonly tracked: readonly Tracked<Id>[];
  /** Segments of the same words share one of these, so that a place is compared with the words once for all of them. */
  readonly shapes: ReadonlyMap<Segment, Shape>;
  readonly byAnchor: ReadonlyMap<string, readonly Place[]>;
  readonly loose: readonly Place[];
}

/** Looks for symptoms in texts. The patterns are read once; each text is then read in time linear in its length. */
export class Matcher<Id extends string = string> {
  readonly #entries: readonly Entry<Id>[];
  readonly #byId: ReadonlyMap<string, Entry<Id>>;
  readonly #patterns: Readonly<Record<Kind, readonly (readonly Pattern[])[]>>;

  readonly #said: Readonly<Record<Kind, readonly (readonly Pattern[])[]>>;
  #tracks: Tracks<Id> | undefined;

  /** Throws if a message has a stretch without a word to look for. */
  constructor(entries: readonly Entry<Id>[]) {
    this.#entries = entries;
    this.#byId = new Map(entries.map((entry) => [entry.id, entry]));
    const parsed: Readonly<Record<Kind, readonly (readonly Pattern[])[]>> = {
      exception: entries.map(({ unless }) => unless.map(parsePattern)),
      message: entries.map(({ messages }) => messages.map(parsePattern)),
      alone: entries.map(({ alone }) => alone.map(parsePattern)),
    };
    /** Messages that the table of causes decides, or knows to be open, are not looked for by their words as well. */
    const isDecided = ({ message }: Pattern): boolean => {
      const { findings } = findingsOf(message);
      return decisionsOf(findings).length + leftOpenBy(findings).length > 0;
    };
    const counts = wordCounts(Object.values(parsed).flat(2));
    const anchored = (lists: readonly (readonly Pattern[])[]) => lists.map((list) => list.map((each) => withRareAnchors(each, counts)));
    this.#patterns = { exception: anchored(parsed.exception), message: anchored(parsed.message), alone: anchored(parsed.alone) };
    const undecided = (lists: readonly (readonly Pattern[])[]) => lists.map((list) => list.filter((each) => !isDecided(each)));
    this.#said = { ...this.#patterns, message: undecided(this.#patterns.message), alone: undecided(this.#patterns.alone) };
  }

  /** Never throws. Bounded: at most `readingLimit` characters, and for each word of them the patterns that share it. */
  read(text: string): Reading<Id> {
    const skipped = Math.max(0, text.length - readingLimit);
    const read = skipped > 0 ? text.slice(skipped) : text;
    const reading = this.#readWords(read, tokenize(read), skipped);
    const width = reading.matches.length > 0 || read.length > mostWrapped ? undefined : widthOf(read);
    if (width === undefined) return reading;
    // Nothing is found where a terminal broke a line within the word that says it.
    const joined = this.#readWords(read, tokenize(read, width), skipped);
    return { ...(joined.matches.length > 0 || joined.isOpen ? joined : reading), steps: reading.steps + joined.steps };
  }

  #readWords(read: string, tokens: Tokens, skipped: number): Reading<Id> {
    const said = this.#search(tokens, skipped);
    const { findings, about, steps } = findingsOf(read, tokens);
    const matches = this.#ranked([...said.matches, ...this.#decided(findings, said.exceptions, tokens, skipped)]);
    return {
      matches,
      ...(matches.length > 0 ? { nearest: [], isOpen: false } : this.#nearest(findings, tokens.words)),
      findings,
      understood: matches.length > 0 ? undefined : understoodOf(findings, about),
      skipped,
      steps: said.steps + steps,
    };
  }

  /** By the fields of the message first, then by its words. */
  #nearest(findings: readonly Finding[], words: readonly string[]): Pick<Reading<Id>, 'nearest' | 'isOpen'> {
    const open = leftOpenBy(findings).flatMap((id) => this.#byId.get(id)?.id ?? []);
    if (open.length > 0) return { nearest: open.map((id) => ({ id, share: 1 })), isOpen: true };
    // A message that is only about other servers shares its words with many, and comes near none.
    if (findings.length > 0 && findings.every(({ destination }) => destination === 'elsewhere')) return { nearest: [], isOpen: false };
    const byWords = nearestOf(this.#entries, this.#patterns, words);
    const { ofServer, ofFailure } = nearestCauses(findings);
    const shareOf = (id: Id): number => byWords.find((each) => each.id === id)?.share ?? 0;
    const all = [...ofServer, ...byWords.map(({ id }) => id), ...ofFailure].flatMap((id) => this.#byId.get(id)?.id ?? []);
    return { nearest: [...new Set(all)].slice(0, mostNear).map((id) => ({ id, share: shareOf(id) })), isOpen: false };
  }

  /** What the table of causes says of each failure, for the symptoms that this matcher knows and that no exception within its words rules out. */
  #decided(findings: readonly Finding[], exceptions: ReadonlySet<string>, { starts, ends }: Tokens, skipped: number): readonly Match<Id>[] {
    return decisionsOf(findings).flatMap(({ finding, symptom, cause: { also = [], isLastLine } }) =>
      [symptom, ...also].flatMap((each: SymptomId, place) => {
        const entry = this.#byId.get(each);
        if (!entry) return [];
        for (let at = finding.start + 1; at <= finding.end; at += 1) if (exceptions.has(exceptionAt(each, at))) return [];
        const [start, end] = [skipped + (starts[finding.start] ?? 0), skipped + (ends[finding.end - 1] ?? 0)];
        return [
          {
            id: entry.id,
            message: entry.messages[0] ?? '',
            count: 1,
            start,
            end,
            weight: isLastLine ? 0 : finding.weight - place * alsoWeighs,
          },
        ];
      }),
    );
  }

  /** One match for each symptom, the one that says most, best first. Two that share a place of the text count once. */
  #ranked(all: readonly Match<Id>[]): readonly Match<Id>[] {
    const byId = new Map<Id, Match<Id>>();
    const countedTo = new Map<Id, number>();
    for (const match of [...all].sort((a, b) => a.start - b.start || a.end - b.end)) {
      const known = byId.get(match.id);
      const count = match.start >= (countedTo.get(match.id) ?? 0) ? match.count : 0;
      const best = !known || match.weight > known.weight ? match : known;
      byId.set(match.id, { ...best, count: (known?.count ?? 0) + count });
      countedTo.set(match.id, Math.max(match.end, countedTo.get(match.id) ?? 0));
    }
    const place = (id: Id): number => this.#entries.findIndex((entry) => entry.id === id);
    return [...byId.values()].sort((a, b) => b.weight - a.weight || b.count - a.count || place(a.id) - place(b.id));
  }

  #search(
    { words, starts, ends }: Tokens,
    skipped: number,
  ): { matches: readonly Match<Id>[]; exceptions: ReadonlySet<string>; steps: number } {
    const { tracked, shapes, byAnchor, loose } = this.#unmarked();
    const lastException = this.#entries.map(() => Number.NEGATIVE_INFINITY);
    const exceptions = new Set<string>();
    const matches = new Map<number, Match<Id>>();
    const countedTo = new Map<number, number>();
    let steps = 0;
    const fits = (segment: Segment, start: number): boolean => {
      if (start < 0 || start + segment.words.length > words.length) return false;
      const shape = shapes.get(segment) as Shape;
      if (shape.at === start) return shape.stands;
      shape.at = start;
      shape.stands = segment.words.every((wanted, index) => {
        steps += 1;
        return isWord(words[start + index] ?? '', wanted);
      });
      return shape.stands;
    };
    const record = ({ entry, id, kind, pattern }: Tracked<Id>, first: number, end: number): void => {
      if (first - (lastException[entry] ?? 0) <= unlessReach) return;
      if (kind === 'alone' && words.length > end - first + besidesAlone) return;
      const known = matches.get(entry);
      const [start, until] = [skipped + (starts[first] ?? 0), skipped + (ends[end - 1] ?? 0)];
      const found =
        !known || pattern.weight > known.weight ? { id, message: pattern.message, weight: pattern.weight, start, end: until } : known;
      // Two messages of one symptom may share a place in the text: that is one finding.
      const again = first >= (countedTo.get(entry) ?? 0);
      matches.set(entry, { ...found, count: (known?.count ?? 0) + (again ? 1 : 0) });
      countedTo.set(entry, Math.max(end, countedTo.get(entry) ?? 0));
    };
    /** Looks whether a segment stands where its anchor was met, near enough behind the one before it. */
    const visit = ([index, place]: Place, at: number): void => {
      steps += 1;
      const on = tracked[index] as Tracked<Id>;
      const segment = on.pattern.segments[place] as Segment;
      const start = at - segment.offset;
      const before = place > 0 ? on.found[place - 1] : { start, end: start };
      const gap = before ? start - before.end : -1;
      if (!before || gap < segment.gap[0] || gap > segment.gap[1] || !fits(segment, start)) return;
      const end = start + segment.words.length;
      on.found[place] = { start: before.start, end };
      if (place < on.pattern.segments.length - 1) return;
      if (on.kind === 'exception') {
        lastException[on.entry] = end;
        exceptions.add(exceptionAt(on.id, end));
      } else record(on, before.start, end);
    };
    for (let at = 0; at < words.length; at += 1) {
      steps += 1;
      for (const place of loose) visit(place, at);
      for (const place of byAnchor.get(words[at] ?? '') ?? []) visit(place, at);
    }
    const order = [...matches.entries()].sort(([a, one], [b, other]) => other.weight - one.weight || other.count - one.count || a - b);
    return { matches: order.map(([, match]) => match), exceptions, steps };
  }

  /** The tracks with no mark of an earlier text. */
  #unmarked(): Tracks<Id> {
    this.#tracks ??= this.#track();
    for (const { found } of this.#tracks.tracked) found.length = 0;
    for (const shape of this.#tracks.shapes.values()) shape.at = Number.NaN;
    return this.#tracks;
  }

  /** Which segments to try at a word, exceptions first: those with this anchor, and the loose ones without any, which follow a segment that was found. */
  #track(): Tracks<Id> {
    const tracked = (['exception', 'message', 'alone'] as const).flatMap((kind) =>
      this.#entries.flatMap(({ id }, entry) =>
        (this.#said[kind][entry] ?? []).map((pattern): Tracked<Id> => ({ entry, id, kind, pattern, found: [] })),
      ),
    );
    const shared = new Map<string, Shape>();
    const shapes = new Map<Segment, Shape>();
    for (const segment of tracked.flatMap(({ pattern }) => pattern.segments)) {
      const key = JSON.stringify(segment.words);
      const shape = shared.get(key) ?? { at: Number.NaN, stands: false };
      shared.set(key, shape);
      shapes.set(segment, shape);
    }
    const byAnchor = new Map<string, Place[]>();
    const loose: Place[] = [];
    tracked.forEach(({ pattern }, index) =>
      pattern.segments.forEach(({ anchor }, place) => {
        if (anchor === undefined) loose.push([index, place]);
        else byAnchor.set(anchor, [...(byAnchor.get(anchor) ?? []), [index, place]]);
      }),
    );
    return { tracked, shapes, byAnchor, loose };
  }
}
