/** A tree as AWS's query services write it: lists become `<item>`s, undefined is left out. */
export type Node = string | number | boolean | undefined | readonly Node[] | { readonly [name: string]: Node };

export function xml(name: string, node: Node): string {
  if (node === undefined) return '';
  return `<${name}>${content(node)}</${name}>`;
}

function content(node: Exclude<Node, undefined>): string {
  if (Array.isArray(node)) return node.map((item) => xml('item', item)).join('');
  if (typeof node === 'object')
    return Object.entries(node)
      .map(([name, child]) => xml(name, child))
      .join('');
  return String(node).replace(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
