import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { namedState, namedStates, type ExportState } from '../export-state.ts';
import { platforms } from './platforms.ts';
import { subjectOf } from './subject.ts';

const root = 'https://wiki.example/a/b/';
const kubelet = namedState('konnectivity', 'apiserver-to-kubelet');
const pasteOf = (id: string, state: ExportState = kubelet): string => {
  const platform = platforms.find((each) => each.id === id);
  if (!platform) throw new Error(`no platform ${id}`);
  return platform.paste(subjectOf(state, root)) ?? '';
};

describe('what is offered for a platform', () => {
  it.each(platforms.map(({ id }) => id))('for %s names the state by an absolute address, and has no style attribute', (id) => {
    for (const state of namedStates) {
      const paste = pasteOf(id, state);
      expect(paste).toContain(root);
      expect(paste).not.toMatch(/\bstyle\s*=/);
      expect(paste).not.toContain('undefined');
    }
  });

  it('says for each where that was read, or which version was tried, or that it was not', () => {
    const bare = platforms.filter(({ tried, sources }) => !tried && !sources);
    expect(bare.map(({ id }) => id)).toEqual(['confluence-server']);
    for (const { how } of bare) expect(how).toContain('we did not try it');
    for (const { sources = [] } of platforms) for (const { address } of sources) expect(address).toMatch(/^https:\/\//);
  });

  it('leads from a frame and from a slide to the same bare view, which fills a slide', () => {
    const view = 'https://wiki.example/a/b/embed/path/apiserver-to-kubelet/?mode=konnectivity';
    for (const id of ['docusaurus', 'starlight', 'sphinx', 'myst', 'asciidoc', 'liascript', 'notion', 'confluence-cloud'])
      expect(pasteOf(id)).toContain(view);
    expect(pasteOf('reveal')).toContain(`data-background-iframe="${view}&amp;layout=wide&amp;fit=1"`);
    expect(pasteOf('h5p')).toContain(`\nSource: ${view}&layout=wide&fit=1\n`);
    expect(parse(pasteOf('slidev').replaceAll('---\n', ''))).toEqual({ layout: 'iframe', url: `${view}&layout=wide&fit=1` });
  });

  it('is indented under its directive in reStructuredText', () => {
    const [directive, empty, ...lines] = pasteOf('sphinx').trimEnd().split('\n');
    expect([directive, empty]).toEqual(['.. raw:: html', '']);
    expect(lines.filter((line) => line && !line.startsWith('   '))).toEqual([]);
  });

  it('is JSON with one node for Confluence Cloud', () => {
    expect(JSON.parse(pasteOf('confluence-cloud'))).toMatchObject({ type: 'doc', version: 1, content: [{ type: 'embedCard' }] });
  });

  it('shows where frames may not be the picture of the reader’s theme, and nothing where a combination has no picture', () => {
    const base = 'https://wiki.example/a/b/twins/paths/apiserver-to-kubelet/konnectivity';
    expect(pasteOf('github')).toContain(`srcset="${base}.dark.svg"`);
    expect(pasteOf('github')).toContain(`src="${base}.svg"`);
    expect(pasteOf('marp')).toContain(`(${base}.svg)`);
    const combined: ExportState = { ...kubelet, mode: undefined, path: undefined, query: '?transport=ssh-tunnel&verify=on' };
    for (const id of ['github', 'marp']) expect(pasteOf(id, combined)).toBe('');
  });
});
