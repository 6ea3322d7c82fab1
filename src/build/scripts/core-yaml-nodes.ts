import { Schema, type DocumentOptions, type ParseOptions, type SchemaOptions } from 'yaml';

// What stands for the nodes and documents of `yaml` where they are only read: as the parser makes them, without what edits, copies and writes them.

const type = Symbol.for('yaml.node.type');

/** A single value, and the styles in which it may be written. */
export class Scalar {
  static readonly BLOCK_FOLDED = 'BLOCK_FOLDED';
  static readonly BLOCK_LITERAL = 'BLOCK_LITERAL';
  static readonly PLAIN = 'PLAIN';
  static readonly QUOTE_DOUBLE = 'QUOTE_DOUBLE';
  static readonly QUOTE_SINGLE = 'QUOTE_SINGLE';
  readonly [type] = Symbol.for('yaml.scalar');
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

/** A name that repeats a node. */
export class Alias {
  readonly [type] = Symbol.for('yaml.alias');
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

/** A key with its value. */
export class Pair {
  readonly [type] = Symbol.for('yaml.pair');
  readonly key: unknown;
  readonly value: unknown;
  constructor(key: unknown, value: unknown = null) {
    this.key = key;
    this.value = value;
  }
}

/** A mapping. */
export class YAMLMap {
  static readonly tagName = 'tag:yaml.org,2002:map';
  readonly [type] = Symbol.for('yaml.map');
  readonly items: Pair[] = [];
}

/** A list. */
export class YAMLSeq {
  static readonly tagName = 'tag:yaml.org,2002:seq';
  readonly [type] = Symbol.for('yaml.seq');
  readonly items: unknown[] = [];
}

interface Directives {
  readonly atDocument: () => Directives;
}
type Options = ParseOptions & DocumentOptions & SchemaOptions;

/** A document, whose contents and errors the parser fills in. */
export class Document {
  readonly [type] = Symbol.for('yaml.document');
  readonly errors: unknown[] = [];
  readonly warnings: unknown[] = [];
  readonly directives: Directives;
  readonly options: Options;
  readonly schema: Schema;
  constructor(_contents: undefined, { _directives, ...options }: Options & { readonly _directives: Directives }) {
    this.directives = _directives.atDocument();
    this.options = { strict: true, ...options };
    this.schema = new Schema(options);
  }
}
