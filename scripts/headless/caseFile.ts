import { readFileSync, statSync } from 'node:fs';
import { caseFileLimits } from '../../machines';
import type { Language } from '../../src/app/i18n';
import { decodeJson } from '../../src/cases/encoding';
import { refuse } from './arguments';

/** The content of a file, whatever it is; a file that cannot be read or is not JSON ends the command. */
export const parseFile = (file: string, language: Language = 'en'): unknown => {
  let bytes: Buffer;
  try {
    if (statSync(file).size > caseFileLimits.bytes)
      return refuse(`${file}: file: is larger than ${caseFileLimits.bytes / 1_000_000} MB`);
    bytes = readFileSync(file);
  } catch {
    return refuse(`${file}: file: cannot be read`);
  }
  const decoded = decodeJson(bytes, language);
  if ('fault' in decoded)
    return refuse(
      decoded.fault === 'not-json'
        ? `${file}: file: is not JSON (${decoded.message.replaceAll('\n', ' ')})`
        : `${file}: file: is text in none of ${decoded.tried}; save it as UTF-8`,
    );
  const { data, readAs } = decoded;
  if (readAs) {
    const others = readAs.others
      .map(({ encoding, sample }) => `; as ${encoding}: ${inLine(sample)}`)
      .join('');
    process.stderr.write(`${file}: read as ${readAs.encoding}: ${inLine(readAs.sample)}${others}\n`);
  }
  return data;
};

/** A piece of a file in a line of its own: it can move no cursor. */
const inLine = (text: string): string => JSON.stringify(text.replace(/\p{C}/gu, ''));
