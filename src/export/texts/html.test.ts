import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { edgesOf, labelOf } from '../connection.ts';
import { namedState, namedStates } from '../export-state.ts';
import { d2 } from './d2.ts';
import { followingFrame, growingFrame, growScript, mdxFrame, themeScript } from './html.ts';
import { mermaid } from './mermaid.ts';
import { inColumn, sourceLine, subjectOf } from './subject.ts';

const root = 'https://wiki.example/a/b/';
const state = namedState('konnectivity', 'apiserver-to-kubelet');
const subject = subjectOf(state, root);

describe('a frame that grows', () => {
  it('is valid MDX in its form for MDX alone, which has the same frame and obeys the same message', () => {
    expect(() => mdxToJs(growingFrame(subject))).toThrow();
    const { code } = mdxToJs(`Before.\n\n${mdxFrame(subject)}\nAfter.\n`);
    for (const part of [subject.embed, `"${subject.height}"`, "'hub-spoke'", "'resize'", 'contentWindow'])
      expect(code.replaceAll('"', "'")).toContain(part.replaceAll('"', "'"));
    expect(mdxFrame(subject).match(/<iframe/g)).toHaveLength(1);
  });

  it('that follows a theme is the one that grows with a script more, and each script begins with what lets it stand twice', () => {
    expect(followingFrame(subject)).toBe(growingFrame(subject) + themeScript);
    for (const script of [growScript, themeScript]) expect(script).toMatch(/^<script>\nwindow\.hubSpoke\w+ \?\?= /);
  });
});

describe('a subject in a column', () => {
  it('has a frame that is never higher than at any width, and lower in documentation where its view is', () => {
    for (const each of namedStates) {
      const any = subjectOf(each, root);
      const heights = (['phone', 'documentation', 'wide'] as const).map((column) => inColumn(any, column).height);
      expect(Math.max(...heights)).toBeLessThanOrEqual(any.height);
    }
    expect(inColumn(subject, 'documentation').height).toBeLessThan(subject.height);
    expect(inColumn({ ...subject, heights: undefined }, 'documentation').height).toBe(subject.height);
  });
});

describe('the key of a diagram that another program draws', () => {
  it('can be left out, and then each line is there still, with the source as a comment', () => {
    for (const each of namedStates) {
      const of = subjectOf(each, root);
      for (const draw of [mermaid, d2]) {
        const [with_, without] = [draw(of, each), draw(of, each, { key: false })];
        expect(draw(of, each, { key: true })).toBe(with_);
        expect(without.length).toBeLessThan(with_.length);
        expect(without).not.toMatch(/^\s*(?:subgraph key|key: Key)/m);
        expect(without).toMatch(/^\s*(?:%%|#) /m);
        expect(without).toContain(sourceLine(of));
        for (const edge of edgesOf(each)) expect(without).toContain(JSON.stringify(labelOf(edge)).slice(1, -1).slice(0, 12));
      }
    }
  });
});
