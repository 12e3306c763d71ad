/** The seal of an edition: the hash of all that judges, recorded beside its name, so that neither changes alone. */
import { LAW_CHECKED } from '../law';
import { canonicalLaw, judging } from './canonical';
import { edition, editions } from './editions';

/** The hash that was recorded for each edition that has one. */
export const seals: Readonly<Record<string, string>> = Object.fromEntries(
  editions.flatMap(({ id, seal }) => (seal === undefined ? [] : [[id, seal]])),
);

/** The name of the edition that follows one: of the day of the check, or the next number of that day. */
export const editionAfter = (last: string, checked: string = LAW_CHECKED): string => {
  const [day, number] = last.split('.');
  return day === checked ? `${day}.${Number(number) + 1}` : `${checked}.1`;
};

/**
 * What is wrong between the edition, the law and the seals, with what to do; `undefined` where they agree.
 *
 * @param hash - hashes a text, as hexadecimal SHA-256.
 */
export function sealProblem(
  hash: (text: string) => string,
  known: Readonly<Record<string, string>> = seals,
  { edition: name, checked }: { edition: string; checked: string } = { edition, checked: LAW_CHECKED },
): string | undefined {
  const sealOf = (id: string) => hash(canonicalLaw({ ...judging, edition: id }));
  const next = editionAfter(name, checked);
  const line = (id: string) => `seal: '${sealOf(id)}',`;
  const write = `Write '${next}' at the top of machines/findings/editions.ts`;
  if (!name.startsWith(`${checked}.`))
    return `The edition is ${name}, but the law was last checked on ${checked} (machines/law/days.ts). ${write}.`;
  if (known[name] === undefined)
    return `The edition ${name} has no seal. Run "npm run -s law:seal", or add this line below its name in machines/findings/editions.ts: ${line(name)}`;
  if (known[name] !== sealOf(name))
    return `What judges has changed, and the edition is still ${name}. ${write}. Then run "npm run -s law:seal", or add this line below it: ${line(next)}`;
  return undefined;
}
