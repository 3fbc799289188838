/** A tree as AWS's query services write it: the entries of a list are `<item>`s (EC2) or `<member>`s, undefined is left out. */
export type Node = string | number | boolean | undefined | readonly Node[] | { readonly [name: string]: Node };

export function xml(name: string, node: Node, entry: 'item' | 'member' = 'item'): string {
  if (node === undefined) return '';
  return `<${name}>${content(node, entry)}</${name}>`;
}

function content(node: Exclude<Node, undefined>, entry: 'item' | 'member'): string {
  if (Array.isArray(node)) return node.map((item) => xml(entry, item, entry)).join('');
  if (typeof node === 'object')
    return Object.entries(node)
      .map(([name, child]) => xml(name, child, entry))
      .join('');
  return String(node).replace(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
