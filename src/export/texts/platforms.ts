import { confluence } from './confluence.ts';
import { dokuwiki } from './dokuwiki.ts';
import { atlassianDocument, h5p, marpSlide, myst, passthrough, picture, revealSlide, rst, slidevSlide, starlight } from './frame-pastes.ts';
import { frame, link } from './html.ts';
import { mediawiki } from './mediawiki.ts';
import { platformWords, type PlatformId, type PlatformWords } from '../../wording/platform.ts';
import type { Subject } from './subject.ts';

/** What is pasted into a platform. */
interface Pasted {
  /** The language of the text, as Shiki calls it. */
  readonly language: 'html' | 'md' | 'rst' | 'asciidoc' | 'yaml' | 'json' | 'wikitext' | 'text' | 'xml';
  /** Nothing where a state has no such text: a combination of settings has no picture under an address. */
  readonly paste: (subject: Subject) => string | undefined;
}

/** A frame of plain HTML, which most software shows in its own language of pages. */
const htmlFrame: Pasted = { language: 'html', paste: frame };

const pasted: Readonly<Record<PlatformId, Pasted>> = {
  docusaurus: htmlFrame,
  vitepress: htmlFrame,
  starlight: { language: 'html', paste: starlight },
  mkdocs: htmlFrame,
  material: htmlFrame,
  mdbook: htmlFrame,
  jekyll: htmlFrame,
  hugo: htmlFrame,
  sphinx: { language: 'rst', paste: rst },
  myst: { language: 'md', paste: myst },
  asciidoc: { language: 'asciidoc', paste: passthrough },
  antora: { language: 'asciidoc', paste: passthrough },
  techdocs: htmlFrame,
  github: { language: 'html', paste: picture },
  reveal: { language: 'html', paste: revealSlide },
  slidev: { language: 'yaml', paste: slidevSlide },
  marp: { language: 'md', paste: marpSlide },
  liascript: htmlFrame,
  'confluence-cloud': { language: 'json', paste: atlassianDocument },
  'confluence-server': { language: 'xml', paste: confluence },
  tiddlywiki: htmlFrame,
  mediawiki: { language: 'wikitext', paste: mediawiki },
  dokuwiki: { language: 'text', paste: dokuwiki },
  wordpress: { language: 'text', paste: link },
  moodle: htmlFrame,
  canvas: htmlFrame,
  openedx: htmlFrame,
  h5p: { language: 'text', paste: h5p },
  obsidian: htmlFrame,
  notion: { language: 'text', paste: ({ embed }) => `${embed}\n` },
};

/** Software into which a state of the diagram can be pasted, with the text for it. */
interface Platform extends PlatformWords, Pasted {
  readonly id: PlatformId;
}

/** Every platform with its words and its text, in the order of the words. */
export const platforms: readonly Platform[] = platformWords.map((words) => ({ ...words, ...pasted[words.id] }));
