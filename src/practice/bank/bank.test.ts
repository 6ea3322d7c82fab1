import { parse as parseGift, type GIFTQuestion } from 'gift-pegjs';
import sax from 'sax';
import { describe, expect, test } from 'vitest';
import { amountOf } from '../../../scripts/verify/tests/amount.ts';
import { practiceData } from '../../build/scripts/practice-data.ts';
import { bankOf } from '../generate.ts';
import { practiceKindIds } from '../kind-id.ts';
import type { Question } from '../question.ts';
import { singlesOf } from './aiken.ts';
import { bankFormats, type BankFormatId } from './format.ts';
import { choiceText } from '../choice-text.ts';
import { html, plain } from './text.ts';

const questions = bankOf(amountOf('questions of a bank'), 1, practiceKindIds, practiceData());
const written = (id: BankFormatId): string | Readonly<Record<string, string>> => {
  const format = bankFormats.find((each) => each.id === id);
  if (!format) throw new Error(`there is no format ${id}`);
  return format.write(questions, { site: 'https://hub.example/' });
};

/** An element as a strict parser of XML, which is not ours, reads it. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  /** Its own text, and that of all that is in it, in order. */
  text: string;
  whole: string;
}
function parseXml(text: string): Element {
  const parser = sax.parser(true, { trim: false });
  const root: Element = { name: '', attributes: {}, children: [], text: '', whole: '' };
  const open = [root];
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '', whole: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => void open.pop();
  parser.ontext = (part) => {
    const at = open.at(-1);
    if (at) at.text += part;
    for (const element of open) element.whole += part;
  };
  parser.write(text).close();
  return root.children[0] as Element;
}
const all = (element: Element, name: string): readonly Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
const one = (element: Element, name: string): Element => {
  const [found] = all(element, name);
  if (!found) throw new Error(`${element.name} has no ${name}`);
  return found;
};

/** What is right by the question itself: the texts of the right options, or each row with its choice. */
function keyOf(question: Question, textOf: (text: string) => string): readonly string[] {
  if (question.form === 'match')
    return question.rows.map(({ text, right }) => `${textOf(text)} = ${plain(choiceText(question, right))}`).toSorted();
  const right = question.form === 'one' ? [question.right] : question.right;
  return question.options
    .filter(({ id }) => right.includes(id))
    .map(({ text }) => textOf(text))
    .toSorted();
}
const paragraph = (text: string): string => `<p>${html(text)}</p>`;

describe('Moodle XML', () => {
  const quiz = parseXml(written('moodle') as string);
  const read = all(quiz, 'question').filter(({ attributes }) => attributes['type'] !== 'category');

  test('has every question once, by its id', () => {
    expect(read.map((each) => one(each, 'idnumber').text)).toEqual(questions.map(({ id }) => id));
  });

  test('is read back with the same key: the answers with points, or each subquestion with its answer', () => {
    for (const [at, question] of questions.entries()) {
      const element = read[at] as Element;
      const key =
        question.form === 'match'
          ? all(element, 'subquestion')
              .filter((each) => one(each, 'text').text !== '')
              .map((each) => `${one(each, 'text').text} = ${one(each, 'answer').whole}`)
          : all(element, 'answer')
              .filter(({ attributes }) => Number(attributes['fraction']) > 0)
              .map((each) => one(each, 'text').text);
      expect(key.toSorted(), question.id).toEqual(keyOf(question, paragraph));
    }
  });

  test('gives the right answers all of the points together, and the wrong ones of several take all of them away', () => {
    for (const [at, question] of questions.entries()) {
      if (question.form === 'match') continue;
      const fractions = all(read[at] as Element, 'answer').map(({ attributes }) => Number(attributes['fraction']));
      const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);
      expect(sum(fractions.filter((part) => part > 0)), question.id).toBeCloseTo(100, 3);
      expect(sum(fractions.filter((part) => part < 0)), question.id).toBeCloseTo(question.form === 'many' ? -100 : 0, 3);
      // Moodle refuses a share that is not in its list.
      for (const part of fractions) expect([0, 100, 50, 33.33333, 25, 20, 16.66667], question.id).toContain(Math.abs(part));
    }
  });

  test('leads to the section on the site where its address is known', () => {
    expect((read[0] as Element).whole).toContain('https://hub.example/matrix/');
  });
});

describe('GIFT', () => {
  test('is read back by the grammar of gift-pegjs with the same questions and the same key', () => {
    const read = parseGift(written('gift') as string);
    expect(read).toHaveLength(questions.length);
    for (const [at, question] of questions.entries()) {
      const found = read[at] as GIFTQuestion;
      expect(found.title, question.id).toContain(`(${question.id})`);
      if (found.type === 'Matching')
        expect(
          found.matchPairs
            .filter(({ subquestion }) => subquestion.text !== '')
            .map(({ subquestion, subanswer }) => `${subquestion.text} = ${subanswer}`)
            .toSorted(),
          question.id,
        ).toEqual(keyOf(question, html));
      else if (found.type === 'MC')
        expect(
          found.choices
            .filter(({ isCorrect, weight }) => isCorrect || Number(weight) > 0)
            .map(({ text }) => text.text)
            .toSorted(),
          question.id,
        ).toEqual(keyOf(question, html));
      else throw new Error(`${question.id} was read as ${found.type}`);
    }
  });
});

describe('Aiken', () => {
  test('has a line for each question, option and answer, and names the right option', () => {
    const blocks = (written('aiken') as string).trim().split('\n\n');
    // By the questions themselves: the right option, the choice of each row, or the first step.
    const expected = questions.flatMap((question) => {
      if (question.form === 'many') return [];
      if (question.form === 'one') return keyOf(question, plain);
      if (question.isOrder) return question.rows.filter(({ right }) => right === '1').map(({ text }) => plain(text));
      return question.rows.map(({ right }) => plain(choiceText(question, right)));
    });
    expect(blocks).toHaveLength(expected.length);
    for (const [at, block] of blocks.entries()) {
      const lines = block.split('\n');
      const letter = /^ANSWER: ([A-Z])$/.exec(lines.at(-1) ?? '')?.[1] ?? '';
      const options = lines.slice(1, -1).map((line) => /^([A-Z])\. (.+)$/.exec(line));
      expect(
        options.every((option) => option !== null),
        block,
      ).toBe(true);
      expect(options.find((option) => option?.[1] === letter)?.[2], block).toBe(expected[at]);
      expect(new Set(options.map((option) => option?.[2])).size, block).toBe(options.length);
    }
  });

  test('asks nothing that has several right options', () => {
    for (const question of questions) if (question.form === 'many') expect(singlesOf(question)).toEqual([]);
  });
});

describe.each(['2.1', '3.0'] as const)('QTI %s', (version) => {
  const files = written(`qti-${version}`) as Readonly<Record<string, string>>;
  const tag = (name: string): string =>
    version === '2.1' ? name : `qti-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

  test('has a manifest that names each item, which is there', () => {
    const manifest = parseXml(files['imsmanifest.xml'] ?? '');
    const names = all(manifest, 'resource').map(({ attributes }) => attributes['href']);
    expect(names).toEqual(questions.map(({ id }) => `items/${id}.xml`));
    expect(Object.keys(files).toSorted()).toEqual(['imsmanifest.xml', ...names].toSorted());
    const identifiers = all(manifest, 'resource').map(({ attributes }) => attributes['identifier'] ?? '');
    for (const id of identifiers) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
  });

  test('is read back with the same key, and each right response names options that are there', () => {
    for (const question of questions) {
      const item = parseXml(files[`items/${question.id}.xml`] ?? '');
      expect(item.name).toBe(tag('assessmentItem'));
      const values = all(one(item, tag('responseDeclaration')), tag('value')).map(({ text }) => text);
      const named = new Map(
        [...all(item, tag('simpleChoice')), ...all(item, tag('simpleAssociableChoice'))].map((each) => [
          each.attributes['identifier'] ?? '',
          each.whole,
        ]),
      );
      const inWords = values.map((value) => value.split(' ').map((id) => named.get(id) ?? `no option ${id}`));
      if (question.form === 'match' && question.isOrder)
        expect(inWords.flat(), question.id).toEqual(
          question.rows.toSorted((a, b) => Number(a.right) - Number(b.right)).map(({ text }) => plain(text)),
        );
      else if (question.form === 'match')
        expect(inWords.map((pair) => pair.join(' = ')).toSorted(), question.id).toEqual(keyOf(question, plain));
      else expect(inWords.flat().toSorted(), question.id).toEqual(keyOf(question, plain));
    }
  });
});

describe('pictures', () => {
  const drawn = { svg: '<svg xmlns="http://www.w3.org/2000/svg"><text>é → 1</text></svg>', alt: 'A & “B”' };
  const withPictures = (id: BankFormatId): string => {
    const asked: Question['state'][] = [];
    const format = bankFormats.find((each) => each.id === id);
    const text = format?.write(questions, { draw: (state) => (asked.push(state), drawn) }) as string;
    expect(asked).toEqual(questions.flatMap(({ state }) => state ?? []));
    return text;
  };
  const decoded = (base64: string): string => Buffer.from(base64, 'base64').toString('utf8');

  test('of Moodle are files of the feedback that is shown after an answer, and stand in no question', () => {
    for (const [at, element] of all(parseXml(withPictures('moodle')), 'question')
      .slice(1)
      .entries()) {
      const feedback = one(element, 'generalfeedback');
      const files = all(element, 'file');
      expect(files.map(({ attributes, text }) => [attributes['name'], attributes['encoding'], decoded(text)])).toEqual(
        questions[at]?.state ? [['state.svg', 'base64', drawn.svg]] : [],
      );
      expect(all(feedback, 'file')).toEqual(files);
      expect(one(feedback, 'text').text.includes('<img src="@@PLUGINFILE@@/state.svg" alt="A &amp; “B”">')).toBe(files.length > 0);
    }
  });

  test('of Anki are on the back of the cards', () => {
    const notes = withPictures('anki').trimEnd().split('\n').slice(5);
    expect(notes).toHaveLength(questions.length);
    for (const [at, note] of notes.entries()) {
      const [, front = '', back = ''] = note.split('\t');
      expect(front).not.toContain('<img');
      const source = /<img src="data:image\/svg\+xml;base64,([^"]+)"/.exec(back)?.[1];
      expect(source && decoded(source)).toBe(questions[at]?.state && drawn.svg);
    }
  });
});

describe('H5P', () => {
  const files = written('h5p') as Readonly<Record<string, string>>;
  const manifest = JSON.parse(files['h5p.json'] ?? '') as { mainLibrary: string; preloadedDependencies: Record<string, unknown>[] };
  const content = JSON.parse(files['content/content.json'] ?? '') as {
    questions: {
      library: string;
      subContentId: string;
      params: { question: string; answers: { text: string; correct: boolean }[]; behaviour: { type: string } };
    }[];
  };

  test('marks in each question what is right and nothing else, and asks for one answer only where one is right', () => {
    const expected = questions.flatMap((question) => {
      if (question.form !== 'match') return [keyOf(question, html)];
      if (question.isOrder) return [question.rows.filter(({ right }) => right === '1').map(({ text }) => html(text))];
      return question.rows.map(({ right }) => [html(choiceText(question, right))]);
    });
    const read = content.questions.map(({ params: { answers } }) =>
      answers
        .filter(({ correct }) => correct)
        .map(({ text }) => text.replaceAll(/^<div>|<\/div>$/g, ''))
        .toSorted(),
    );
    expect(read).toEqual(expected);
    for (const { params, subContentId } of content.questions) {
      const right = params.answers.filter(({ correct }) => correct).length;
      expect(params.behaviour.type === 'single' ? right === 1 : right >= 1, subContentId).toBe(true);
      expect(new Set(params.answers.map(({ text }) => text)).size, subContentId).toBe(params.answers.length);
    }
    expect(new Set(content.questions.map(({ subContentId }) => subContentId)).size).toBe(content.questions.length);
  });

  test('names the content types that its questions are of, and writes no element that those take away', () => {
    const named = manifest.preloadedDependencies.map(
      ({ machineName, majorVersion, minorVersion }) => `${String(machineName)} ${String(majorVersion)}.${String(minorVersion)}`,
    );
    expect(named).toEqual(['H5P.QuestionSet 1.20', ...new Set(content.questions.map(({ library }) => library))]);
    expect(manifest.mainLibrary).toBe('H5P.QuestionSet');
    // The tags of `question` and of `answers` in semantics.json of h5p/h5p-multi-choice 571f5e0, and what H5P adds to each.
    const kept = ['div', 'span', 'p', 'br', 'strong', 'em', 'sub', 'sup', 'code'];
    const elements = (text: string): readonly string[] => [...text.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name = '']) => name);
    for (const { params } of content.questions) {
      expect(elements(params.question).filter((name) => ![...kept, 'h2', 'h3', 'pre'].includes(name))).toEqual([]);
      expect(params.answers.flatMap(({ text }) => elements(text)).filter((name) => !kept.includes(name))).toEqual([]);
    }
  });
});

describe('LiaScript', () => {
  test('marks what is right in each quiz, and nothing else', () => {
    const sections = (written('liascript') as string).split(/^## /m).slice(1);
    expect(sections).toHaveLength(questions.length);
    for (const [at, question] of questions.entries()) {
      const lines = (sections[at] ?? '').split('\n');
      const bare = (text: string): string => text.replaceAll(/\\([*_[\]{}<>|$@\\])/g, '$1').replaceAll('`', '');
      if (question.form === 'match') {
        const head = lines.find((line) => line.startsWith('[[')) ?? '';
        const choices = bare(head.slice(2, -2)).split('] [');
        const rows = lines.flatMap((line) => {
          const row = /^\[((?:\([ X]\) ?)+)\] (.*)$/.exec(line);
          return row
            ? [
                `${bare(row[2] ?? '')} = ${
                  choices[
                    (row[1] ?? '')
                      .split(' (')
                      .join('(')
                      .split('(')
                      .slice(1)
                      .findIndex((cell) => cell.startsWith('X'))
                  ] ?? ''
                }`,
              ]
            : [];
        });
        expect(rows.toSorted(), question.id).toEqual(keyOf(question, plain));
      } else {
        const right = lines.flatMap((line) => /^\[(?:\(X\)|\[X\])\] (.*)$/.exec(line)?.[1] ?? []);
        expect(right.map(bare).toSorted(), question.id).toEqual(keyOf(question, plain));
      }
    }
  });
});

describe('Anki', () => {
  test('has a note a line with as many fields as its head names, and the right answers on the back', () => {
    const lines = (written('anki') as string).trimEnd().split('\n');
    const notes = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
    expect(lines.find((line) => line.startsWith('#columns:'))?.split('\t')).toHaveLength(4);
    expect(notes).toHaveLength(questions.length);
    for (const [at, question] of questions.entries()) {
      const [guid, front = '', back = '', tags] = notes[at] ?? [];
      expect(notes[at]).toHaveLength(4);
      expect(guid).toBe(`hub-and-spoke-${question.id}`);
      expect(tags).toContain(question.kind);
      if (question.form !== 'match') {
        const right = question.form === 'one' ? [question.right] : question.right;
        for (const { id, text } of question.options) {
          expect(front, question.id).toContain(html(text));
          expect(back.includes(`<b>${html(text)}</b>`), `${question.id}: ${text}`).toBe(right.includes(id));
        }
      } else
        for (const { text, right } of question.rows)
          expect(back, question.id).toContain(`<b>${html(choiceText(question, right))}</b>: ${html(text)}`);
    }
  });
});
