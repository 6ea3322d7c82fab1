/// <reference types="vite/client" />
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../build/mdx/component.ts';
import { citationsOf, footnotesOf } from '../../build/mdx/footnotes.ts';
import { attributesOf, isComponent, nodesOf, parsePage } from '../../build/mdx/parse.ts';
import { components, mdxComponents } from './components.ts';

const files = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => `content/${file}`);
const ofTheirOwn: Readonly<Record<string, readonly string[]>> = {
  'content/learn/story.mdx': ['Attack', 'Combinations', 'Question', 'Section', 'Shows', 'Words'],
  'content/about.mdx': ['Releases'],
  'content/controls.mdx': ['ByNumber', 'ByPath', 'SourcedList', 'Links'],
  'content/disputes.mdx': ['DisputedStatements', 'ForkedClaims'],
  'content/evidence.mdx': ['EvidenceFilter', 'EvidenceGrid', 'Gaps', 'StatusKey'],
  'content/evidence/compare.mdx': ['OurAnswers'],
  'content/fleet.mdx': ['FleetFigures', 'FleetRules'],
  'content/host.mdx': ['ConfigFile'],
  'content/how-this-stays-true.mdx': ['Coded', 'DriftFound', 'DriftRuns'],
  'content/key-for-teachers.mdx': ['KeyAnswers', 'Objectives'],
  'content/lab.mdx': [
    'EtcdTable',
    'KubectlTable',
    'LabCases',
    'LifetimeTable',
    'ProcedureTable',
    'ProgramHashes',
    'SurveyScore',
    'SurveyedPaths',
  ],
  'content/lifetimes.mdx': ['CutOffNode', 'LifetimeForm', 'LimitTable', 'SessionTable'],
  'content/matrix.mdx': ['Key', 'Matrix', 'PortTable', 'Stride', 'WellKnownPorts'],
  'content/measurements.mdx': ['FactFiles', 'RecordGroups', 'SeenOutputs'],
  'content/ports/page.mdx': [
    ...['ConnectionList', 'DistributionNotes', 'NameTable', 'NetworkFields', 'OneListOf', 'PortsForm'],
    ...['ReachTable', 'RulesText', 'Links'],
  ],
  'content/ports/questions.mdx': ['PortQuestion'],
  'content/story-ways.mdx': ['Objectives'],
  'content/timeline.mdx': ['BarKey', 'Releases', 'Timeline'],
  'content/parts.mdx': ['Key', 'ModeSwitch', 'VerdictCells', 'VerdictTag'],
  'content/wire.mdx': ['CaptureGroups'],
  'content/guides/embed.mdx': ['Contract', 'ElementFile', 'Options', 'Platforms', 'Sizes', 'Views'],
};
const ofCourses = ['Ask', 'Locked', 'Part'];
/** The components that only this page is given, or pages of its folder. */
const ownOf = (file: string): readonly string[] => (file.startsWith('content/courses/') ? ofCourses : (ofTheirOwn[file] ?? []));
const pageOf = (file: string) => parsePage(file, readFileSync(file, 'utf8'));

describe('the table of the MDX components', () => {
  it('has an entry for each component that a page in content/ uses', () => {
    for (const file of files) {
      const page = pageOf(file);
      for (const node of nodesOf(page.root))
        if (isComponent(node) && !ownOf(file).includes(node.name ?? '')) expect(() => entryOf(page, components, node)).not.toThrow();
    }
  });

  it('has no entry without the component of its name', () => {
    for (const [name, { component }] of Object.entries(components)) expect(component).toBe(name);
    expect(Object.keys(mdxComponents)).toEqual([...Object.keys(components), 'pre']);
  });

  it('says that a component cites, where its file shows source marks', () => {
    for (const [name, entry] of Object.entries(components))
      expect('cites' in entry, name).toBe(name === 'Src' || /<Src /.test(readFileSync(`src/features/mdx/${name}.astro`, 'utf8')));
  });
});

describe('a page that is wrong fails the build with file, line and column', () => {
  const citing = (source: string) => () => {
    const page = parsePage('content/paths/a.mdx', source);
    return footnotesOf(page, citationsOf(page, components));
  };

  it('where it cites what is no fact', () => {
    expect(citing('---\ntitle: A\n---\n\nOne. <Src id="facts/flags#--no-such-flag" />\n')).toThrow(
      /^content\/paths\/a\.mdx:5:6: .*--no-such-flag/,
    );
  });

  it('where it cites nothing, or what is not written out', () => {
    expect(citing('One. <Src />')).toThrow('content/paths/a.mdx:1:6: <Src> cites nothing');
    expect(citing('One. <Src id={which} />')).toThrow('content/paths/a.mdx:1:6: <Src id={which}> is computed; write a text or a number');
  });

  it('where it uses a component that has no entry', () => {
    expect(citing('One.\n\n  <Chart n={1} />')).toThrow(
      /^content\/paths\/a\.mdx:3:\d: no component is called <Chart>; there are AdviceDefaults, Annotated, /,
    );
  });

  it('where a component shows a source that its entry does not name', () => {
    const page = parsePage('content/paths/a.mdx', 'One.\n\nTwo. <Note about="facts/flags#--etcd-cafile">a</Note>');
    expect(() => footnotesOf(page, []).numbersOf('facts/flags#--etcd-cafile')).toThrow(
      /^content\/paths\/a\.mdx:3:19: .*no number was given to it/,
    );
  });
});

describe('a source', () => {
  it('is found however its mark is written, and inside other components', () => {
    const page = parsePage(
      'content/paths/a.mdx',
      "<Note>\n\nOne.<Src\n  id='facts/flags#--etcd-cafile facts/konnectivity#milestones' />\n\n</Note>",
    );
    expect(citationsOf(page, components).map(({ ids }) => ids)).toEqual([['facts/flags#--etcd-cafile', 'facts/konnectivity#milestones']]);
  });

  it('is not cited by a code block that shows how to cite', () => {
    const page = parsePage('content/paths/a.mdx', '```mdx\n<Src id="facts/flags#--etcd-cafile" />\n```\n\n`<Src id="obs/a" />`');
    expect(citationsOf(page, components)).toEqual([]);
  });

  it('has one number on a page, wherever it is cited', () => {
    const page = parsePage(
      'content/paths/a.mdx',
      'A.<Src id="facts/konnectivity#milestones" /> B.<Src id="facts/flags#--etcd-cafile" /> C.<Src id="facts/konnectivity#milestones" />',
    );
    const { numbersOf } = footnotesOf(page, citationsOf(page, components));
    expect(['facts/konnectivity#milestones', 'facts/flags#--etcd-cafile'].map(numbersOf)).toEqual([[1], [2]]);
  });
});

it('attributes come as a text, whether they are quoted, a number, or have no value', () => {
  const page = parsePage('a.mdx', `<Note one="a" two='b "c"' three={3} four />`);
  const element = [...nodesOf(page.root)].find(isComponent);
  expect(element && attributesOf(page, element)).toEqual({ one: 'a', two: 'b "c"', three: '3', four: 'true' });
});
