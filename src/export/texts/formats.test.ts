import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { judge } from '../../model/judge.ts';
import { pathIds } from '../../model/path.ts';
import { verdictWords } from '../../wording/verdict.ts';
import { verdicts, type Verdict } from '../../model/verdict.ts';
import { connectionsOf, edgesOf } from '../connection.ts';
import { namedState, namedStates, type ExportState } from '../export-state.ts';
import { whyMalformed } from '../test/well-formed.ts';
import { journeys } from '../../wording/journey/journeys.ts';
import { modeOf } from '../../model/setting/mode.ts';
import { componentNames } from '../../wording/names.ts';
import { journeyStates } from '../journey-picture.ts';
import { formats } from './formats.ts';
import { journeyFormats, subjectOfJourney } from './journey-formats.ts';
import { plainFormats } from './plain-formats.ts';
import { subjectOf } from './subject.ts';

const root = 'https://wiki.example/a/b/';
const textOf = (id: string, state: ExportState): string => {
  const format = formats.find((each) => each.id === id);
  if (!format) throw new Error(`no format ${id}`);
  return format.textOf(subjectOf(state, root), state) ?? '';
};
/** What a reader combined: SSH with a kubelet CA, which is no mode. */
const combined: ExportState = {
  settings: {
    ...modeOf('ssh-tunnel').settings,
    kubeletCertificateAuthority: 'set',
    kubeletServingCertificate: 'issued',
    servingCertificateApproval: 'checks-addresses',
  },
  mode: undefined,
  path: undefined,
  name: 'SSH tunnel, kubelet verified',
  query: '?transport=ssh-tunnel&verify=on',
};
/** A load balancer that ends TLS, and WireGuard between the nodes: two hops without a tunnel, and a layer around the end to end one. */
const balanced: ExportState = {
  settings: { ...modeOf('konnectivity').settings, loadBalancer: 'tls-terminating' },
  mode: undefined,
  path: undefined,
  name: 'Konnectivity behind a load balancer',
  query: '?mode=konnectivity&loadBalancer=tls-terminating',
};
const wireGuard: ExportState = {
  ...balanced,
  settings: { ...modeOf('konnectivity').settings, nodeNetworkEncryption: 'wireguard-with-nodes' },
  query: '?mode=konnectivity&nodeNetworkEncryption=wireguard-with-nodes',
};
const states = [
  ...namedStates,
  combined,
  balanced,
  wireGuard,
  { ...combined, path: 'apiserver-to-kubelet' as const, query: `${combined.query}&path=apiserver-to-kubelet` },
];
const kubelet = namedState('konnectivity', 'apiserver-to-kubelet');

/** Each verdict of a state in its words, once for every hop that the texts list. */
const hopVerdicts = ({ path, settings }: ExportState): readonly string[] =>
  (path ? [path] : pathIds).flatMap((id) => judge(id, settings, 'nobody').hops.map(({ verdict }) => verdictWords[verdict]));

describe('connectionsOf()', () => {
  it('lists a tunnel once, from the side that dials, with the paths it carries', () => {
    expect(connectionsOf(namedState('konnectivity')).filter(({ port }) => port === '8132')).toEqual([
      {
        dials: 'konnectivity-agent',
        answers: 'konnectivity-server',
        port: '8132',
        protocol: 'TLS',
        zone: 'between',
        verdict: 'authenticated',
        paths: expect.arrayContaining(['agent-to-konnectivity-server', 'apiserver-to-kubelet', 'apiserver-to-pod']) as unknown,
      },
    ]);
  });
});

describe('connectionsOf(), beyond the modes', () => {
  it('lists what a load balancer opens once, for both paths that it ends', () => {
    expect(connectionsOf(balanced).filter(({ dials }) => dials === 'load-balancer')).toEqual([
      {
        dials: 'load-balancer',
        answers: 'kube-apiserver',
        port: '6443',
        protocol: 'unknown',
        zone: 'control-plane',
        verdict: 'unknown',
        paths: ['kubelet-to-apiserver', 'kube-proxy-to-apiserver'],
      },
    ]);
  });

  it('lists scrapers, whose protocol stays TLS where WireGuard carries it', () => {
    const [scraper] = connectionsOf(wireGuard).filter(({ dials }) => dials === 'scraper');
    expect(scraper).toMatchObject({ answers: 'kubelet', port: '10250', protocol: 'TLS', verdict: 'authenticated' });
  });
});

/** The verdict that a label begins with, which says it in words. */
const verdictIn = (label: string): Verdict | undefined => verdicts.find((verdict) => label.startsWith(`${verdictWords[verdict]},`));

/** Formats that lead to the state and say nothing of it. */
const addresses = ['link', 'image', 'iframe', 'iframe-grows', 'iframe-follows', 'iframe-mdx', 'element'];
/** Formats that draw the state: the tests below read what they draw. */
const drawn = ['mermaid', 'plantuml', 'drawio', 'excalidraw', 'dot', 'd2'];
/** Formats with a row for each hop: how a row is found, the verdict at its end, and how many rows are heads. */
const rowsOf: Readonly<Record<string, readonly [row: RegExp, heads: number]>> = {
  markdown: [/^\| .* \| ([\w ]+) \|$/gm, 1],
  mediawiki: [/^\| .* \|\| ([\w ]+)$/gm, 0],
  asciidoc: [/^(?:\.\d+\+)?\|.* \|([\w ]+)$/gm, 1],
  dokuwiki: [/^\| .* \| ([\w ]+) \|$/gm, 0],
  confluence: [/<td>(authenticated|encrypted only|unsafe|unknown|local)<\/td><\/tr>/g, 0],
};

describe('the formats', () => {
  it('are each held to the model in one way: as an address, as a drawing, by their rows, as a threat model, or as the table of ports', () => {
    expect(formats.map(({ id }) => id).sort()).toEqual([...addresses, ...drawn, ...Object.keys(rowsOf), 'csv', 'otm'].sort());
  });

  it('that need nothing but the subject are offered for a diagram and for a journey', () => {
    for (const format of Object.values(plainFormats)) {
      expect(formats).toContain(format);
      expect(journeyFormats).toContain(format);
    }
  });
});

describe('the texts', () => {
  it('hold the page of the state and the version of Kubernetes, but for those that are an address or a table of ports', () => {
    for (const id of [...drawn, ...Object.keys(rowsOf)]) {
      expect(textOf(id, kubelet)).toContain('https://wiki.example/a/b/paths/apiserver-to-kubelet/konnectivity/');
      expect(textOf(id, kubelet)).toContain('Kubernetes 1.36.2');
    }
  });

  it('address a combination by the diagram with its query, and show no picture that is not there', () => {
    expect(textOf('link', combined)).toBe('https://wiki.example/a/b/?transport=ssh-tunnel&verify=on');
    expect(textOf('image', combined)).toBe('');
    for (const { id } of formats) expect(textOf(id, combined)).not.toContain('/twins/');
  });

  it.each(Object.entries(rowsOf))('as %s have a row for each hop with the verdict of the model', (id, [row, heads]) => {
    for (const state of states) {
      const found = [...textOf(id, state).matchAll(row)].map(([, verdict]) => verdict);
      expect(found.slice(heads)).toEqual(hopVerdicts(state));
    }
  });

  it('as XML are well-formed', () => {
    for (const state of states) {
      expect(whyMalformed(textOf('drawio', state))).toBeUndefined();
      expect(whyMalformed(`<body>${textOf('confluence', state)}</body>`)).toBeUndefined();
      expect(whyMalformed(textOf('image', state).trim() || '<a/>')).toBeUndefined();
    }
  });

  it('as HTML name nothing but what they are for', () => {
    expect(textOf('image', kubelet)).toBe(
      '<a href="https://wiki.example/a/b/paths/apiserver-to-kubelet/konnectivity/"><img src="https://wiki.example/a/b/twins/paths/apiserver-to-kubelet/konnectivity.png" width="600" alt="Diagram: API server → kubelet, Konnectivity"/></a>\n',
    );
    expect(textOf('iframe', kubelet)).toContain('src="https://wiki.example/a/b/embed/path/apiserver-to-kubelet/?mode=konnectivity"');
    expect(textOf('element', kubelet)).toContain(
      '<script defer src="https://wiki.example/a/b/element/v1/hub-spoke.js"></script>\n<hub-spoke mode="konnectivity" path="apiserver-to-kubelet">',
    );
    const fromDisk = formats.find(({ id }) => id === 'element')?.textOf(subjectOf(kubelet, 'file:///tmp/site/'), kubelet);
    expect(fromDisk).toContain('<script defer src="hub-spoke.js"></script>');
    expect(textOf('element', combined)).toBe('');
  });

  it('as CSV have one row a connection that crosses a network, with as many fields as the head', () => {
    for (const state of states) {
      const rows = textOf('csv', state).trimEnd().split('\r\n');
      const fields = rows.map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field]) => field).slice(0, 6));
      expect(fields[0]).toEqual(['source', 'destination', 'port', 'protocol', 'verdict', 'paths']);
      expect(rows.length - 1).toBe(connectionsOf(state).filter(({ zone }) => zone !== 'host').length);
      expect(fields.every((line) => line.length === 6)).toBe(true);
    }
    expect(textOf('csv', kubelet)).toContain('konnectivity-agent,kubelet,10250,"tcp, TLS",encrypted,apiserver-to-kubelet\r\n');
  });
});

describe('PlantUML', () => {
  it('declares each component once, closes what it opens, and draws a line for each connection with its verdict and style', () => {
    const styles = {
      authenticated: '-->',
      local: '-->',
      encrypted: '-[dashed]->',
      unsafe: '-[dotted,thickness=4]->',
      unknown: '-[dashed,thickness=1]->',
    };
    for (const state of states) {
      const text = textOf('plantuml', state);
      expect(text).toMatch(/^@startuml\n[\s\S]*\n@enduml\n$/);
      expect(text.match(/\{$/gm)?.length ?? 0).toBe(text.match(/^\}$/gm)?.length ?? 0);
      const declared = [...text.matchAll(/^ {2}component "[^"\n]+" as (\w+)$/gm)].map(([, id]) => id);
      expect(new Set(declared).size).toBe(declared.length);
      const arrows = [...text.matchAll(/^(c_\w+) (-\S*>) (c_\w+) : (.+)$/gm)];
      expect(arrows).toHaveLength(edgesOf(state).length);
      for (const [, from, style, to, label = ''] of arrows) {
        expect(declared).toEqual(expect.arrayContaining([from, to]));
        expect(style).toBe(styles[verdictIn(label) ?? 'unknown']);
      }
    }
  });
});

describe('Mermaid', () => {
  interface Edge {
    readonly start: string;
    readonly end: string;
    readonly text: string;
    readonly stroke: string;
  }
  interface Message {
    readonly from?: string;
    readonly to?: string;
    readonly message: string;
    readonly placement?: number;
  }
  let parseSequence: (text: string) => Promise<readonly Message[]>;
  let parse: (text: string) => Promise<readonly Edge[]>;

  beforeAll(async () => {
    // Mermaid cleans labels with a library that needs a document.
    const page = parseHTML('<!doctype html><html><body></body></html>');
    Object.assign(globalThis, { window: page.window, document: page.document, Element: page.Element, Node: page.Node });
    Object.assign(globalThis, { NodeFilter: page.NodeFilter, DocumentFragment: page.DocumentFragment });
    const { default: mermaid } = await import('mermaid');
    parse = async (text) => {
      await mermaid.parse(text);
      const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
      return (db as unknown as { getEdges: () => readonly Edge[] }).getEdges();
    };
    parseSequence = async (text) => {
      await mermaid.parse(text);
      const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
      const messages = (db as unknown as { getMessages: () => readonly Message[] }).getMessages();
      return messages.filter(({ from, to, placement }) => from !== undefined && to !== undefined && placement === undefined);
    };
  });

  it(
    'itself reads every state as a flowchart with one edge for each connection: who dials, the verdict in words, and its stroke',
    { timeout: 60_000 },
    async () => {
      const strokes = { authenticated: 'normal', local: 'normal', encrypted: 'dotted', unsafe: 'thick', unknown: 'dotted' };
      const idOf = (id: string): string => `c_${id.replaceAll('-', '_')}`;
      for (const state of states)
        expect(
          (await parse(textOf('mermaid', state)))
            // The lines of the key have no words on them.
            .filter(({ text }) => text)
            .map(({ start, end, text, stroke }) => [start, end, verdictIn(text), stroke]),
        ).toEqual(edgesOf(state).map(({ dials, answers, verdict }) => [idOf(dials), idOf(answers), verdict, strokes[verdict]]));
    },
  );

  it(
    'itself reads every journey in every mode as a sequence: who sends to whom, with the verdict in words',
    { timeout: 60_000 },
    async () => {
      for (const state of journeyStates(journeys)) {
        const text = journeyFormats.find(({ id }) => id === 'mermaid')?.textOf(subjectOfJourney(state, root), state) ?? '';
        const messages = await parseSequence(text);
        const idOf = (id: string): string => `c_${id.replaceAll('-', '_')}`;
        expect(messages.map(({ from, to, message }) => [from, to, /: ([\w ]+)$/.exec(message)?.[1]])).toEqual(
          state.steps.flatMap((step) => (step.kind === 'hop' ? [[idOf(step.from), idOf(step.to), verdictWords[step.verdict]]] : [])),
        );
      }
    },
  );

  it('itself refuses a text that is cut in the middle', async () => {
    const text = textOf('mermaid', kubelet);
    await expect(parse(text.slice(0, text.indexOf('-->') + 4))).rejects.toThrow(/Parse error|Expecting/);
  });

  it('calls each component by its name', () => {
    expect(textOf('mermaid', kubelet)).toContain(`c_konnectivity_agent["${componentNames['konnectivity-agent']}"]`);
  });
});
