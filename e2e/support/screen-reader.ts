import type { CDPSession, Page } from '@playwright/test';

type Tree = Awaited<ReturnType<typeof treeOf>>;
type AxNode = Tree['root'];

/** The accessibility tree of the browser, what a screen reader is given, from the element that `selector` names. */
async function treeOf(page: Page, selector: string) {
  const client: CDPSession = await page.context().newCDPSession(page);
  const { result } = await client.send('Runtime.evaluate', { expression: `document.querySelector(${JSON.stringify(selector)})` });
  const { node } = await client.send('DOM.describeNode', { objectId: result.objectId ?? '' });
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const root = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  if (!root) throw new Error(`${selector} is not in the accessibility tree`);
  return { root, byId: new Map(nodes.map((each) => [each.nodeId, each])) };
}

/** The words for the roles that are said with their name, in one sentence; what is inside of them is part of the name. */
const controls: Readonly<Record<string, string>> = {
  button: 'Button',
  radio: 'Radio button',
  checkbox: 'Check box',
  heading: 'Heading',
  link: 'Link',
  combobox: 'Combo box',
  DisclosureTriangle: 'Disclosure',
};
/** The words for the roles that are said before what is inside of them. */
const containers: Readonly<Record<string, string>> = {
  group: 'Group',
  region: 'Region',
  document: 'Drawing',
  'graphics-document': 'Drawing',
  status: 'Status',
};

const sentence = (words: string): string => {
  const text = words
    .replace(/\s+/g, ' ')
    .replace(/ ([,.])/g, '$1')
    // A flag is two texts on the page, so that no line tears it, and one word to a reader.
    .replace(/(--\w+) (?=-)/g, '$1')
    .replace(/,\s*$/, '')
    .trim();
  return !text || /[.!?]$/.test(text) ? text : `${text}.`;
};

/** The states that change what a reader does next. */
const statesOf = ({ properties = [] }: AxNode): string =>
  properties
    .flatMap(({ name, value }) =>
      name === 'checked' && value.value === 'true'
        ? [', checked']
        : name === 'pressed'
          ? [value.value === 'true' ? ', pressed' : ', not pressed']
          : name === 'level'
            ? [`, level ${value.value}`]
            : [],
    )
    .join('');

/** How many things of each role a screen reader is given of a page. */
export async function countRoles(page: Page, roles: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const client = await page.context().newCDPSession(page);
  const { root } = await client.send('DOM.getDocument', { depth: 0 });
  const counts: Record<string, number> = {};
  for (const role of roles) {
    const { nodes } = await client.send('Accessibility.queryAXTree', { nodeId: root.nodeId, role });
    counts[role] = nodes.filter(({ ignored }) => !ignored).length;
  }
  await client.detach();
  return counts;
}

/** All words that a screen reader is given for an element, in reading order, run together. */
export async function wordsOf(page: Page, selector: string): Promise<string> {
  const { root, byId } = await treeOf(page, selector);
  const read = ({ role, name, childIds = [] }: AxNode): string =>
    role?.value === 'StaticText'
      ? String(name?.value ?? '')
      : childIds
          .map((id) => byId.get(id))
          .filter((child) => child !== undefined)
          .map(read)
          .join('');
  return read(root);
}

/** What a screen reader says while it reads on through an element: one sentence for each thing it stops at. */
export async function transcript(page: Page, selector: string): Promise<readonly string[]> {
  const { root, byId } = await treeOf(page, selector);
  const childrenOf = (node: AxNode): readonly AxNode[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return !child ? [] : child.ignored ? childrenOf(child) : [child];
    });
  const roleOf = (node: AxNode): string => String(node.role?.value ?? '');
  const nameOf = (node: AxNode): string => String(node.name?.value ?? '');
  const spoken: string[] = [];
  let words: string[] = [];
  const finish = (): void => {
    const text = sentence(words.join(' '));
    if (text) spoken.push(text);
    words = [];
  };
  const say = (text: string): void => {
    finish();
    spoken.push(sentence(text));
  };
  const read = (node: AxNode): void => {
    const role = roleOf(node);
    const control = controls[role];
    const container = containers[role];
    if (role === 'StaticText') words.push(nameOf(node));
    // The words of a label are spoken with its control.
    else if (role === 'LabelText')
      childrenOf(node)
        .filter((child) => controls[roleOf(child)])
        .forEach(read);
    else if (role === 'Legend') return;
    else if (control) say(`${control}: ${nameOf(node)}${node.value?.value ? `, ${node.value.value}` : ''}${statesOf(node)}`);
    else {
      if (role === 'list') say(`List of ${childrenOf(node).length}`);
      else if (container && (nameOf(node) || childrenOf(node).length > 0)) say(nameOf(node) ? `${container}: ${nameOf(node)}` : container);
      const inline = ['strong', 'emphasis', 'code', 'mark', 'ListMarker'].includes(role);
      if (!inline) finish();
      childrenOf(node).forEach(read);
      if (!inline) finish();
    }
  };
  read(root);
  finish();
  return spoken;
}
