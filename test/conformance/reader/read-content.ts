import { OPERATORS } from './operators.ts';
import { PdfDict, PdfName, PdfStream, PdfString, type PdfValue } from './pdf-values.ts';
import { readTokens } from './tokens.ts';

/** An open marked-content sequence. */
export interface Mark {
  readonly tag: string;
  readonly properties: PdfDict | undefined;
  readonly mcid: number | undefined;
  /** Whether it is in a form, not in the page's own content. */
  readonly isInForm: boolean;
}

/** The part of the graphics state that the rules need. */
export interface GraphicsState {
  readonly font: PdfDict | undefined;
  readonly fill: string;
  readonly stroke: string;
  readonly renderMode: number;
}

/** One executed operator, in drawing order, with the open marks around it, the outermost first. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly PdfValue[];
  readonly marks: readonly Mark[];
  readonly state: GraphicsState;
  readonly resources: PdfDict;
}

/** The executed content of a page, with its forms, and the faults in it. */
export interface Content {
  readonly operations: readonly Operation[];
  /** Marked-content sequences in the order in which they begin. */
  readonly marks: readonly (Mark & { readonly around: readonly Mark[] })[];
  readonly syntaxFaults: readonly string[];
  readonly balanceFaults: readonly string[];
  readonly missingResources: readonly string[];
  readonly deepestSave: number;
}

const START: GraphicsState = { font: undefined, fill: 'DeviceGray', stroke: 'DeviceGray', renderMode: 0 };
const DEVICE: Record<string, Partial<GraphicsState>> = {
  g: { fill: 'DeviceGray' },
  G: { stroke: 'DeviceGray' },
  rg: { fill: 'DeviceRGB' },
  RG: { stroke: 'DeviceRGB' },
  k: { fill: 'DeviceCMYK' },
  K: { stroke: 'DeviceCMYK' },
};
const DEVICE_NAMES = new Set(['DeviceGray', 'DeviceRGB', 'DeviceCMYK', 'Pattern']);

/** Executes a content stream with its resources. */
export function readContent(bytes: Uint8Array, resources: PdfDict): Content {
  const reader = new ContentReader();
  reader.run(bytes, resources, 0);
  return reader;
}

class ContentReader implements Content {
  readonly operations: Operation[] = [];
  readonly marks: (Mark & { around: readonly Mark[] })[] = [];
  readonly syntaxFaults: string[] = [];
  readonly balanceFaults: string[] = [];
  readonly missingResources: string[] = [];
  deepestSave = 0;
  #open: readonly Mark[] = [];
  #state = START;

  run(bytes: Uint8Array, resources: PdfDict, depth: number): void {
    const before = this.#open;
    const saved: GraphicsState[] = [];
    let operands: PdfValue[] = [];
    let inText = false;
    for (const token of readTokens(bytes)) {
      if (token.kind === 'operand') operands.push(token.value);
      else if (token.kind === 'fault') this.syntaxFaults.push(token.says);
      else {
        const { operator } = token;
        this.#checkOperands(operator, operands);
        if (operator === 'BT' || operator === 'ET') {
          if (inText === (operator === 'BT')) this.balanceFaults.push(`${operator} where it cannot be`);
          inText = operator === 'BT';
        } else if (OPERATORS.get(operator)?.purpose === 'text' && !inText) {
          this.balanceFaults.push(`${operator} outside of a text object`);
        }
        this.#save(operator, saved);
        this.#mark(operator, operands, resources, { outer: before.length, isInForm: depth > 0 });
        this.#change(operator, operands, resources);
        this.operations.push({ operator, operands, marks: this.#open, state: this.#state, resources });
        if (operator === 'Do') this.#form(operands, resources, depth);
        operands = [];
      }
    }
    if (operands.length > 0) this.syntaxFaults.push('operands without an operator at the end');
    if (inText) this.balanceFaults.push('a text object that does not end');
    if (saved.length > 0) this.balanceFaults.push(`${saved.length} q without Q`);
    if (this.#open.length > before.length)
      this.balanceFaults.push('a marked-content sequence that does not end');
    this.#open = before;
  }

  #checkOperands(operator: string, operands: readonly PdfValue[]): void {
    const known = OPERATORS.get(operator);
    if (!known) this.syntaxFaults.push(`an unknown operator ${operator}`);
    else if (known.operands !== undefined && known.operands !== operands.length) {
      this.syntaxFaults.push(`${operator} with ${operands.length} operands`);
    }
  }

  #save(operator: string, saved: GraphicsState[]): void {
    if (operator === 'q') saved.push(this.#state);
    if (operator === 'Q') {
      const state = saved.pop();
      if (state) this.#state = state;
      else this.balanceFaults.push('a Q without q');
    }
    this.deepestSave = Math.max(this.deepestSave, saved.length);
  }

  #mark(
    operator: string,
    operands: readonly PdfValue[],
    resources: PdfDict,
    { outer, isInForm }: { outer: number; isInForm: boolean },
  ): void {
    if (operator === 'EMC') {
      if (this.#open.length <= outer) this.balanceFaults.push('an EMC without a beginning');
      else this.#open = this.#open.slice(0, -1);
    }
    if (operator !== 'BMC' && operator !== 'BDC') return;
    const [tag, given] = operands;
    const properties = given instanceof PdfName ? this.#resource(resources, 'Properties', given.name) : given;
    const dict = properties instanceof PdfDict ? properties : undefined;
    const mark: Mark = {
      tag: tag instanceof PdfName ? tag.name : '',
      properties: dict,
      mcid: dict?.number('MCID'),
      isInForm,
    };
    this.marks.push({ ...mark, around: this.#open });
    this.#open = [...this.#open, mark];
  }

  #change(operator: string, operands: readonly PdfValue[], resources: PdfDict): void {
    const [first] = operands;
    const name = first instanceof PdfName ? first.name : '';
    const change: Partial<GraphicsState> = { ...DEVICE[operator] };
    if (operator === 'cs' || operator === 'CS') {
      const space = DEVICE_NAMES.has(name)
        ? name
        : colourSpace(this.#resource(resources, 'ColorSpace', name));
      Object.assign(change, operator === 'cs' ? { fill: space } : { stroke: space });
    }
    if (operator === 'Tf') {
      const font = this.#resource(resources, 'Font', name);
      Object.assign(change, { font: font instanceof PdfDict ? font : undefined });
    }
    if (operator === 'Tr') Object.assign(change, { renderMode: first });
    if (operator === 'gs') this.#resource(resources, 'ExtGState', name);
    if (operator === 'sh') this.#resource(resources, 'Shading', name);
    this.#state = { ...this.#state, ...change };
  }

  #form(operands: readonly PdfValue[], resources: PdfDict, depth: number): void {
    const [name] = operands;
    const form = this.#resource(resources, 'XObject', name instanceof PdfName ? name.name : '');
    if (!(form instanceof PdfStream) || form.name('Subtype') !== 'Form' || depth > 8) return;
    const state = this.#state;
    this.run(form.data, form.dict('Resources') ?? resources, depth + 1);
    this.#state = state;
  }

  #resource(resources: PdfDict, kind: string, name: string): PdfValue {
    const found = resources.dict(kind)?.get(name) ?? null;
    if (found === null) this.missingResources.push(`${kind} ${name}`);
    return found;
  }
}

function colourSpace(value: PdfValue): string {
  const family = Array.isArray(value) ? value[0] : value;
  return family instanceof PdfName ? family.name : 'unknown';
}

/** Returns the strings that an operation shows as text. */
export function shownStrings(operation: Operation): Uint8Array[] {
  if (OPERATORS.get(operation.operator)?.purpose !== 'text') return [];
  return operation.operands
    .flat()
    .filter((value) => value instanceof PdfString)
    .map(({ bytes }) => bytes);
}
