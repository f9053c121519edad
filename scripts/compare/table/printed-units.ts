import type { Notice } from '../../notice/notice.ts';
import { supplementLines } from '../../notice/supplement/supplement-lines.ts';
import type { Leaf } from '../../print/views/leaf.ts';
import { noticeView } from '../../print/views/notice-view.ts';
import type {
  ClauseView,
  ContactView,
  DatesView,
  GroupView,
  IssuerView,
  ItemView,
  JointUseView,
  MarkedView,
  RecipientsView,
  SectionView,
  SupplementView,
} from '../../print/views/views.generated.ts';
import { nodeAt } from '../changes/node-at.ts';
import { contractorOf, type RevisionNode } from '../changes/revision-tree.ts';

/** What a line is to the eye. */
export type LineRole = 'title' | 'heading' | 'subheading' | 'body' | 'item' | 'clause' | 'note';

/** Words that come from one part; `node` is the part that the piece is known again by in the other revision. */
export interface Piece {
  readonly text: string;
  readonly node: RevisionNode;
  /** Every part that has a share in the words, such as the contractor whose name an engagement prints. */
  readonly nodes: readonly RevisionNode[];
}

/** One line as a notice prints it. */
export interface Line {
  readonly role: LineRole;
  /** Lines of another key are never one line reworded: 施行 does not become 改正. */
  readonly key: string;
  /** How deep an item is nested, from 0. */
  readonly depth: number;
  /** A number or mark that stands before the words and is not compared: to be renumbered is no change. */
  readonly lead: string;
  /** A bracket that closes what the lead opened; not compared either. */
  readonly tail: string;
  readonly pieces: readonly Piece[];
}

/** What stands together in one row of a comparison: a heading with its lead, an item with its clauses. */
export interface Unit {
  readonly node: RevisionNode;
  /** Which of the node's units, where it has several. */
  readonly part: string;
  readonly lines: readonly Line[];
}

/** Returns what a notice prints, in printing order, each word with the part it comes from. */
export function printedUnits(notice: Notice, tree: RevisionNode): Unit[] {
  const { root } = noticeView(notice);
  return new Units(tree).of(root);
}

class Units {
  readonly #tree: RevisionNode;

  constructor(tree: RevisionNode) {
    this.#tree = tree;
  }

  of(view: ReturnType<typeof noticeView>['root']): Unit[] {
    const { dates, issuer, addressee, title, preamble, sections, jointUses, supplements, closing, contacts } =
      view;
    return [
      ...this.#unit(nodeAt(this.#tree, '/revision/dates'), 'dates', this.#dates(dates)),
      ...this.#unit(this.#node(issuer.name), 'issuer', this.#issuer(issuer)),
      ...this.#unit(addressee && this.#node(addressee), 'addressee', this.#bodies([addressee])),
      ...this.#unit(this.#node(title), 'title', [this.#line('title', [title])]),
      ...this.#unit(this.#tree, 'preamble', this.#bodies(preamble)),
      ...sections.flatMap((section) => this.#section(section)),
      ...jointUses.flatMap((use) => this.#jointUse(use)),
      ...supplements.flatMap((supplement) => this.#supplement(supplement)),
      ...this.#unit(this.#tree, 'closing', this.#bodies(closing)),
      ...contacts.flatMap((contact) => this.#contact(contact)),
    ];
  }

  #unit(node: RevisionNode | undefined, part: string, lines: readonly Line[]): Unit[] {
    return node && lines.length > 0 ? [{ node, part, lines }] : [];
  }

  #node({ pointer }: Leaf): RevisionNode {
    return nodeAt(this.#tree, pointer);
  }

  /** A line whose words are compared as one: of the node of its first leaf. */
  #line(
    role: LineRole,
    words: readonly (Leaf | string | undefined)[],
    { lead = '', depth = 0, key = '' }: { lead?: string | undefined; depth?: number; key?: string } = {},
  ): Line {
    return { role, key, depth, lead, tail: '', pieces: [this.#piece(words)] };
  }

  #piece(words: readonly (Leaf | string | undefined)[]): Piece {
    const leaves = words.filter((word) => typeof word === 'object');
    const [first] = leaves;
    if (!first) throw new Error('A line has one leaf at least.');
    const text = words.map((word) => (typeof word === 'object' ? word.text : (word ?? ''))).join('');
    return { text, node: this.#node(first), nodes: [...new Set(leaves.map((leaf) => this.#node(leaf)))] };
  }

  #bodies(leaves: readonly (Leaf | undefined)[]): Line[] {
    return leaves.flatMap((leaf) => (leaf ? [this.#line('body', [leaf])] : []));
  }

  #dates(dates: DatesView | undefined): Line[] {
    const { established, revised = [], effective } = dates ?? {};
    return [
      ...(established ? [this.#line('body', ['制定　', established], { key: '制定' })] : []),
      ...revised.map(({ date, note }) =>
        this.#line('body', ['改正　', date, ...(note ? ['（', note, '）'] : [])], { key: '改正' }),
      ),
      ...(effective ? [this.#line('body', ['施行　', effective], { key: '施行' })] : []),
    ];
  }

  #issuer({ name, address, representative, website }: IssuerView): Line[] {
    const { title, name: person, role } = representative ?? {};
    const words = [title, ...(person ? ['　', person] : []), ...(role ? ['（', role, '）'] : [])];
    return [
      ...this.#bodies([name, address]),
      ...(words.some((word) => typeof word === 'object') ? [this.#line('body', words)] : []),
      ...this.#bodies([website]),
    ];
  }

  #section({ number, title, lead, groups }: SectionView): Unit[] {
    const heading = this.#line('heading', [title], { lead: number && `${number.text} ` });
    return [
      ...this.#unit(this.#node(title), '', [heading, ...this.#bodies(lead)]),
      ...groups.flatMap((group) => this.#group(group)),
    ];
  }

  #group({ open, heading, close, items }: GroupView): Unit[] {
    const line = this.#line('subheading', [heading], { lead: open?.text });
    return [
      ...this.#unit(this.#node(heading), '', [{ ...line, tail: close?.text ?? '' }]),
      ...items.flatMap((item) => this.#item(item, 0)),
    ];
  }

  #item({ mark, text, clauses, recipients, notes, items }: ItemView, depth: number): Unit[] {
    const lines = [
      this.#line('item', [text], { lead: mark.text, depth }),
      ...clauses.map((clause) => this.#clause(clause, depth)),
      ...(recipients ? [this.#recipients(recipients, depth)] : []),
      ...notes.map((note) => this.#line('note', [note], { lead: '※', depth })),
    ];
    return [
      ...this.#unit(this.#node(text), '', lines),
      ...items.flatMap((item) => this.#item(item, depth + 1)),
    ];
  }

  #clause({ open, scope, lead, parties, close }: ClauseView, depth: number): Line {
    return {
      role: 'clause',
      key: '',
      depth,
      lead: '',
      tail: '',
      pieces: [
        this.#styled(`${open?.text ?? ''}`, lead),
        ...(scope ? [this.#scope(scope)] : []),
        this.#styled(lead.text, lead),
        ...parties.map(({ name, telephoneLabel, telephone }, index) =>
          this.#party([
            ...(index > 0 ? ['、'] : []),
            name,
            ...(telephoneLabel && telephone ? [' ', telephoneLabel, ' ', telephone] : []),
          ]),
        ),
        this.#styled(close?.text ?? '', lead),
      ].filter(({ text }) => text !== ''),
    };
  }

  /** Known again by the item: it leads in whichever engagement comes first. */
  #scope(scope: Leaf): Piece {
    const piece = this.#piece([scope]);
    return { ...piece, node: piece.node.parent ?? piece.node };
  }

  /** Known again by the contractor, in whatever spelling and with whatever number. */
  #party(words: readonly (Leaf | string)[]): Piece {
    const piece = this.#piece(words);
    const contractor = piece.node.type === 'engagement' ? contractorOf(piece.node) : undefined;
    return contractor ? { ...piece, node: contractor, nodes: [...piece.nodes, contractor] } : piece;
  }

  #styled(text: string, leaf: Leaf): Piece {
    const node = this.#node(leaf);
    return { text, node, nodes: [node] };
  }

  #recipients({ open, lead, names, close }: RecipientsView, depth: number): Line {
    const last = names.length - 1;
    return {
      role: 'clause',
      key: '',
      depth,
      lead: '',
      tail: '',
      pieces: [
        this.#styled(`${open?.text ?? ''}${lead.text}`, lead),
        ...names.map(({ name, country }, index) =>
          this.#piece([name, ...(country ? ['（', country, '）'] : []), index < last ? '、' : '']),
        ),
        this.#styled(close?.text ?? '', lead),
      ].filter(({ text }) => text !== ''),
    };
  }

  #jointUse({ title, lead, dataItems, users, purposes, manager }: JointUseView): Unit[] {
    const node = this.#node(title);
    const list = (heading: string, marked: readonly MarkedView[]) => [
      this.#fixed('subheading', heading, node),
      ...marked.map(({ mark, text }) => this.#line('item', [text], { lead: mark.text })),
    ];
    const { name, address, representative } = manager;
    return [
      ...this.#unit(node, '', [this.#line('heading', [title]), ...this.#bodies(lead)]),
      ...this.#unit(node, 'dataItems', list('共同利用する個人データの項目', dataItems)),
      ...this.#unit(node, 'users', list('共同利用者の範囲', users)),
      ...this.#unit(node, 'purposes', list('利用する者の利用目的', purposes)),
      ...this.#unit(node, 'manager', [
        this.#fixed('subheading', '個人データの管理について責任を有する者', node),
        ...this.#bodies([name, address, representative]),
      ]),
    ];
  }

  #fixed(role: LineRole, text: string, node: RevisionNode): Line {
    return { role, key: '', depth: 0, lead: '', tail: '', pieces: [{ text, node, nodes: [node] }] };
  }

  #supplement({ title, body }: SupplementView): Unit[] {
    const node = this.#node(title);
    return [
      ...this.#unit(node, '', [this.#line('heading', [title])]),
      ...this.#unit(
        node,
        'body',
        supplementLines(body.lines ?? []).map(({ mark, text, depth }) => ({
          ...this.#fixed(mark === '' ? 'body' : 'item', text, node),
          lead: mark,
          depth,
        })),
      ),
    ];
  }

  #contact({ title, department, address, telephones, fax, email, hours, fee }: ContactView): Unit[] {
    const labelled = (label: string, leaf: Leaf | undefined) =>
      leaf ? [this.#line('body', [label, leaf], { key: label })] : [];
    return this.#unit(this.#node(title), '', [
      this.#line('heading', [title]),
      ...labelled('担当　', department),
      ...labelled('所在地　', address),
      ...telephones.map(({ label, telephoneLabel, number, hours: open }) => {
        const line = this.#line(
          'body',
          [...(label ? [label, '　'] : []), telephoneLabel, ' ', number, ...(open ? ['（', open, '）'] : [])],
          { key: '電話' },
        );
        // Its first words may be the style's, and yet it is the desk's line.
        return { ...line, pieces: line.pieces.map((piece) => ({ ...piece, node: this.#node(title) })) };
      }),
      ...labelled('FAX ', fax),
      ...labelled('電子メール　', email),
      ...labelled('受付時間　', hours),
      ...labelled('手数料　', fee),
    ]);
  }
}
