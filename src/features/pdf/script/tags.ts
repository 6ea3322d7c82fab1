import {
  PDFHexString,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  PDFString,
  type PDFDict,
  type PDFDocument,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';

/** What a part of a page is, in the words of PDF. */
export type TagName =
  'Document' | 'Sect' | 'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Figure' | 'Table' | 'TR' | 'TH' | 'TD' | 'Link';

/** A part of the structure, which other parts and marked pieces of pages belong to. */
export interface Tag {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly kids: (PDFRef | PDFDict | number)[];
}

/**
 * The structure of a document beside its pages: what is a heading, a paragraph, a picture with its text, a table. Readers of screens follow it, and
 * what is on a page and not in it, such as a line or the foot, is marked as an ornament.
 */
export class Tags {
  readonly document: Tag;
  readonly #root: PDFRef;
  readonly #all: Tag[] = [];
  readonly #marked = new Map<PDFPage, PDFRef[]>();
  readonly #parents: (PDFRef | PDFRef[])[] = [];

  constructor(readonly pdf: PDFDocument) {
    this.#root = pdf.context.nextRef();
    this.document = this.tag('Document', this.#root);
  }

  /** A new part of a part. `alt` is what it says to who does not see it. */
  tag(name: TagName, parent: Tag | PDFRef, { alt, scope }: { readonly alt?: string; readonly scope?: 'Column' | 'Row' } = {}): Tag {
    const { context } = this.pdf;
    const dict = context.obj({
      ...{ Type: 'StructElem', S: name, P: 'kids' in parent ? parent.ref : parent },
      ...(alt === undefined ? {} : { Alt: PDFHexString.fromText(alt) }),
      ...(scope === undefined ? {} : { A: { O: 'Table', Scope: scope } }),
    }) as PDFDict;
    const tag: Tag = { ref: context.register(dict), dict, kids: [] };
    this.#all.push(tag);
    if ('kids' in parent) parent.kids.push(tag.ref);
    return tag;
  }

  /** Draws something on a page as a piece of a part. */
  draw(page: PDFPage, tag: Tag, name: TagName, draw: () => void): void {
    const { context } = this.pdf;
    const refs = this.#marked.get(page) ?? [];
    if (!this.#marked.has(page)) {
      this.#marked.set(page, refs);
      page.node.set(PDFName.of('StructParents'), context.obj(this.#parents.push(refs) - 1));
      // The order of the parts is that in which keys walk.
      page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    }
    const id = refs.push(tag.ref) - 1;
    tag.kids.push(context.obj({ Type: 'MCR', Pg: page.ref, MCID: id }) as PDFDict);
    page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [PDFName.of(name), `<</MCID ${id}>>`]));
    draw();
    page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
  }

  /** Draws what says nothing. */
  ornament(page: PDFPage, draw: () => void): void {
    page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]));
    draw();
    page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
  }

  /** Makes an annotation a piece of a part. */
  annotate(page: PDFPage, tag: Tag, annotation: PDFRef): void {
    const { context } = this.pdf;
    (context.lookup(annotation) as PDFDict).set(PDFName.of('StructParent'), context.obj(this.#parents.push(tag.ref) - 1));
    tag.kids.push(context.obj({ Type: 'OBJR', Pg: page.ref, Obj: annotation }) as PDFDict);
  }

  /** Makes a place on a page a link to an address of the web, as a piece of a part. `place` is left, bottom, right and top, and `says` what it says. */
  link(page: PDFPage, tag: Tag, address: string, place: readonly [number, number, number, number], says: string): void {
    const { context } = this.pdf;
    const annotation = context.register(
      context.obj({
        ...{ Type: 'Annot', Subtype: 'Link', Rect: [...place], Border: [0, 0, 0], F: 4 },
        Contents: PDFHexString.fromText(says),
        A: { Type: 'Action', S: 'URI', URI: PDFString.of(address) },
      }),
    );
    page.node.addAnnot(annotation);
    this.annotate(page, tag, annotation);
  }

  /** Writes the structure into the document. */
  finish(): void {
    const { context, catalog } = this.pdf;
    for (const { dict, kids } of this.#all) dict.set(PDFName.of('K'), context.obj([...kids]));
    const Nums = this.#parents.flatMap((parent, index) => [
      index,
      Array.isArray(parent) ? context.register(context.obj([...parent])) : parent,
    ]);
    const ParentTree = context.register(context.obj({ Nums }));
    context.assign(
      this.#root,
      context.obj({ Type: 'StructTreeRoot', K: this.document.ref, ParentTree, ParentTreeNextKey: this.#parents.length }),
    );
    catalog.set(PDFName.of('StructTreeRoot'), this.#root);
    catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  }
}
