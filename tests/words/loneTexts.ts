import { join, relative } from 'node:path';
import type { Node } from 'typescript/unstable/ast';
import {
  isJsxElement,
  isJsxExpression,
  isJsxFragment,
  isJsxText,
  isStringLiteral,
} from 'typescript/unstable/ast';
import { API, type Type, TypeFlags } from 'typescript/unstable/sync';
import { root } from '../../scripts/lib/install.mjs';

const { StringLike, NumberLike, BigIntLike, Any, Unknown } = TypeFlags;
const textual = StringLike | NumberLike | BigIntLike | Any | Unknown;

/**
 * Texts in JSX that do not have an element to themselves. A translator in the browser takes text nodes away and
 * puts its own in their place. React replaces the text of an element that holds nothing else as a whole; a text
 * beside something else it looks for where it put it: it is gone, and the page breaks or keeps what it said.
 * @param replaced what files of the page are read as instead, by their path
 */
export const textsInCompany = (replaced: ReadonlyMap<string, string> = new Map()): readonly string[] => {
  const api = new API({ cwd: root, fs: { readFile: (name) => replaced.get(relative(root, name)) } });
  try {
    const config = join(root, 'tsconfig.src.json');
    const project = api.updateSnapshot({ openProjects: [config] }).getProject(config);
    if (!project) throw new Error(`${config} cannot be read`);
    const { checker, program } = project;

    const isText = (type: Type | undefined, within: readonly Type[] = []): boolean => {
      if (!type) throw new Error('an expression without a type');
      if (within.includes(type)) return false;
      const isTextInside = (part: Type) => isText(part, [...within, type]);
      if (type.isUnionType()) return type.getTypes().some(isTextInside);
      if (type.isTypeReference() && (checker.isArrayType(type) || checker.isTupleType(type)))
        return checker.getTypeArguments(type).some(isTextInside);
      return (type.flags & textual) !== 0;
    };
    /** A space between two elements is left alone by translators. */
    const isBlank = (node: Node): boolean =>
      (isStringLiteral(node) || isJsxText(node)) && node.text.trim() === '';

    const textsOf = (name: string): readonly string[] => {
      const source = program.getSourceFile(name);
      if (!source) throw new Error(`${name} cannot be read`);
      const found: string[] = [];
      const visit = (node: Node): void => {
        if (isJsxElement(node) || isJsxFragment(node)) {
          const children = node.children.filter(
            (child) => !(isJsxText(child) && child.containsOnlyTriviaWhiteSpaces),
          );
          const mayStand = children.length === 1 && isJsxElement(node);
          for (const child of children) {
            const said = isJsxExpression(child) ? child.expression : isJsxText(child) ? child : undefined;
            if (!said || mayStand) continue;
            if (isBlank(said) || (!isJsxText(said) && !isText(checker.getTypeAtLocation(said)))) continue;
            const line = source.getLineAndCharacterOfPosition(said.getStart()).line + 1;
            found.push(`${relative(root, name)}:${line} ${said.getText().replace(/\s+/g, ' ').slice(0, 80)}`);
          }
        }
        node.forEachChild(visit);
      };
      visit(source);
      return found;
    };
    return program
      .getSourceFileNames()
      .filter((name) => name.startsWith(join(root, 'src')) && name.endsWith('.tsx'))
      .flatMap(textsOf);
  } finally {
    api.close();
  }
};
