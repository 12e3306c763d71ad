/** Prints the vocabulary: npm run -s questions -- --help */
import {
  CASE_FORMAT,
  CASE_VERSION,
  law,
  type Question,
  type QuestionId,
  question,
  questionIds,
  type ScreenId,
  screen,
  screenIds,
} from '../../machines';
import { readArguments } from './arguments';
import { print, printJson } from './output';
import { languages, wordsIn } from './words';

const { values } = readArguments({
  name: 'questions',
  about: 'prints every question, its options in both languages, and how a case file is written.',
  options: {
    format: {
      about: 'what is printed',
      of: { json: 'one object', text: 'a line a question: section, id, kind and title, between tabs' },
      default: 'json',
    },
  },
  exits: { 0: 'done', 2: 'misuse: one line on stderr says what' },
});

const words = languages.map((language) => [language, wordsIn(language)] as const);
/** A text in both languages. */
const text = (key: string) =>
  Object.fromEntries(words.map(([language, say]) => [language, say.optionalQuestion(key) ?? '']));

const answerTo: Readonly<Record<Question['kind'], string>> = {
  choice:
    'one option id as a string; where "several" is true, a list such as ["export","reexport"] means one of these, not known which',
  choices: 'a list of option ids; an exclusive one stands alone',
  country:
    'an ISO 3166-1 alpha-2 code such as "SG"; a list such as ["VN","KH"] means one of these, not known which; {"not":["CU","IR"]} means none of these',
  chip: 'a name or alias of the catalogue such as "H100 SXM", or its id',
  figures:
    '{"tpp":N} or {"units":[[{"tops":N,"bits":N},…],…]} (dense figures of one integrated circuit: one list for each processing unit, its precisions inside), or both, which have to agree, with optional "dies":[{"mm2":N,"count":N,"counts":true}], "bandwidth":GB/s, "sparse":false, and "atLeast":true where there are rates beside these that could not be read',
  hbm: '{"bandwidth":GB/s,"mm2":N} of one stack or package',
  number: 'a number',
  day: 'a day, YYYY-MM-DD',
  checklist: 'an object from line id to status; "*" stands for every line that is not named',
};

const screenOf = (id: QuestionId): readonly ScreenId[] =>
  screenIds.filter((name) => (screen(name).questions as readonly string[]).includes(id));

const lineOf = (id: QuestionId, line: string) => {
  const flag = law.redFlags.find((entry) => entry.id === line);
  return {
    id: line,
    ...text(`${id}.line.${line}`),
    ...(flag ? { group: flag.group, evidence: flag.evidence, roles: flag.roles } : {}),
  };
};

const describe = (id: QuestionId) => {
  const entry = question(id);
  return {
    id,
    section: entry.section,
    screens: screenOf(id),
    kind: entry.kind,
    title: text(`${id}.title`),
    answer: answerTo[entry.kind],
    dontKnow: entry.dontKnow,
    ...('options' in entry
      ? { options: entry.options.map((option) => ({ id: option, ...text(`${id}.option.${option}`) })) }
      : {}),
    ...('ordered' in entry ? { ordered: entry.ordered, several: entry.several } : {}),
    ...('exclusive' in entry ? { exclusive: entry.exclusive } : {}),
    ...('lines' in entry
      ? {
          statuses: entry.statuses.map((status) => ({ id: status, ...text(`${id}.status.${status}`) })),
          lines: entry.lines.map((line) => lineOf(id, line)),
        }
      : {}),
    ...('max' in entry ? { min: entry.min, max: entry.max } : {}),
  };
};

const explanation = {
  case: {
    format: CASE_FORMAT,
    version: CASE_VERSION,
    decisionDate: 'YYYY-MM-DD; without it, today',
    plannedDate:
      'YYYY-MM-DD of shipment, transfer or completion; while it is not fixed, {"from":"YYYY-MM-DD","to":"YYYY-MM-DD"} with null for an end that is not known; without it, the decision date',
    answers: '{ question id: answer }',
    reasons: 'optional: { question id: why a value that the catalogue settles was overridden }',
  },
  rules: [
    '"unknown" is an answer to every question. A question that is left out counts as not known or not asked, never as no.',
    'Options are listed from the least to the most risky where "ordered" is true.',
    'An answer to a question that is off the path of the case has no effect.',
    'A chip that is identified by name settles its designer and whether it is for data centres; answering those questions otherwise is an override.',
  ],
};

const vocabulary = { explanation, questions: questionIds.map(describe) };
await (values.format === 'json'
  ? printJson(`${JSON.stringify(vocabulary, null, 2)}\n`)
  : print(
      `${vocabulary.questions.map((entry) => `${entry.section}\t${entry.id}\t${entry.kind}\t${entry.title.en}`).join('\n')}\n`,
    ));
