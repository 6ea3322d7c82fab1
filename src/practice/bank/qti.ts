import { choiceText } from '../choice-text.ts';
import type { ManyQuestion, MatchQuestion, OneQuestion, Question } from '../question.ts';
import { escaped, html, stemHtml, titleOf } from './text.ts';
import { language } from '../../wording/language.ts';

/** A version of QTI: the names of its elements and attributes, and its namespaces. */
interface Version {
  readonly number: '2.1' | '3.0';
  readonly namespace: string;
  readonly schema: string;
  /** How the version spells the name of an element: assessmentItem or qti-assessment-item. */
  readonly tag: (name: string) => string;
  /** How it spells an attribute: responseIdentifier or response-identifier. */
  readonly attribute: (name: string) => string;
  readonly template: string;
  readonly manifest: { readonly namespace: string; readonly schema: string; readonly version: string; readonly type: string };
}
const dashed = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const versions: Readonly<Record<Version['number'], Version>> = {
  '2.1': {
    number: '2.1',
    namespace: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
    schema: 'http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd',
    tag: (name) => name,
    attribute: (name) => name,
    template: 'http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct',
    manifest: {
      namespace: 'http://www.imsglobal.org/xsd/imscp_v1p1',
      schema: 'QTIv2.1 Package',
      version: '1.0.0',
      type: 'imsqti_item_xmlv2p1',
    },
  },
  '3.0': {
    number: '3.0',
    namespace: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
    schema: 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd',
    tag: (name) => `qti-${dashed(name)}`,
    attribute: dashed,
    template: 'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct',
    manifest: {
      namespace: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
      schema: 'QTI Package',
      version: '3.0.0',
      type: 'imsqti_item_xmlv3p0',
    },
  },
};

/** An identifier as QTI demands one: it begins with a letter and has no dot. */
const identifier = (prefix: string, id: string): string => `${prefix}-${id.replaceAll(/[^\w-]/g, '-')}`;

/** Writes elements by the names of one version. */
function writer({ tag, attribute }: Version) {
  const attributes = (given: Readonly<Record<string, string | number | boolean>>): string =>
    Object.entries(given)
      .map(([name, value]) => ` ${attribute(name)}="${escaped(String(value))}"`)
      .join('');
  return (name: string, given: Readonly<Record<string, string | number | boolean>>, ...content: readonly string[]): string =>
    content.length === 0 ? `<${tag(name)}${attributes(given)}/>` : `<${tag(name)}${attributes(given)}>${content.join('')}</${tag(name)}>`;
}
type Write = ReturnType<typeof writer>;

const declaration = (write: Write, cardinality: string, baseType: string, right: readonly string[]): string =>
  write(
    'responseDeclaration',
    { identifier: 'RESPONSE', cardinality, baseType },
    write('correctResponse', {}, ...right.map((each) => write('value', {}, escaped(each)))),
  );

/** A question with options, as a choice. */
const choice = (write: Write, question: OneQuestion | ManyQuestion): readonly [declared: string, body: string] => [
  declaration(
    write,
    question.form === 'one' ? 'single' : 'multiple',
    'identifier',
    (question.form === 'one' ? [question.right] : question.right).map((id) => identifier('option', id)),
  ),
  write(
    'choiceInteraction',
    { responseIdentifier: 'RESPONSE', shuffle: true, maxChoices: question.form === 'one' ? 1 : 0 },
    ...question.options.map(({ id, text }) => write('simpleChoice', { identifier: identifier('option', id) }, html(text))),
  ),
];

/** A question with steps, as an order: the right response is the steps in their places. */
const order = (write: Write, { rows }: MatchQuestion): readonly [declared: string, body: string] => [
  declaration(
    write,
    'ordered',
    'identifier',
    rows.toSorted((a, b) => Number(a.right) - Number(b.right)).map(({ id }) => identifier('row', id)),
  ),
  write(
    'orderInteraction',
    { responseIdentifier: 'RESPONSE', shuffle: false },
    ...rows.map(({ id, text }) => write('simpleChoice', { identifier: identifier('row', id) }, html(text))),
  ),
];

/** A question with rows, as pairs of a row and a choice. A choice may be that of several rows. */
const match = (write: Write, question: MatchQuestion): readonly [declared: string, body: string] => {
  const { rows, choices } = question;
  const one = (id: string, text: string, most: number): string =>
    write('simpleAssociableChoice', { identifier: id, matchMax: most }, html(text));
  return [
    declaration(
      write,
      'multiple',
      'directedPair',
      rows.map(({ id, right }) => `${identifier('row', id)} ${identifier('choice', right)}`),
    ),
    write(
      'matchInteraction',
      { responseIdentifier: 'RESPONSE', shuffle: true, maxAssociations: rows.length },
      write('simpleMatchSet', {}, ...rows.map(({ id, text }) => one(identifier('row', id), text, 1))),
      write('simpleMatchSet', {}, ...choices.map(({ id }) => one(identifier('choice', id), choiceText(question, id), rows.length))),
    ),
  ];
};

function item(version: Version, question: Question): string {
  const write = writer(version);
  const [declared, body] =
    question.form === 'match' ? (question.isOrder ? order(write, question) : match(write, question)) : choice(write, question);
  const { tag, attribute, namespace, schema, template } = version;
  const named = ` identifier="${escaped(identifier('item', question.id))}" title="${escaped(titleOf(question))}" adaptive="false" ${attribute('timeDependent')}="false"`;
  const spaces = ` xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${namespace} ${schema}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${tag('assessmentItem')}${spaces}${named} xml:lang="${language}">`,
    declared,
    write('outcomeDeclaration', { identifier: 'SCORE', cardinality: 'single', baseType: 'float' }),
    write('itemBody', {}, stemHtml(question), body),
    write('responseProcessing', { template }),
    `</${tag('assessmentItem')}>`,
    '',
  ].join('\n');
}

/** The files of a package of QTI, by name: an item for each question, and the manifest. Whoever saves it makes a zip of them. */
export function qtiFiles(number: Version['number'], questions: readonly Question[]): Readonly<Record<string, string>> {
  const version = versions[number];
  const { manifest } = version;
  const nameOf = ({ id }: Question): string => `items/${id}.xml`;
  return {
    'imsmanifest.xml': [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<manifest xmlns="${manifest.namespace}" identifier="hub-and-spoke-questions">`,
      `<metadata><schema>${manifest.schema}</schema><schemaversion>${manifest.version}</schemaversion></metadata>`,
      '<organizations/>',
      '<resources>',
      ...questions.map(
        (question) =>
          `<resource identifier="${identifier('resource', question.id)}" type="${manifest.type}" href="${nameOf(question)}"><file href="${nameOf(question)}"/></resource>`,
      ),
      '</resources>',
      '</manifest>',
      '',
    ].join('\n'),
    ...Object.fromEntries(questions.map((question) => [nameOf(question), item(version, question)])),
  };
}
