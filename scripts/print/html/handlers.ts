import type { Element, ElementContent, Properties } from 'hast';
import type { Heading, List, ListItem, PhrasingContent, Table, Text } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import type { Handlers, State } from 'mdast-util-to-hast';
import { isFurniture } from '../tree/roles.ts';
import { leafElement } from './leaf-element.ts';

/** One handler for each kind of node whose HTML differs from the usual HTML of CommonMark. */
export const HANDLERS: Handlers = {
  text: (_state: State, node: Text): ElementContent => textElement(node),
  heading: (state: State, node: Heading): Element =>
    element(`h${node.depth}`, identified(node.children), state.all(node)),
  list: (state: State, node: List): Element =>
    // Where the style sheet hides the markers, VoiceOver no longer sees a list. The role keeps it a list.
    element(node.ordered ? 'ol' : 'ul', { className: ['kn-list'], role: 'list' }, state.all(node)),
  listItem: (state: State, node: ListItem): Element => {
    const [first] = node.children;
    return element('li', first?.type === 'paragraph' ? identified(first.children) : {}, state.all(node));
  },
  table: (state: State, node: Table): Element => table(state, node),
  containerDirective: (state: State, node: ContainerDirective): Element =>
    element('div', { className: [`kn-${node.name}`], ...furniture(node.name) }, state.all(node)),
  textDirective: (state: State, node: TextDirective): Element =>
    node.name === 'break'
      ? element('br', {}, [])
      : element('span', { className: [`kn-${node.name}`], ...furniture(node.name) }, state.all(node)),
};

/** Returns a text: a leaf in the form of its kind, or the mark of a list item. */
export function textElement(node: Text): ElementContent {
  if (node.data?.mark)
    return element('span', { className: ['kn-mark'] }, [{ type: 'text', value: node.value }]);
  return leafElement(node.value, node.data?.leaf);
}

/** Returns the id of the section, group or item that these words belong to; no property if they have none. */
function identified(children: readonly PhrasingContent[]): Properties {
  for (const child of children) {
    const node = child.type === 'text' ? child.data?.leaf?.node : undefined;
    if (node !== undefined) return { id: `kn-${node}` };
  }
  return {};
}

function table(state: State, node: Table): Element {
  const [head, ...body] = node.children.map((row, index) =>
    element(
      'tr',
      {},
      row.children.map((cell) =>
        index === 0 ? element('th', { scope: 'col' }, state.all(cell)) : element('td', {}, state.all(cell)),
      ),
    ),
  );
  return element('div', { className: ['kn-table'], role: 'group', tabIndex: 0 }, [
    element('table', {}, [element('thead', {}, head ? [head] : []), element('tbody', {}, body)]),
  ]);
}

function furniture(name: string): Properties {
  return isFurniture(name) ? { dataFurniture: '' } : {};
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
