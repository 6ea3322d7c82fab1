/** What the cluster of the reader changes on a page, and how to take it back: every attribute, every element and every text. The last change goes first. */
export class Changes {
  readonly #undos: (() => void)[] = [];

  /** Sets an attribute that the element does not have yet. */
  mark(element: Element, name: string, value = ''): void {
    if (element.hasAttribute(name)) return;
    element.setAttribute(name, value);
    this.also(() => element.removeAttribute(name));
  }

  /** Gives an attribute that the element has another value. */
  set(element: Element, name: string, value: string): void {
    const before = element.getAttribute(name) ?? '';
    element.setAttribute(name, value);
    this.also(() => element.setAttribute(name, before));
  }

  /** Puts something new into the page, at a place that `insert` chooses. */
  put<E extends ChildNode>(made: E, insert: (made: E) => void): E {
    insert(made);
    this.also(() => made.remove());
    return made;
  }

  /** The same with a space before it, so that it is a word of its own for who hears or copies the text. */
  putWord<E extends Element>(made: E, insert: (...made: readonly (string | E)[]) => void): E {
    this.put(made, (each) => insert(' ', each));
    const space = made.previousSibling;
    this.also(() => space?.remove());
    return made;
  }

  /** Puts one element in the place of another. */
  swap(old: Element, now: Element): void {
    old.replaceWith(now);
    this.also(() => now.replaceWith(old));
  }

  /** Puts nodes in the place of what an element holds. */
  fill(element: Element, nodes: readonly (Node | string)[]): void {
    const before = [...element.childNodes];
    element.replaceChildren(...nodes);
    this.also(() => element.replaceChildren(...before));
  }

  /** What else has to be taken back. */
  also(undo: () => void): void {
    this.#undos.push(undo);
  }

  /** The page is as it was built. */
  undo(): void {
    for (const undo of this.#undos.splice(0).reverse()) undo();
  }
}
