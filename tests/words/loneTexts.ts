import { join, relative } from 'node:path';
import ts from 'typescript';
import { root } from '../../scripts/lib/install.mjs';

/**
 * Texts in JSX that do not have an element to themselves. A translator in the browser takes text nodes away and
 * puts its own in their place. React replaces the text of an element that holds nothing else as a whole; a text
 * beside something else it looks for where it put it: it is gone, and the page breaks or keeps what it said.
 */
export const textsInCompany = (files: ReadonlyMap<string, string> = new Map()): readonly string[] => {
  const config = ts.readConfigFile(join(root, 'tsconfig.src.json'), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const host = ts.createCompilerHost(options, true);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.getSourceFile = (name, target, ...rest) => {
    const text = files.get(name);
    return text === undefined
      ? getSourceFile(name, target, ...rest)
      : ts.createSourceFile(name, text, target, true);
  };
  const program = ts.createProgram([...fileNames, ...files.keys()], options, host);
  const checker = program.getTypeChecker();
  const found: string[] = [];

  const isText = (type: ts.Type, within: readonly ts.Type[] = []): boolean => {
    if (within.includes(type)) return false;
    const isTextInside = (part: ts.Type) => isText(part, [...within, type]);
    if (type.isUnion()) return type.types.some(isTextInside);
    if (checker.isArrayType(type) || checker.isTupleType(type))
      return checker.getTypeArguments(type as ts.TypeReference).some(isTextInside);
    const { StringLike, NumberLike, BigIntLike, Any, Unknown } = ts.TypeFlags;
    return (type.flags & (StringLike | NumberLike | BigIntLike | Any | Unknown)) !== 0;
  };
  /** A space between two elements is left alone by translators. */
  const isBlank = (node: ts.Node): boolean =>
    (ts.isStringLiteral(node) || ts.isJsxText(node)) && node.text.trim() === '';

  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
      const children = node.children.filter(
        (child) => !(ts.isJsxText(child) && child.containsOnlyTriviaWhiteSpaces),
      );
      const mayStand = children.length === 1 && ts.isJsxElement(node);
      for (const child of children) {
        const said = ts.isJsxExpression(child) ? child.expression : ts.isJsxText(child) ? child : undefined;
        if (!said || mayStand) continue;
        if (isBlank(said) || (!ts.isJsxText(said) && !isText(checker.getTypeAtLocation(said)))) continue;
        const source = node.getSourceFile();
        const line = source.getLineAndCharacterOfPosition(said.getStart()).line + 1;
        found.push(
          `${relative(root, source.fileName)}:${line} ${said.getText().replace(/\s+/g, ' ').slice(0, 80)}`,
        );
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const source of program.getSourceFiles())
    if (source.fileName.startsWith(join(root, 'src')) && source.fileName.endsWith('.tsx')) visit(source);
  return found;
};
