/** Software into which a reader pastes a state of the diagram. */
export interface PlatformWords {
  readonly id: string;
  readonly name: string;
  /** Where the text goes, and what has to be allowed there: whole sentences, in which backticks are code. */
  readonly how: string;
  /** The same for a state without a picture under an address, where that makes a difference. */
  readonly withoutPicture?: string;
  /** Where that was read: the page of the documentation, or the file of the source at its commit. */
  readonly sources?: readonly { readonly name: string; readonly address: string }[];
  /** The version of the software in which `npm run test:hosts` builds and opens a page from the text. */
  readonly tried?: string;
}

/** All of it, documentation first, then slides, wikis and courses. The texts are in `src/export/texts/platforms.ts`. */
export const platformWords = [
  {
    id: 'docusaurus',
    name: 'Docusaurus',
    how: 'Put the frame into a page in `.md` or `.mdx`. MDX compiles tags as JSX, which accepts no text as `style`, and therefore the frame has no such attribute.',
    tried: '3.10.2',
  },
  {
    id: 'vitepress',
    name: 'VitePress',
    how: 'Put the frame into a page in `.md`, but put a script elsewhere: Vue takes a script in a page for the script of a component.',
    tried: '1.6.4',
  },
  {
    id: 'starlight',
    name: 'Starlight',
    how: 'Put the text into a page in `.md` or `.mdx`. Starlight would give a frame among Markdown the height of `auto`, which is 150 px, and the element with the class `not-content` around it prevents that.',
    tried: '0.42.4',
  },
  {
    id: 'mkdocs',
    name: 'MkDocs',
    how: 'Put the frame into a page, with an empty line before and after it, so that Markdown leaves it as it is.',
    tried: '1.6.1',
  },
  {
    id: 'material',
    name: 'Material for MkDocs',
    how: 'Put the frame into a page, with an empty line before and after it.',
    tried: '9.6.4',
  },
  {
    id: 'mdbook',
    name: 'mdBook',
    how: 'Put the frame into a page, with an empty line before and after it.',
    tried: '0.4.48',
  },
  {
    id: 'jekyll',
    name: 'Jekyll',
    how: 'Put the frame into a page in Markdown, with an empty line before and after it.',
    tried: '4.3.4',
  },
  {
    id: 'hugo',
    name: 'Hugo',
    how: 'Put the frame into a page in Markdown. Hugo omits raw HTML unless its configuration sets `markup.goldmark.renderer.unsafe` to `true`, so if you may not set that, take the picture that GitHub takes.',
    tried: '0.131.0',
    sources: [{ name: 'Configure markup, Hugo', address: 'https://gohugo.io/configuration/markup/' }],
  },
  {
    id: 'sphinx',
    name: 'Sphinx',
    how: 'Put the directive into a page in reStructuredText, where only the HTML builders show it and the others leave it out.',
    tried: '8.1.3',
  },
  {
    id: 'myst',
    name: 'MyST',
    how: 'Put the directive into a page in Markdown that Sphinx reads with MyST-Parser.',
    tried: '4.0.1',
  },
  {
    id: 'asciidoc',
    name: 'AsciiDoc',
    how: 'Put the passthrough block into a page for Asciidoctor, which copies it into HTML and leaves it out of other outputs.',
    tried: '2.0.23',
  },
  {
    id: 'antora',
    name: 'Antora',
    how: 'Put the passthrough block into a page.',
    tried: '3.1.15',
  },
  {
    id: 'techdocs',
    name: 'Backstage TechDocs',
    how: 'Put the frame into a page of MkDocs, and name the host of your copy in `techdocs.sanitizer.allowedIframeHosts`, with its port if it has one. TechDocs removes the frames of all other hosts. It keeps `src`, `width`, `height`, `title` and `loading`, but it drops `allow` and `frameborder`. We ran the sanitizer of its plugin over the page, without Backstage around it.',
    tried: '1.20.0',
    sources: [
      {
        name: 'config.d.ts of plugin-techdocs, Backstage',
        address: 'https://github.com/backstage/backstage/blob/a5a9fcecffe90fea8a5071799caee54f306c10a4/plugins/techdocs/config.d.ts',
      },
    ],
  },
  {
    id: 'github',
    name: 'GitHub and GitLab',
    how: 'Put the picture into a Markdown file: GitHub and GitLab do not show a frame of your host. It leads to the page, and it is light or dark as the reader’s system is.',
    sources: [{ name: 'Embedded content, GitLab', address: 'https://docs.gitlab.com/administration/settings/embedded-content/' }],
  },
  {
    id: 'reveal',
    name: 'Reveal.js',
    how: 'Put the slide among your slides, where the view fills it and the presenter can use it. Because of `data-preload` it also loads if the deck opens at this slide.',
    tried: '6.0.2',
    sources: [{ name: 'Slide backgrounds, Reveal.js', address: 'https://revealjs.com/backgrounds/' }],
  },
  {
    id: 'slidev',
    name: 'Slidev',
    how: 'Put the slide between two others, so that the whole slide is the view.',
    tried: '53.0.0',
    sources: [{ name: 'Layouts, Slidev', address: 'https://sli.dev/builtin/layouts' }],
  },
  {
    id: 'marp',
    name: 'Marp',
    how: 'Put the slide after another one. It shows the picture and not the view: Marp shows a frame only if you enable HTML with `--html`.',
    tried: '4.5.1',
    sources: [{ name: 'Insert HTML, discussion 349 of Marp', address: 'https://github.com/marp-team/marp/discussions/349' }],
  },
  {
    id: 'liascript',
    name: 'LiaScript',
    how: 'Put the frame into a course, with an empty line before and after it. LiaScript also embeds an address after `??`, but if it may not read the page, it asks the service `api.allorigins.win` about it, and the frame does not.',
    tried: '1.1.41--1.0.1',
    sources: [
      {
        name: 'README.md of LiaScript/docs, line 1083',
        address: 'https://github.com/LiaScript/docs/blob/2755aa8c9f1f8dbc645b1f1249084de7f6d24aee/README.md?plain=1#L1083',
      },
    ],
  },
  {
    id: 'confluence-cloud',
    name: 'Confluence Cloud',
    how: 'Paste the link into a page, which turns it into a Smart Link, or send this document through the REST API. The document is valid under the JSON schema of `@atlaskit/adf-schema` 57.7.22, but Atlassian documents little about `embedCard`, and we did not try it in Confluence.',
    sources: [
      {
        name: 'ADF node embedCard, Atlassian',
        address: 'https://developer.atlassian.com/platform/framework/adf-builder/reference/nodes/embedCard/',
      },
    ],
  },
  {
    id: 'confluence-server',
    name: 'Confluence Data Center',
    how: 'Paste the text in the source editor, or send it as storage format. A frame would need the HTML macro, which an administrator has to enable. We found no documentation that we could link to, and we did not try it.',
  },
  {
    id: 'tiddlywiki',
    name: 'TiddlyWiki',
    how: 'Put the frame into a tiddler, with an empty line before and after it.',
    tried: '5.4.1',
  },
  {
    id: 'mediawiki',
    name: 'MediaWiki',
    how: 'Paste the text into the source editor. The wiki shows the picture, 1200 px wide, if `$wgAllowExternalImages` is set, and a link otherwise. A frame would need Extension:IframeTag.',
    withoutPicture:
      'Paste the text into the source editor. It is a table, because this state has no picture under an address of its own. A frame would need Extension:IframeTag.',
    tried: '1.43.12',
    sources: [{ name: 'Extension:IframeTag, MediaWiki', address: 'https://www.mediawiki.org/wiki/Extension:IframeTag' }],
  },
  {
    id: 'dokuwiki',
    name: 'DokuWiki',
    how: 'Paste the text into the editor. The wiki shows the picture as wide as the text asks for, with nothing to configure.',
    withoutPicture: 'Paste the text into the editor. It is a table, because this state has no picture under an address of its own.',
    tried: '2024-02-06b',
  },
  {
    id: 'wordpress',
    name: 'WordPress',
    how: 'Put the link on a line of its own. WordPress then looks for oEmbed in the page, which a copy that knows its address has. We tried this by hand with WordPress 6.8.12, as an author without the right `unfiltered_html`, and the frame was as high as its view needs. If such an author pastes the frame itself, WordPress removes it, but it keeps the picture that GitHub takes.',
    sources: [
      {
        name: 'class-wp-oembed.php of WordPress',
        address:
          'https://github.com/WordPress/wordpress-develop/blob/078f484367cedb961a4e2c2b93eda2063c36df94/src/wp-includes/class-wp-oembed.php',
      },
    ],
  },
  {
    id: 'moodle',
    name: 'Moodle',
    how: 'Paste the frame into the HTML source of the content of a Page, which Moodle shows without cleaning it unless an administrator has set `forceclean`. Where Moodle does clean a text, it drops frames: its HTML Purifier is configured without them. We read this in the source of Moodle and did not try it.',
    sources: [
      {
        name: 'view.php of the Page activity, Moodle',
        address: 'https://github.com/moodle/moodle/blob/04975560d10b517e76e53b7936ca13ed7f3218be/mod/page/view.php',
      },
      {
        name: 'formatting.php, Moodle',
        address: 'https://github.com/moodle/moodle/blob/147c85bb3fdff20ec810fdee4c0a9d3d8bdc1da1/public/lib/classes/formatting.php',
      },
      {
        name: 'purify_html in weblib.php, Moodle',
        address: 'https://github.com/moodle/moodle/blob/000be9c01631ac81ba1bcd4fe1dd31b725f47299/lib/weblib.php',
      },
    ],
  },
  {
    id: 'canvas',
    name: 'Canvas',
    how: 'Paste the frame into the HTML view of the editor. Canvas keeps `src`, `width`, `height`, `title` and `sandbox`, but it drops `loading` and `allow`.',
    sources: [
      {
        name: 'canvas_sanitize.rb of Canvas',
        address:
          'https://github.com/instructure/canvas-lms/blob/03f405c9c2e10e0d973d9e5978e91169b9f8f122/gems/canvas_sanitize/lib/canvas_sanitize/canvas_sanitize.rb',
      },
    ],
  },
  {
    id: 'openedx',
    name: 'Open edX',
    how: 'Paste the frame into a Raw HTML block. The learning application obeys messages about height only from frames that it made itself, so the height in the text stays.',
    sources: [
      {
        name: 'frontend-app-learning, Open edX',
        address:
          'https://github.com/openedx/frontend-app-learning/blob/1b7a4e3fa7d58546709f55aeb04b28999b65c8c5/src/courseware/course/sequence/Unit/constants.js',
      },
    ],
  },
  {
    id: 'h5p',
    name: 'H5P',
    how: 'Choose the content type Iframe Embedder, and put these values into its fields. It scales the frame with its column, forbids it to scroll, and passes no message on. So a course does not fit into it, and a score is not kept: take a package of the course instead. We read this in its source and did not try it.',
    sources: [
      {
        name: 'iframe-embed.js of H5P',
        address: 'https://github.com/h5p/h5p-iframe-embed/blob/3c0c2d14a5f59aaf8d98827da5db819b90a7b391/iframe-embed.js',
      },
    ],
  },
  {
    id: 'obsidian',
    name: 'Obsidian',
    how: 'Put the frame into a note as it is: Obsidian takes HTML frames in notes.',
    sources: [
      {
        name: 'Embed web pages, Obsidian',
        address:
          'https://github.com/obsidianmd/obsidian-help/blob/64d230c586c95d55f95a368e8c731f3c340ed793/en/Editing%20and%20formatting/Embed%20web%20pages.md',
      },
    ],
  },
  {
    id: 'notion',
    name: 'Notion',
    how: 'Type `/embed` and paste the link, as Omni describes it for its own views. The address has to begin with `https`: a browser shows no other frame in a page of Notion. We found no documentation of Notion that says which hosts it takes, and we did not try it.',
    sources: [{ name: 'Embed in Notion, Omni', address: 'https://docs.omni.co/embed/guides/embed-notion' }],
  },
] as const satisfies readonly PlatformWords[];

export type PlatformId = (typeof platformWords)[number]['id'];
