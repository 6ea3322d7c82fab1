import { bankFormatNames } from '../../wording/practice/bank.ts';
import type { Question } from '../question.ts';
import { aikenText, singlesOf } from './aiken.ts';
import { ankiText } from './anki.ts';
import { giftText } from './gift.ts';
import { h5pFiles } from './h5p.ts';
import { liaScript } from './liascript.ts';
import { moodleXml } from './moodle.ts';
import { qtiFiles } from './qti.ts';
import type { BankOptions } from './text.ts';
import { withOptions } from './with-options.ts';

/** A form in which a platform takes questions. */
export interface BankFormat {
  readonly id: BankFormatId;
  /** What a list calls it. */
  readonly name: string;
  /** The name of its file. */
  readonly file: string;
  readonly mime: string;
  /** How many questions of the platform a question becomes: Aiken and H5P take one for each row, and Aiken none with several right options. */
  readonly countOf: (question: Question) => number;
  /** A text, or the files of a zip by their names. */
  readonly write: (questions: readonly Question[], options: BankOptions) => string | Readonly<Record<string, string>>;
}

export const bankFormatIds = ['moodle', 'gift', 'aiken', 'qti-2.1', 'qti-3.0', 'h5p', 'liascript', 'anki'] as const;
export type BankFormatId = (typeof bankFormatIds)[number];

const each = (): number => 1;
const table: Readonly<Record<BankFormatId, Omit<BankFormat, 'id' | 'name'>>> = {
  moodle: { file: 'hub-and-spoke-moodle.xml', mime: 'application/xml', countOf: each, write: moodleXml },
  gift: { file: 'hub-and-spoke.gift.txt', mime: 'text/plain', countOf: each, write: giftText },
  aiken: {
    file: 'hub-and-spoke.aiken.txt',
    mime: 'text/plain',
    countOf: (question) => singlesOf(question).length,
    write: (questions) => aikenText(questions),
  },
  'qti-2.1': {
    file: 'hub-and-spoke-qti-2.1.zip',
    mime: 'application/zip',
    countOf: each,
    write: (questions) => qtiFiles('2.1', questions),
  },
  'qti-3.0': {
    file: 'hub-and-spoke-qti-3.0.zip',
    mime: 'application/zip',
    countOf: each,
    write: (questions) => qtiFiles('3.0', questions),
  },
  h5p: {
    file: 'hub-and-spoke.h5p',
    mime: 'application/zip',
    countOf: (question) => withOptions(question).length,
    write: h5pFiles,
  },
  liascript: { file: 'hub-and-spoke-liascript.md', mime: 'text/markdown', countOf: each, write: liaScript },
  anki: { file: 'hub-and-spoke-anki.txt', mime: 'text/plain', countOf: each, write: ankiText },
};

/** Every format, in the order of a list. */
export const bankFormats: readonly BankFormat[] = bankFormatIds.map((id) => ({ id, name: bankFormatNames[id], ...table[id] }));
